"""The pages of imports: bring a table in, see what would happen, do it, take it back."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from holt.directory.imports import IMPORTERS, asks, previewing, queries
from holt.directory.imports import refused as refused_rows
from holt.directory.imports.engine import Importer, Outcome
from holt.directory.web.imports import forms, showing, words
from holt.kernel import clock
from holt.kernel.access import require
from holt.kernel.errors import Refused
from holt.kernel.files import attachment
from holt.kernel.tables import Action, Badge, Column, Empty, Link, Table
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, go, page, viewer_of
from holt.kernel.web.words import sentence

SAMPLES = Path(__file__).parents[2] / "samples"
MOST_LINES = 200
BEGIN = "/imports/new/"
CSV = "text/csv; charset=utf-8"


def imports(request: HttpRequest) -> HttpResponse:
    """What came in so far: who brought it, when, and what became of it."""
    viewer = viewer_of(request)
    require(bool(queries.importers_for(viewer)), viewer)
    return list_page(request, TABLE)


def _figure(outcome: Outcome) -> Any:
    return lambda row: row.counts.get(outcome.value, 0)


TABLE = Table(
    name="imports",
    title=gettext_lazy("Imports"),
    why=gettext_lazy(
        "Tables that were brought in. Each can be looked at, and taken back for a week."
    ),
    read=queries.imports,
    columns=(
        Column(
            "file",
            gettext_lazy("File"),
            lambda row: Link(row.file_name, reverse("directory:import", args=[row.pk])),
        ),
        Column(
            "kind",
            gettext_lazy("What it is"),
            lambda row: str(IMPORTERS[row.kind].title) if row.kind in IMPORTERS else row.kind,
        ),
        Column(
            "state",
            gettext_lazy("State"),
            lambda row: Badge(
                gettext_lazy("Taken back") if row.undone_at else words.STATES[row.state],
                "quiet" if row.undone_at else words.TONES.get(row.state, ""),
            ),
        ),
        Column("at", gettext_lazy("When"), lambda row: row.at, order=("-at",)),
        Column("by", gettext_lazy("Who"), lambda row: row.by.name if row.by else ""),
        Column("added", words.OUTCOMES[Outcome.ADDED], _figure(Outcome.ADDED), numeric=True),
        Column("changed", words.OUTCOMES[Outcome.CHANGED], _figure(Outcome.CHANGED), numeric=True),
        Column("refused", words.OUTCOMES[Outcome.REFUSED], _figure(Outcome.REFUSED), numeric=True),
    ),
    empty=Empty(
        gettext_lazy("Nothing was brought in yet"),
        gettext_lazy(
            "You need not type what you have already: a table of partners, of contacts, or a "
            "directory of services. You see what would happen before anything is changed."
        ),
        BEGIN,
        gettext_lazy("Bring in a table"),
    ),
    actions=(Action(gettext_lazy("Bring in a table"), BEGIN),),
)


def begin_import(request: HttpRequest) -> HttpResponse:
    """Choose what it is (?kind=…), then hand in the file."""
    viewer = viewer_of(request)
    kinds = queries.importers_for(viewer)
    require(bool(kinds), viewer)
    wanted = request.GET.get("kind", "")
    importer = next((one for one in kinds if one.kind == wanted), None)
    require(importer is not None or wanted not in IMPORTERS, viewer)
    if importer is None:
        return _choose_kind(request, kinds)
    if importer.begins_at:
        return go(request, reverse(importer.begins_at))
    own = queries.importing_for(viewer)
    return act(
        request,
        "directory.begin_import",
        forms.BeginImportForm,
        title=importer.title,
        why=importer.why,
        button=_("Look at it first"),
        done=lambda run: reverse(
            "directory:map_import" if run.state == "mapping" else "directory:import", args=[run.pk]
        ),
        fixed={"kind": importer.kind},
        form_kwargs={"importer": importer, "own": own},
        template="directory/imports/begin.html",
        context={
            "back": reverse("directory:begin_import"),
            "fields": importer.fields,
            "samples": [(name, sample_url(importer, name)) for name in importer.samples],
        },
    )


def _choose_kind(request: HttpRequest, kinds: tuple[Importer, ...]) -> HttpResponse:
    here = reverse("directory:begin_import")
    shown = {
        "title": _("Bring in a table"),
        "why": _(
            "Choose what you have. Nothing is changed before you have seen what would happen."
        ),
        "kinds": [(one.title, one.why, f"{here}?kind={one.kind}") for one in kinds],
    }
    return page(request, "directory/imports/kinds.html", shown)


def sample_url(importer: Importer, name: str) -> str:
    """Where a sample file is downloaded."""
    return reverse("directory:import_sample", args=[importer.kind, name])


def sample(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """A file that shows how a table may look."""
    viewer = viewer_of(request)
    require(bool(queries.importers_for(viewer)), viewer)
    importer = IMPORTERS.get(kind)
    if importer is None or name not in importer.samples:
        raise Http404
    folder = importer.sample_folder or SAMPLES
    return attachment((folder / name).read_bytes(), name, "application/octet-stream")


@never_cache
def one(request: HttpRequest, import_id: int) -> HttpResponse:
    """One import: what would happen, how far it is, or what became of it."""
    found = queries.import_page(viewer_of(request), import_id, clock.now())
    if found.state == "mapping":
        return go(request, reverse("directory:map_import", args=[import_id]))
    if found.state == "ready":
        return _preview(request, found)
    if found.state in ("queued", "running"):
        return _progress(request, found)
    return _report(request, found)


def _preview(request: HttpRequest, found: queries.ImportPage) -> HttpResponse:
    shown: dict[str, Any] = {
        "title": _("What would happen"),
        "why": _("Nothing is changed yet. Look at it, then decide."),
        "import": found,
        "is_mapped": IMPORTERS[found.kind].is_mapped,
        "has_words": IMPORTERS[found.kind].readings is not None,
    }
    try:
        preview = previewing.preview(viewer_of(request), found.id, clock.now())
    except Refused as problem:
        shown |= {"problem": sentence(problem)}
        return page(request, "directory/imports/preview.html", shown, status=422)
    shown |= {
        "preview": preview,
        "counts": showing.counts(preview.counts, words.WILL_BE),
        "groups": showing.groups(preview),
        "not_kept": showing.not_kept(preview.not_kept),
    }
    return page(request, "directory/imports/preview.html", shown)


def _progress(request: HttpRequest, found: queries.ImportPage) -> HttpResponse:
    work = showing.work(found, clock.now())
    return page(request, "directory/imports/progress.html", {"title": found.title, "work": work})


def _report(request: HttpRequest, found: queries.ImportPage) -> HttpResponse:
    viewer = viewer_of(request)
    groups = []
    for outcome, count in found.counts.items():
        if outcome in words.OUTCOMES and count:
            rows = showing.lines(queries.lines(viewer, found.id, outcome, MOST_LINES))
            more = count - len(rows)
            is_shown = outcome != Outcome.ADDED or not IMPORTERS[found.kind].is_private
            if outcome != Outcome.UNCHANGED and is_shown:
                title = str(words.OUTCOMES[outcome])
                groups.append(
                    showing.ShownGroup(outcome, title, rows, more, outcome != Outcome.ADDED)
                )
    problem = Refused(found.problem["code"], "", found.problem["facts"]) if found.problem else None
    shown = {
        "title": _("Import of %(file)s") % {"file": found.file_name},
        "why": found.title,
        "import": found,
        "state": words.STATES[found.state],
        "counts": showing.counts(found.counts, words.OUTCOMES),
        "groups": groups,
        "not_kept": showing.not_kept(found.not_kept),
        "problem": sentence(problem) if problem else "",
        "left_alone": showing.left_alone(found),
    }
    return page(request, "directory/imports/report.html", shown)


@never_cache
def map_import(request: HttpRequest, import_id: int) -> HttpResponse:
    """What each column means, guessed from its name and what stands in it."""
    viewer = viewer_of(request)
    found = queries.import_page(viewer, import_id, clock.now())
    here = reverse("directory:import", args=[import_id])
    if found.state not in ("mapping", "ready"):
        return go(request, here)
    try:
        columns = previewing.columns(viewer, import_id, clock.now())
    except Refused as problem:
        messages.error(request, sentence(problem))
        return go(request, reverse("directory:imports"))
    again = reverse("directory:map_import", args=[import_id])
    has_words = IMPORTERS[found.kind].readings is not None
    after = reverse("directory:map_values", args=[import_id]) if has_words else here
    return act(
        request,
        "directory.map_import",
        forms.MapImportForm,
        title=_("What the columns mean"),
        why=_("Holt guessed from their names. Please correct what is wrong; it is remembered."),
        button=_("Go on and see what would happen"),
        done=lambda run: again if run.state == "mapping" else after,
        fixed={"import_id": import_id},
        form_kwargs={
            "importer": IMPORTERS[found.kind],
            "sources": columns.sources,
            "meant": columns.fields,
        },
        template="directory/imports/map.html",
        context={"back": reverse("directory:imports")},
    )


@never_cache
def map_values(request: HttpRequest, import_id: int) -> HttpResponse:
    """What the words in the cells mean, where that is asked; else on to what would happen."""
    viewer = viewer_of(request)
    found = queries.import_page(viewer, import_id, clock.now())
    here = reverse("directory:import", args=[import_id])
    if found.state != "ready":
        return go(request, here)
    try:
        words_there = previewing.readings(viewer, import_id, clock.now())
    except Refused as problem:
        messages.error(request, sentence(problem))
        return go(request, reverse("directory:map_import", args=[import_id]))
    if not words_there:
        return go(request, here)
    return act(
        request,
        "directory.map_values",
        forms.MapValuesForm,
        title=_("What the answers mean"),
        why=_("Each answer that stands in the file, and the choice it is. It is remembered."),
        button=_("Go on and see what would happen"),
        done=lambda _run: here,
        fixed={"import_id": import_id},
        form_kwargs={"readings": words_there},
        template="directory/imports/values.html",
        context={"back": reverse("directory:map_import", args=[import_id])},
    )


@require_POST
def decide_import(request: HttpRequest, import_id: int) -> HttpResponse:
    """Which listed organization a row is, or that it is new."""
    return do(
        request,
        "directory.decide_import",
        asks.DecideImportAsk(import_id, forms.decisions(request.POST)),
        done=lambda run: reverse("directory:import", args=[run.pk]),
        said=_("Your decisions are kept. This is what would happen now."),
    )


@require_POST
def do_import(request: HttpRequest, import_id: int) -> HttpResponse:
    """Do it."""
    return do(
        request,
        "directory.do_import",
        asks.DoImportAsk(import_id, request.POST.get("take_good") == "1"),
        done=lambda run: reverse("directory:import", args=[run.pk]),
    )


@require_POST
def stop_import(request: HttpRequest, import_id: int) -> HttpResponse:
    """Stop it, or let go of it."""
    return do(
        request,
        "directory.stop_import",
        asks.StopImportAsk(import_id),
        done=lambda run: reverse("directory:import", args=[run.pk]),
        said=_("It is being stopped. Nothing of it stays."),
    )


@require_POST
def undo_import(request: HttpRequest, import_id: int) -> HttpResponse:
    """Take it back."""
    return do(
        request,
        "directory.undo_import",
        asks.UndoImportAsk(import_id),
        done=lambda run: reverse("directory:import", args=[run.pk]),
        said=_("The import was taken back."),
    )


def refused(request: HttpRequest, import_id: int) -> HttpResponse:
    """The refused rows as a file, of an import done or one still looked at."""
    viewer = viewer_of(request)
    found = queries.import_page(viewer, import_id, clock.now())
    if found.state == "ready":
        plan = previewing.plan_of(viewer, import_id, clock.now())
        rows: Any = plan.of(Outcome.REFUSED)
        columns = plan.columns
    else:
        rows = queries.refused(viewer, import_id)
        columns = queries.columns_of(viewer, import_id)
    body = refused_rows.refused_csv(rows, columns, refused_rows.headings(), words.row_words)
    return attachment(body, f"refused-{import_id}.csv", CSV)
