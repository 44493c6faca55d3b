"""A library's year: what its people teach and want to learn against its community's needs."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import look, page
from holt.kernel.web.vocabulary import language_name
from holt.skills import queries
from holt.skills.web.showing import labels_now, shown_skills
from holt.skills.web.skills import insider
from holt.skills.web.words import COVERED, COVERED_TONES, LEVELS, called
from holt.standards.tabular import write_csv


def _year(viewer: Viewer, organization_id: int) -> queries.YearPage:
    return queries.year_of(viewer, organization_id, clock.now())


def organization(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Covered, thin, missing, and whom to ask elsewhere."""
    insider(request)
    found, labels = look(request, _year, organization_id), labels_now()
    context = {
        "title": _("Skills at %(name)s") % {"name": found.name},
        "year": found,
        "lines": [_line(one, labels) for one in found.lines],
        "counts": [
            (COVERED[state], COVERED_TONES[state], sum(one.state == state for one in found.lines))
            for state in COVERED
        ],
        "others": shown_skills(found.others, "teach"),
        "wants": shown_skills(found.others, "learn"),
        "own_teaches": shown_skills(found.own, "teach"),
        "own_learns": shown_skills(found.own, "learn"),
        "today": timezone.localdate(clock.now()),
    }
    return page(request, "skills/organization.html", context)


def _line(one: queries.YearLine, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "line": one,
        "name": language_name(one.code) if one.is_language else labels.get(one.code, one.code),
        "state": COVERED[one.state],
        "tone": COVERED_TONES[one.state],
        "teaches": [(_who(it), LEVELS[it.level]) for it in one.teaches],
        "learners": ", ".join(_who(it) for it in one.learns),
    }


def _who(one: queries.SkillRow) -> str:
    return one.person or one.organization


def organization_skills_csv(request: HttpRequest, organization_id: int) -> HttpResponse:
    """The same as a file for a spreadsheet."""
    insider(request)
    found, labels = look(request, _year, organization_id), labels_now()
    columns = [
        str(one)
        for one in (
            *(_("Asked for"), _("Needs"), _("State"), _("Who can teach it")),
            *(_("Who wants to learn it"), _("What the directory says"), _("Whom to ask elsewhere")),
        )
    ]
    rows = [*(_row(one, labels) for one in found.lines), *_more(found, labels)]
    answer = HttpResponse(write_csv(columns, rows), content_type="text/csv; charset=utf-8")
    today = timezone.localdate(clock.now()).isoformat()
    name = f"skills-{organization_id}-{today}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _row(one: queries.YearLine, labels: dict[str, str]) -> list[str | int]:
    shown = _line(one, labels)
    return [
        shown["name"],
        one.needs,
        str(shown["state"]),
        "; ".join(name for name, _level in shown["teaches"]),
        "; ".join(_who(it) for it in one.learns),
        "; ".join(one.brings),
        "; ".join(f"{_who(it)} ({it.organization})" for it in one.elsewhere),
    ]


def _more(found: queries.YearPage, labels: dict[str, str]) -> list[list[str | int]]:
    """What is said here though no need asks for it, a row for each."""
    rows: list[list[str | int]] = []
    for one in found.others:
        teaches, learns = (_who(one), "") if one.direction == "teach" else ("", _who(one))
        rows.append([called(one, one.word, labels), 0, "", teaches, learns, "", ""])
    return rows
