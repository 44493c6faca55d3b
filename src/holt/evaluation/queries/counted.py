"""Everything the wanted measures of a period are counted from, each kind of row read once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from holt.evaluation.models import MeasureNote
from holt.evaluation.queries.measures import Scope, notes_in
from holt.evaluation.queries.our_year import Period
from holt.evaluation.rules import CATALOG, Measure
from holt.kernel.viewer import Viewer
from holt.methods.readings import quarters
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import GoalFact, LedgerFact
from holt.programs import queries as programs
from holt.programs.queries import SessionFact
from holt.surveys import queries as surveys
from holt.surveys.queries import OutcomeSurvey, TopicHeard
from holt.training import queries as training
from holt.training.queries import FinishedFact


@dataclass(frozen=True)
class Counted:
    """The rows of one scope and period; kinds nobody asked for are empty."""

    of: Scope
    period: Period
    quarters: tuple[date, ...]
    sessions: tuple[SessionFact, ...] = ()
    ledger: tuple[LedgerFact, ...] = ()
    goals: tuple[GoalFact, ...] = ()
    courses: tuple[FinishedFact, ...] = ()
    topics: tuple[TopicHeard, ...] = ()
    titles: dict[int, str] = field(default_factory=dict)
    notes: Sequence[MeasureNote] = ()


def counted(viewer: Viewer, of: Scope, period: Period, measures: Collection[Measure]) -> Counted:
    """So many queries whatever the number of rows: one to three for each kind."""
    nouns = {part.noun for one in measures for part in CATALOG[one].parts}
    ids, since, until = of.partnership_ids, period.since, period.until
    first_days = quarters(since, until)
    asked = _surveys(viewer, of) if "survey" in nouns else ()
    return Counted(
        of,
        period,
        first_days,
        sessions=programs.session_facts(
            viewer, since, until, partnership_ids=ids, organization_id=of.organization_id
        )
        if "session" in nouns
        else (),
        ledger=partnerships.logged(viewer, ids, since, until) if "ledger_entry" in nouns else (),
        goals=partnerships.scored(viewer, ids, since, until) if "goal" in nouns else (),
        courses=_courses(viewer, of, period) if "course" in nouns else (),
        topics=surveys.topics_heard(asked, spans(period, first_days)) if asked else (),
        titles={one.id: one.title for one in asked},
        notes=notes_in(of, measures, since, until) if "measure_note" in nouns else (),
    )


def _surveys(viewer: Viewer, of: Scope) -> tuple[OutcomeSurvey, ...]:
    """One's own that asked for outcomes; in a partnership those about it and its programs."""
    if of.organization_id is not None:
        return surveys.outcome_surveys(viewer, of.organization_id)
    at = of.partnership_ids[0]
    about = {"partnership": (at,), "program": [one.id for one in programs.programs_of(viewer, at)]}
    return surveys.outcome_surveys_about(viewer, about)


def _courses(viewer: Viewer, of: Scope, period: Period) -> tuple[FinishedFact, ...]:
    if of.organization_id is None:
        return ()
    return training.finished(viewer, of.organization_id, period.since, period.until)


def spans(period: Period, first_days: Sequence[date]) -> tuple[tuple[str, ...], ...]:
    """The months of the whole period, then of each quarter; a month that began before is left out:
    answers know their month only."""
    months = [
        first.replace(month=first.month + later) for first in first_days for later in range(3)
    ]
    within = [one for one in months if period.holds(one)]
    whole = tuple(one.isoformat()[:7] for one in within)
    return (whole, *(_of_quarter(within, first) for first in first_days))


def _of_quarter(months: Sequence[date], first: date) -> tuple[str, ...]:
    return tuple(
        one.isoformat()[:7]
        for one in months
        if one.year == first.year and 0 <= one.month - first.month < 3
    )
