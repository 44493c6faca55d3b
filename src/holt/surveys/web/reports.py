"""What answers come to: the report of one survey, of a year of them, and as documents."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.directory import queries as directory
from holt.kernel import access, clock
from holt.kernel.documents import docx, pdf, png
from holt.kernel.files import DOCX, attachment
from holt.kernel.pictures import Shares, shares, standing
from holt.kernel.web.pages import look, page, viewer_of
from holt.standards.tabular import write_xlsx
from holt.surveys import queries
from holt.surveys.web import across, quotes, reading, reporting, telling
from holt.surveys.web.printing import XLSX
from holt.surveys.web.words import AUDIENCES, TOPICS

KINDS = ("pdf", "docx", "xlsx", "png")


@dataclass(frozen=True)
class Made:
    """A report, ready for the page or for a document."""

    title: str
    why: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[telling.Section, ...]
    chart: Shares | None
    report: reporting.Report | across.Across
    shown: dict[str, object]


@require_safe
def report(request: HttpRequest, survey_id: int) -> HttpResponse:
    """What the answers come to, in groups only."""
    made = _of_survey(request, survey_id)
    context = {
        "title": _("What people answered"),
        "report": made.report,
        "scores": [one for one in made.sections if one.is_short],
        "chart": made.chart,
        "query": request.GET.urlencode(),
        **made.shown,
    }
    return page(request, "surveys/report.html", context)


def _of_survey(request: HttpRequest, survey_id: int) -> Made:
    viewer = viewer_of(request)
    found = look(request, queries.survey, survey_id)
    narrow = reading.narrowing(request, found.sites)
    others = queries.beside(viewer, survey_id)
    shown = reporting.report(found, viewer.language, others=others, **narrow)
    chosen = narrow.get("site") or (telling.month(narrow["month"]) if narrow else "")
    facts = [(_("Who asked"), found.organization)]
    facts += [(_("Answers"), str(shown.answers))] if shown.answers is not None else []
    facts += [(_("Only"), chosen)] if chosen else []
    sections = telling.of_survey(shown) if shown.answers is not None else ()
    if sections and not narrow:  # a sentence from one place or month could be known
        sections += quotes.section(found, viewer.language, queries.quoted(viewer, found))
    offered = [(f"place-{at}", name) for at, name in enumerate(found.sites)]
    return Made(
        title=found.title,
        why=_on(),
        facts=tuple(facts),
        sections=sections,
        chart=_chart(sections, shown),
        report=shown,
        shown={
            "survey": found,
            "why": found.title,
            "places": offered,
            "months": [(f"month-{one}", telling.month(one)) for one in shown.months],
            "of": request.GET.get("of", ""),
        },
    )


def _on() -> str:
    return _("What people answered, %(day)s") % {
        "day": date_format(timezone.localdate(clock.now()))
    }


def _chart(
    sections: tuple[telling.Section, ...], made: reporting.Report | across.Across
) -> Shares | None:
    """None where there is nothing to draw."""
    rows = telling.bars(sections, made) if sections else []
    return shares(rows, _charted(made)) if rows else None


def _charted(made: reporting.Report | across.Across) -> str:
    """What a chart shows."""
    if isinstance(made, reporting.Report) and made.factors:
        return _("The mean of each statement, 1 at the left and 5 at the right")
    if isinstance(made, reporting.Report) and made.ratings:
        return _("Trust and value, of all there could be")
    return _("Shares that agree, with how far chance reaches")


@require_safe
def outcomes(request: HttpRequest) -> HttpResponse:
    """A year of outcome surveys together."""
    made = _of_many(request)
    context = {
        "title": _("What changed, all surveys together"),
        "why": made.title,
        "across": made.report,
        "sections": made.sections,
        "chart": made.chart,
        "query": request.GET.urlencode(),
        **made.shown,
    }
    return page(request, "surveys/outcomes.html", context)


def _of_many(request: HttpRequest) -> Made:
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    own = directory.own_choices(viewer)
    access.require(bool(own), viewer)
    given = request.GET.get("organization", "")
    organization, name = next((one for one in own if str(one[0]) == given), own[0])
    chosen = {key: request.GET.get(key, "") for key in ("year", "topic", "audience")}
    asked = queries.outcome_surveys(viewer, organization)
    made = across.across(asked, partners=queries.partners_of(viewer, asked), **chosen)
    sections = telling.of_many(made) if made.whole else ()
    facts = [(_("Who asked"), str(name)), (_("Surveys"), str(made.surveys))]
    facts += [(_("Year"), chosen["year"])] if chosen["year"] in made.years else []
    facts += [
        (label, str(names[chosen[key]]))
        for key, label, names in (("topic", _("Topic"), TOPICS),
                                  ("audience", _("Who was asked"), AUDIENCES))
        if chosen[key] in names
    ]  # fmt: skip
    return Made(
        title=str(name),
        why=_on(),
        facts=tuple(facts),
        sections=sections,
        chart=_chart(sections, made),
        report=made,
        shown={
            "own": own,
            "organization": organization,
            "topics": TOPICS.items(),
            "audiences": AUDIENCES.items(),
            "chosen": chosen,
        },
    )


@require_safe
def report_file(request: HttpRequest, survey_id: int, kind: str) -> HttpResponse:
    """The same figures as a document."""
    return _file(_of_survey(request, survey_id), kind)


@require_safe
def outcomes_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same of many surveys."""
    return _file(_of_many(request), kind)


