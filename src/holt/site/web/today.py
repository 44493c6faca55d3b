"""Today in words: each thing that waits, why, and its one next action."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holt.evaluation import queries as evaluation
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships

MOST = 12
MOST_NEEDS = 3
NEAR = timedelta(days=14)
PROMISES_WITHIN = timedelta(days=10)
MORNING, AFTERNOON, EVENING = 5, 12, 18


@dataclass(frozen=True)
class Row:
    """One thing that waits, and what to do about it."""

    title: str
    url: str
    action: str
    note: str = ""
    due: str = ""
    is_near: bool = False


@dataclass(frozen=True)
class PromiseRow:
    """A promise coming due."""

    who: str
    what: str
    url: str
    due: str
    is_late: bool


def greeting(viewer: Viewer, now: datetime, count: int) -> str:
    """“Good morning, Ines. Six things could use you.”"""
    hour = timezone.localtime(now).hour
    first = viewer.name.split(" ")[0] if viewer.name else ""
    if MORNING <= hour < AFTERNOON:
        hello = _("Good morning, %(name)s.")
    elif AFTERNOON <= hour < EVENING:
        hello = _("Good afternoon, %(name)s.")
    else:
        hello = _("Good evening, %(name)s.")
    if not count:
        rest = _("Nothing waits for you.")
    else:
        rest = ngettext(
            "%(count)s thing could use you.", "%(count)s things could use you.", count
        ) % {"count": count}
    return f"{hello % {'name': first}} {rest}"


def waiting(viewer: Viewer, today: date) -> tuple[Row, ...]:
    """Calls for help first; then what waits for an answer, soonest first, then needs nobody
    works on."""
    calls = kept_for(viewer, "today.calls", lambda: evaluation.waiting_for_me(viewer))
    rows = [_call_row(called_id, one) for called_id, one in calls]
    found = partnerships.waiting_for(viewer, today)
    rows += [_partnership_row(one, today) for one in found[: MOST - 1]]
    open_needs = needs.needs_without_partner(viewer)[:MOST_NEEDS]
    rows += [_need_row(one) for one in open_needs]
    return tuple(rows[:MOST])


def _call_row(called_id: int, one: evaluation.CallOutRow) -> Row:
    told = _("Drill: %(party)s tries mutual aid") if one.is_drill else _("%(party)s asks for help")
    return Row(
        told % {"party": one.organization},
        f"/aid/call-outs/{one.id}/answers/{called_id}/answer-aid/",
        _("Answer"),
        one.title,
    )


def _need_row(one: object) -> Row:
    where = getattr(one, "heard_where", "").rstrip(".")
    note = _("Nobody works on this need yet.")
    heard = _("Heard: %(where)s.") % {"where": where} if where else ""
    return Row(
        str(getattr(one, "statement", "")),
        f"/needs/{getattr(one, 'pk', 0)}/",
        _("See who could help"),
        f"{note} {heard}".strip(),
    )


WAITING: dict[str, tuple[object, object, str, object]] = {
    "answer": (
        gettext_lazy("A proposal to answer: %(name)s"),
        gettext_lazy("Read and answer"),
        "accept/",
        gettext_lazy("Saying yes means talking. You agree to nothing else yet."),
    ),
    "plan": (
        gettext_lazy("They said yes: %(name)s"),
        gettext_lazy("Read and plan"),
        "plan/",
        gettext_lazy("Everyone has agreed to talk. Write the plan down together."),
    ),
    "sign": (
        gettext_lazy("An agreement to sign: %(name)s"),
        gettext_lazy("Read and sign"),
        "agreement/%(number)s/",
        gettext_lazy("It starts when every party has signed."),
    ),
    "review": (
        gettext_lazy("A review to answer: %(name)s"),
        gettext_lazy("Answer the review"),
        "review/",
        gettext_lazy("You will see where you differ once all have answered."),
    ),
    "open_review": (
        gettext_lazy("Time for a review: %(name)s"),
        gettext_lazy("Review it together"),
        "open-review/",
        gettext_lazy("Every side answers the same short questions."),
    ),
    "renewal": (
        gettext_lazy("The agreement ends: %(name)s"),
        gettext_lazy("Start the talk"),
        "renew/",
        gettext_lazy(
            "Renew, change, or end it well: a talk in good time makes each of them easier."
        ),
    ),
    "resume": (
        gettext_lazy("The rest is over: %(name)s"),
        gettext_lazy("Look at it"),
        "",
        gettext_lazy("It was to rest until now."),
    ),
    "ending": (
        gettext_lazy("Ending it well: %(name)s"),
        gettext_lazy("See what is left to do"),
        "#ending",
        gettext_lazy("People told, things handed over, the lesson, thanks."),
    ),
}
"""What waits, by kind: its title, the action's word, where it leads, and why."""


def _partnership_row(one: partnerships.Waiting, today: date) -> Row:
    title, action, path, note = WAITING[one.kind]
    facts = {"name": one.name, "number": one.number}
    at = f"/partnerships/{one.partnership_id}/"
    return Row(
        str(title) % facts,
        at + path % facts,
        str(action),
        str(note),
        _due(one.due_on, today),
        one.due_on is not None and one.due_on <= today + NEAR,
    )


def _due(on: date | None, today: date) -> str:
    """“due in 3 days”, “2 days late”."""
    if on is None:
        return ""
    days = (on - today).days
    if days == 0:
        return _("due today")
    if days > 0:
        return ngettext("in %(days)s day", "in %(days)s days", days) % {"days": days}
    return ngettext("%(days)s day late", "%(days)s days late", -days) % {"days": -days}


def _weekday(on: date) -> str:
    """“Tue, November 24”, in the order of the reader's language."""
    return f"{date_format(on, 'D')}, {date_format(on, 'MONTH_DAY_FORMAT')}"


def promises(viewer: Viewer, today: date) -> tuple[PromiseRow, ...]:
    """Promises of one's partnerships coming due, late ones first."""
    rows = partnerships.promises(viewer, today + PROMISES_WITHIN)
    return tuple(
        PromiseRow(
            _("You") if one.is_mine else one.party,
            one.what,
            f"/partnerships/{one.partnership_id}/#promises",
            _due(one.due_on, today) if one.due_on < today else _weekday(one.due_on),
            one.due_on < today,
        )
        for one in rows[:MOST]
    )
