"""What may follow what for an outcome, and which parts of a partnership's health worry us."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from holt.kernel.errors import Refused
from holt.methods.health import Health, Part
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("recorded", "edit_outcome", "recorded", "staff"),
        Step("recorded", "ask_confirmation", "recorded", "staff"),
        Step("recorded", "confirm", "confirmed", "another_party"),
        Step("recorded", "withdraw_outcome", "withdrawn", "staff"),
        Step("draft", "edit_outcome", "recorded", "staff"),
        Step("draft", "withdraw_outcome", "withdrawn", "staff"),
        Step("confirmed", "edit_outcome", "recorded", "staff"),
        Step("confirmed", "withdraw_outcome", "withdrawn", "staff"),
    ]
)
TIME_TO_RECORD = frozenset({"active", "paused", "renewing", "ending", "ended"})
"""Stages of a partnership at which something can have come of it."""
STILL_ALIVE = frozenset(
    {"talking", "planning", "agreeing", "active", "paused", "renewing", "ending"}
)
"""Stages at which the levels of a goal can still be described and agreed on."""
AS_EXPECTED = 2.5
FAR = 10.0
"""Points of T from 50 that still say "as expected", and from where they say "well"."""

WORRY_BELOW: Mapping[str, float] = {
    "contact": 0.37,
    "commitments": 0.6,
    "goals": 0.5,
    "balance": 0.6,
    "interests": 0.5,
    "trust": 0.75,
    "attendance": 0.6,
    "perception": 0.5,
    "agreement": 1.0,
}
"""Below this a part is named on the partnership's page: silence longer than the level's own
measure (e⁻¹ = 0.37), two steps between the sides, a renewal talk that is due … Not fitted to
endings; they only say where to look first."""

MOST_WORRIES = 4
MOST_QUOTES = 4
MOST_NOTE = 600
LARGEST_FIGURE = Decimal(10) ** 11


def reading(t: float) -> str:
    """What T comes to in a word, by its distance from 50."""
    off = t - 50
    if abs(off) <= AS_EXPECTED:
        return "as_expected"
    far = "far_" if abs(off) >= FAR else ""
    return f"{far}{'above' if off > 0 else 'below'}"


def after_edit(state: str, as_draft: bool) -> str:
    """A draft may stay one; anything else edited is recorded (again). Raises WrongState."""
    after = STATES.after(state, "edit_outcome")
    return "draft" if state == "draft" and as_draft else after


def require_stage(state: str) -> None:
    """Refuse outcomes of something that has not begun."""
    if state not in TIME_TO_RECORD:
        raise Refused("no_outcomes_at_this_stage", "", {"state": state})


def require_consent(voice: str, has_consent: bool) -> None:
    """Refuse somebody's words without their consent."""
    if voice and not has_consent:
        raise Refused("voice_needs_consent", "has_consent")


def require_figure(figure: Decimal | None) -> Decimal | None:
    """A number of a size that can be kept, to two places, or none."""
    if figure is None:
        return None
    if not figure.is_finite():
        raise Refused("not_a_number", "figure")
    if abs(figure) >= LARGEST_FIGURE:
        raise Refused("out_of_range", "figure", {"least": -LARGEST_FIGURE, "most": LARGEST_FIGURE})
    return round(figure, 2)


def require_another(
    recorded_party_id: int, party_id: int, recorded_by_id: int | None, person_id: int | None
) -> None:
    """Refuse a confirmation by the party, or the very person, that recorded it."""
    same_person = person_id is not None and person_id == recorded_by_id
    if party_id == recorded_party_id or same_person:
        raise Refused("confirmed_by_another")


STANDS_FOR = {
    "contact": "communication",
    "commitments": "commitment",
    "balance": "imbalance",
    "trust": "trust",
    "attendance": "turnout",
    "perception": "communication",
    "agreement": "decision",
}
"""What a part that worries would be called as an obstacle in a lesson."""


def obstacles(parts: Iterable[Part]) -> tuple[str, ...]:
    """What may be in a partnership's way, to look for others who met the same."""
    found = (STANDS_FOR[one.code] for one in parts if one.code in STANDS_FOR)
    return tuple(dict.fromkeys(found))


def worries(health: Health) -> tuple[Part, ...]:
    """The parts to look at first, the worst first, a handful at most."""
    found = [
        one for one in health.parts if one.value is not None and one.value < WORRY_BELOW[one.code]
    ]
    return tuple(found[:MOST_WORRIES])