@require_safe
def report_brief(request: HttpRequest, survey_id: int) -> HttpResponse:
    """One page for a governing body."""
    return _brief(_of_survey(request, survey_id))


@require_safe
def outcomes_brief(request: HttpRequest) -> HttpResponse:
    """One page for a governing body, of many surveys."""
    return _brief(_of_many(request))


MOST_LINES = 12
SMALL = 8.5
"""So many rows, in letters of so many points, leave room for the rest of a page."""


def _brief(made: Made) -> HttpResponse:
    short = [one for one in made.sections if one.is_short][:2]
    left = MOST_LINES
    kept = []
    for one in short:
        lines = one.lines[:left]
        left -= len(lines)
        kept += [telling.short(one, lines)] if lines or not one.lines else []
    text = f"{telling.markdown(kept)}\n\n## {telling.escaped(_('What this cannot show'))}\n\n"
    text += telling.bullets(telling.cannot_show())
    return attachment(_pdf(made, text, SMALL), f"{_name(made)}-brief.pdf", "application/pdf")


def _file(made: Made, kind: str) -> HttpResponse:
    name = f"{_name(made)}.{kind}"
    if kind == "png":
        drawn = made.chart or shares([], _("Nothing can be shown yet."))
        return attachment(png(standing(drawn)), name, "image/png")
    if kind == "xlsx":
        return attachment(write_xlsx(*telling.sheet(made.sections), made.title), name, XLSX)
    text = telling.markdown(made.sections) or telling.escaped(_("Nothing can be shown yet."))
    text += f"\n\n## {telling.escaped(_('What this cannot show'))}\n\n"
    text += telling.bullets(telling.cannot_show())
    if kind == "pdf":
        return attachment(_pdf(made, text), name, "application/pdf")
    lines = "\n\n".join(f"**{telling.escaped(a)}** {telling.escaped(b)}" for a, b in made.facts)
    picture = (png(standing(made.chart)), made.chart.title) if made.chart else None
    document = docx(made.title, f"{lines}\n\n{text}", language=_language(), picture=picture)
    return attachment(document, name, DOCX)


def _pdf(made: Made, text: str, points: float = 11) -> bytes:
    drawing = (standing(made.chart), made.chart.title) if made.chart else None
    return pdf(made.title, text, language=_language(), subtitle=made.why, facts=made.facts,
               drawing=drawing, points=points)  # fmt: skip


def _language() -> str:
    return get_language() or "en"


def _name(made: Made) -> str:
    return f"{slugify(made.title) or 'survey'}-report"
