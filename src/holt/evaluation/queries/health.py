"""The health of one partnership, from what its page already holds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from holt.evaluation import rules
from holt.kernel.viewer import Viewer
from holt.methods import attainment, balance, levels
from holt.methods import health as method
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.rules import AT_WORK
from holt.programs import queries as programs

FROM = date(2000, 1, 1)


@dataclass(frozen=True)
class HealthPage:
    """The parts, the worst first; what worries; and the facts they were made from."""

    parts: tuple[method.Part, ...]
    worries: tuple[method.Part, ...]
    facts: method.HealthFacts
    names: dict[str, str]


def health(viewer: Viewer, shown: PartnershipPage, today: date) -> HealthPage | None:
    """How a partnership at work is doing; None for outsiders, and before and after the work."""
    if not shown.sees_inside or shown.state not in AT_WORK:
        return None
    return health_of(shown, today, programs.last_held_on(viewer, shown.id))


def health_of(shown: PartnershipPage, today: date, last_session_on: date | None) -> HealthPage:
    """The same from what its page holds and the day of its last session."""
    facts = facts_of(shown, today, last_session_on)
    found = method.health(facts)
    names = {str(party_id): name for party_id, name in shown.names.items()}
    return HealthPage(found.parts, rules.worries(found), facts, names)


def facts_of(
    shown: PartnershipPage, today: date, last_session_on: date | None
) -> method.HealthFacts:
    """What the page's rows say, as the method wants it. Parties are named by their ids."""
    settled = Counter(one.state for one in shown.commitments)
    overdue = sum(one.state == "open" and one.due_on < today for one in shown.commitments)
    return method.HealthFacts(
        level=levels.Level(shown.level) if shown.level else None,
        days_since_contact=_days_since(today, [shown.last_contact_on, last_session_on]),
        kept=settled["kept"],
        missed=settled["missed"] + overdue,
        attainment=attained(shown),
        balance=evenness(shown),
        coverage=_coverage(shown),
        reviews=_reviews(shown),
        meetings=_attendance(shown),
        gap=_gap(shown),
        agreement_days_left=(shown.ends_on - today).days if shown.ends_on else None,
    )


def _days_since(today: date, days: Iterable[date | None]) -> int | None:
    last = max((one for one in days if one is not None), default=None)
    return None if last is None else max(0, (today - last).days)


def _parties(shown: PartnershipPage) -> list[str]:
    """Everyone who sits or sat at the table."""
    return [str(one.id) for one in shown.parties if one.state in ("accepted", "left")]


def attained(shown: PartnershipPage) -> attainment.Attainment | None:
    """T over the goals that were scored."""
    return attainment.attainment(
        [attainment.Goal(str(one.id), one.attained, one.weight) for one in shown.goals]
    )


def evenness(shown: PartnershipPage) -> balance.Balance:
    """What was given and gained, struck lines left out."""
    lines = [one for one in shown.ledger if one.struck_at is None]
    parties = dict.fromkeys([*_parties(shown), *(str(one.party_id) for one in lines)])
    entries = {
        way: [
            balance.Entry(str(one.party_id), one.kind, one.cents)
            for one in lines
            if one.direction == way
        ]
        for way in ("gave", "gained")
    }
    return balance.balance(list(parties), entries["gave"], entries["gained"])


def _coverage(shown: PartnershipPage) -> balance.Coverage:
    wants = [
        balance.Interest(str(one.party_id), one.statement, one.rating) for one in shown.interests
    ]
    parties = dict.fromkeys([*_parties(shown), *(one.party for one in wants)])
    return balance.coverage(list(parties), wants)


def _reviews(shown: PartnershipPage) -> tuple[method.Review, ...]:
    """The mean trust of every review that all sides have answered."""
    found = []
    for review in shown.reviews:
        scores = [one.trust for one in shown.answers if one.review_id == review.id]
        if review.complete_at is not None and scores:
            day = (review.complete_at.date() - FROM).days
            found.append(method.Review(day, sum(scores) / len(scores)))
    return tuple(found)


def _attendance(shown: PartnershipPage) -> tuple[method.Attendance, ...]:
    """Joint meetings since each party joined, and those it came to."""
    joint = [one for one in shown.meetings if one.is_joint]
    return tuple(
        method.Attendance(
            str(party.id),
            sum(party.id in one.parties_there for one in expected),
            len(expected),
        )
        for party in shown.parties
        if party.state == "accepted"
        for expected in (
            [one for one in joint if not party.answered_at or one.on >= party.answered_at.date()],
        )
    )


def _gap(shown: PartnershipPage) -> levels.PerceptionGap | None:
    """Between the newest answers of the sides."""
    newest = {one.party_id: one for one in sorted(shown.level_answers, key=lambda one: one.at)}
    return levels.perception_gap(
        [
            levels.assess(
                levels.Evidence(
                    one.information,
                    one.activities,
                    one.resources,
                    one.capacity,
                    one.shared_risk,
                ),
                levels.Axes(one.time, one.trust, one.turf),
            )
            for one in newest.values()
        ]
    )
