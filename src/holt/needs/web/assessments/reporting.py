"""The report for residents: a page in plain words, and the same as a PDF."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.kernel.documents import pdf
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import look, page, viewer_of
from holt.needs import access, queries
from holt.needs.queries import Report
from holt.needs.web.assessments import showing

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
MOST_TOLD = 5


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it; empty parts are left out."""

    heading: str
    text: str = ""
    bullets: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    after: str = ""

    @property
    def labeled(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The rows as a phone stacks them: what a row is called, then each cell by its heading."""
        return [(row[0], list(zip(self.head[1:], row[1:], strict=True))) for row in self.rows]


@require_safe
def report(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """The report; anyone's once it is published."""
    found = look(request, queries.report, assessment_id)
    viewer = viewer_of(request)
    context = {
        "title": found.title,
        "why": _made_on(found),
        "report": found,
        "sections": sections(found, viewer.language),
        "may_publish": access.may_publish_report(viewer, found.organization_id),
        "may_write": access.may_assess(viewer, found.organization_id) and not found.is_published,
    }
    return page(request, "needs/assessments/report.html", context)


@require_safe
def report_pdf(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """The same as a tagged PDF."""
    found = look(request, queries.report, assessment_id)
    viewer: Viewer = viewer_of(request)
    document = pdf(
        found.title,
        markdown(sections(found, viewer.language)),
        language=get_language() or "en",
        subtitle=_made_on(found),
    )
    answer = HttpResponse(document, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="assessment-{found.id}.pdf"'
    return answer


def _made_on(found: Report) -> str:
    return _("%(who)s, %(day)s") % {
        "who": found.organization,
        "day": date_format(found.weighed_at.date()),
    }


def sections(found: Report, language: str) -> tuple[Section, ...]:
    """What the report says, in its order; what is empty is left out."""
    every = (
        Section(_("Why we asked"), found.why),
        _asked(found),
        Section(_("What we heard"), found.words),
        *_first(found),
        _who(found, language),
        *_missing(found, language),
        Section(_("How sure we are"), bullets=_sure(found, language)),
        Section(_("Needs that came of it"), bullets=tuple(text for _id, text in found.needs)),
        Section(_("What will happen now"), found.next_steps),
    )
    return tuple(one for one in every if one.text or one.bullets or one.rows)


def _asked(found: Report) -> Section:
    said = [_("%(answers)s people answered.") % {"answers": found.answers}]
    if found.people:
        said.append(_("%(people)s people live here.") % {"people": number_format(found.people)})
    if found.with_whom:
        said.append(_("Asked together with: %(names)s.") % {"names": ", ".join(found.with_whom)})
    return Section(_("Whom we asked"), found.area, tuple(said))


def _first(found: Report) -> Iterator[Section]:
    """What comes first: by the answers, and by the board where it spoke."""
    for one in found.results.methods:
        firm = [it for it in one.places if it.candidate_id in found.labels][:MOST_TOLD]
        if one.method not in TOLD or not firm:
            continue
        rows = tuple(
            (str(it.place), found.labels[it.candidate_id], _firm(it.among_first, one.top))
            for it in firm
        )
        head = (_("Place"), _("What"), _("How firm"))
        yield Section(str(TOLD[one.method]()), head=head, rows=rows)


TOLD = {
    "importance_satisfaction": lambda: _("What many find important and few find well served"),
    "hanlon": lambda: _("What our board puts first, by size, seriousness and what can be done"),
    "schulze": lambda: _("What our board voted for"),
}


def _firm(among_first: float | None, top: int) -> str:
    if among_first is None:
        return "–"
    facts = {"share": round(100 * among_first), "top": top}
    return _("in %(share)s of 100 tries among the first %(top)s") % facts


def _who(found: Report, language: str) -> Section:
    rows = tuple(
        (one.label, one.in_sample, one.in_population, str(one.word))
        for table in showing.results_tables(found.results, language)
        for one in table.lines
    )
    head = (_("Group"), _("Of those who answered"), _("Of those who live here"), _("Heard?"))
    after = _("Figures from: %(sources)s.") % {"sources": "; ".join(found.sources)}
    return Section(
        _("Who was heard"), head=head, rows=rows, after=after if found.sources and rows else ""
    )


def _missing(found: Report, language: str) -> Iterator[Section]:
    """Who was not heard, said first person: it is ours to mend."""
    names = showing.called(found.results.texts, language)
    missed = tuple(
        names.get(f"{one.question}={one.group}", one.group)
        for one in found.results.heard
        if one.heard in ("unheard", "under_heard", "held")
    )
    if missed:
        yield Section(
            _("Who was not heard enough"),
            _("Too few people of these groups answered. What they need may differ."),
            missed,
        )


def _sure(found: Report, language: str) -> tuple[str, ...]:
    names = showing.called(found.results.texts, language)
    return (showing.honesty(found.results), *showing.weighed(found.results, names))


def markdown(found: Sequence[Section]) -> str:
    """The sections as Markdown; what people wrote stays text."""
    return "\n\n".join(_marked(one) for one in found)


def _marked(one: Section) -> str:
    parts = [f"# {plain(one.heading)}", *(plain(part) for part in one.text.split("\n\n"))]
    parts.append("\n".join(f"- {plain(line)}" for line in one.bullets))
    if one.rows:
        lines = [one.head, tuple("---" for _cell in one.head), *one.rows]
        parts.append("\n".join(_line(row) for row in lines))
    parts.append(plain(one.after))
    return "\n\n".join(part for part in parts if part)


def _line(row: Sequence[str]) -> str:
    cells = (cell if cell == "---" else plain(cell) for cell in row)
    return "| " + " | ".join(cells) + " |"


def plain(text: str) -> str:
    """Text that Markdown reads as text: every sign escaped, one line."""
    return PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
