"""What surveys of working together come to: factors of collaboration, trust and value.

Single steps of these scales are told nowhere: a mean, a deviation and the steps together would
give away who stands alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from holt.kernel.errors import Refused
from holt.methods.asking.factors import Factor, factor, group_mean
from holt.methods.asking.ratings import Rated, mean_of, rated, share
from holt.methods.asking.small_groups import Group, Released
from holt.surveys.rules.groups import PLACED, Places, let_in

FACTOR_GROUPS: Mapping[str, tuple[str, ...]] = {
    "environment": ("history",),
    "membership": ("respect", "right_people", "own_good", "give_way"),
    "process": ("say", "clear"),
    "communication": ("talk",),
    "purpose": ("goals",),
    "resources": ("means",),
}
"""The six groups of the factors, each with the names our form gives its statements."""
TRUST = ("reliable", "shared", "open")
VALUE = ("influence", "commitment", "resources")
FEWEST_FOR_ONE = 5
"""From so many raters on, the mean of a single dimension is told beside trust and value."""
RELATIONS = {
    "factors": frozenset(name for names in FACTOR_GROUPS.values() for name in names),
    "ratings": frozenset((*TRUST, *VALUE)),
}
"""Purpose → the statements that are told as figures and never step by step."""

ByValue = Mapping[str, Places]


@dataclass(frozen=True)
class FactorTold:
    """A factor that may be told. `sd` is None where it would tell of too few."""

    factor: Factor
    sd: float | None


@dataclass(frozen=True)
class Relation:
    """Trust or value: the share, the number of raters, each dimension's share where told."""

    rated: Rated | None
    dimensions: Mapping[str, float | None]


def waits_until_closed(purpose: str, state: str) -> bool:
    """Ratings are told once nobody can add one more: what changes by one rater is that rater."""
    return purpose == "ratings" and state != "closed"


def require_stays_closed(purpose: str) -> None:
    """Refuse to open ratings again that were told."""
    if purpose == "ratings":
        raise Refused("ratings_stay_closed")


def require_about_others(organization_id: int, about_kind: str, about_id: int | None) -> None:
    """Refuse ratings of oneself."""
    if about_kind == "organization" and about_id == organization_id:
        raise Refused("rates_itself", "about_id")


def steps_of(by_value: ByValue, lowest: int, highest: int) -> dict[int, Places]:
    """Step → places, of the whole numbers of a scale."""
    wanted = {str(step): step for step in range(lowest, highest + 1)}
    return {wanted[value]: places for value, places in by_value.items() if value in wanted}


def admitted(steps: Mapping[int, Places], fewest: int) -> Released:
    """Which groups may be told of one statement; whom it does not concern are left out."""
    people: dict[tuple[str, str], int] = {}
    for places in steps.values():
        for place, count in places.items():
            people[place] = people.get(place, 0) + count
    return let_in(people, PLACED, fewest)


def counts_in(steps: Mapping[int, Places], group: Group, fewest: int) -> dict[int, int] | None:
    """How often each step was taken in a group; None where it may not be told."""
    if group not in admitted(steps, fewest).shown:
        return None
    wanted = dict(group)
    return {
        step: sum(
            count
            for place, count in places.items()
            if all(wanted.get(kind, at) == at for kind, at in zip(PLACED, place, strict=True))
        )
        for step, places in steps.items()
    }


def factor_told(by_value: ByValue, group: Group, fewest: int) -> FactorTold | None:
    """One statement's mean, and its deviation from twice as many people on."""
    counts = counts_in(steps_of(by_value, 1, 5), group, fewest)
    found = factor(counts) if counts else None
    if found is None or found.answered < fewest:
        return None
    return FactorTold(found, found.sd if found.answered >= 2 * fewest else None)


def group_told(some: list[FactorTold | None]) -> float | None:
    """A group of factors: the mean of its means, where all of them may be told."""
    return group_mean([one.factor if one else None for one in some])


def relation(by_name: Mapping[str, ByValue], names: tuple[str, ...], group: Group,
             fewest: int) -> Relation:  # fmt: skip
    """Trust or value from its three dimensions."""
    found = {
        name: counts_in(steps_of(by_name.get(name, {}), 1, 4), group, fewest) for name in names
    }
    whole = None if None in found.values() else rated([one or {} for one in found.values()], fewest)
    singly = {name: _alone(counts) if whole and counts else None for name, counts in found.items()}
    return Relation(whole, singly)


def _alone(counts: Mapping[int, int]) -> float | None:
    mean = mean_of(counts)
    enough = sum(counts.values()) >= FEWEST_FOR_ONE
    return share(mean) if enough and mean is not None else None
