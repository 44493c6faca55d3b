"""What an assessment may do when, which of its questions belong together, and its limits."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import fsum

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

ASSESSMENT_STATES = StateTable(
    (
        Step("planned", "edit_assessment", "planned", "staff"),
        Step("planned", "name_group", "planned", "staff"),
        Step("planned", "drop_group", "planned", "staff"),
        Step("planned", "set_population", "planned", "staff"),
        Step("planned", "set_candidates", "planned", "staff"),
        Step("planned", "rate_candidates", "planned", "staff"),
        Step("planned", "vote", "planned", "staff"),
        Step("planned", "weigh", "weighed", "staff"),
        Step("weighed", "edit_assessment", "planned", "staff"),
        Step("weighed", "name_group", "weighed", "staff"),
        Step("weighed", "drop_group", "weighed", "staff"),
        Step("weighed", "set_population", "planned", "staff"),
        Step("weighed", "set_candidates", "planned", "staff"),
        Step("weighed", "rate_candidates", "planned", "staff"),
        Step("weighed", "vote", "planned", "staff"),
        Step("weighed", "weigh", "weighed", "staff"),
        Step("weighed", "draft_need", "weighed", "staff"),
        Step("weighed", "draft_theme", "weighed", "staff"),
        Step("weighed", "write_report", "weighed", "staff"),
        Step("weighed", "publish_report", "published", "coordinator"),
        Step("published", "draft_need", "published", "staff"),
        Step("published", "draft_theme", "published", "staff"),
        Step("published", "withdraw_report", "weighed", "coordinator"),
    )
)
"""What goes into the figures is changed only before they are weighed, or they are weighed anew."""

DRAWN = ("open", "by_chance")
GATES = ("propriety", "economics", "acceptability", "resources", "legality")
TOPS = (("size", 10), ("seriousness", 20), ("effectiveness", 10))
MOST_GROUPS, MOST_POPULATION, MOST_CANDIDATES, MOST_SEATS = 60, 60, 30, 60
MOST_DOTS = 100
FEWEST_SEATS = 3
"""Ratings and votes of fewer seats are not shown: whose they are would be known."""
TOP = 3
WHOLE = 100.0
ROUNDING = 1.0
"""Percentages typed from a table may miss 100 by so much."""

MATTERS, SERVED = "matters_", "served_"
IMPORTANT, UNIMPORTANT = ("4", "3"), ("2", "1")
"""Steps of both scales of our own form: the upper two and the lower two; "na" is neither."""
UNIONS: Mapping[str, Sequence[str]] = {"yes": IMPORTANT, "no": UNIMPORTANT}


def require_offered(chosen: Iterable[str], offered: Mapping[str, str]) -> tuple[str, ...]:
    """The texts of chosen sentences. Refuses one that was not offered."""
    keys = tuple(dict.fromkeys(chosen))
    if any(one not in offered for one in keys):
        raise Refused("not_a_choice", "quotes")
    return tuple(offered[one] for one in keys)


def pairs(asked: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """(how much it matters, how well it is served) for each thing the form asks both about."""
    known = list(asked)
    return tuple(
        (one, other)
        for one in known
        if MATTERS in one and (other := one.replace(MATTERS, SERVED, 1)) in known
    )


def joined(one: str, other: str) -> str:
    """Two names as one choice of a form."""
    return f"{one}={other}" if one else ""


def parted(both: str, field: str) -> tuple[str, str]:
    """The two names again. Refuses "not_a_choice"."""
    one, mark, other = both.partition("=")
    if both and not (one and mark and other):
        raise Refused("not_a_choice", field)
    return one, other


def require_whole(percents: Mapping[str, Sequence[float]]) -> None:
    """Refuse shares of a question that do not come to 100 percent."""
    for question, some in percents.items():
        whole = fsum(some)
        if abs(whole - WHOLE) > ROUNDING:
            facts = {"question": question, "whole": round(whole, 1)}
            raise Refused("not_a_whole", "", facts)


def require_closed(states: Collection[str]) -> None:
    """Refuse weighing while people still answer: what came since could be told by comparing."""
    if "open" in states:
        raise Refused("still_asking")
    if "closed" not in states:
        raise Refused("nobody_asked")


def short_labels(labels: Mapping[str, str]) -> Mapping[str, str]:
    """What labels say apart from the words they all begin with ("How important is this here?")."""
    some = [one.split() for one in labels.values()]
    alike = 0
    if len(some) > 1:
        for words in zip(*some, strict=False):
            if len(set(words)) > 1:
                break
            alike += 1
    return {key: " ".join(one.split()[alike:]) or one for key, one in labels.items()}


INDICATED: Mapping[str, str] = {
    "under_5": "age_under_5",
    "under_18": "age_under_18",
    "over_65": "age_over_65",
    "65_up": "age_over_65",
}
"""Groups of a form whose share is a community figure (rules.INDICATORS)."""
