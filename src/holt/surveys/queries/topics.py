"""What outcome surveys come to, topic by topic, in spans of months; told as reports tell it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from holt.kernel.viewer import Viewer
from holt.methods.counts import wilson_share
from holt.surveys import rules
from holt.surveys.queries.surveys import surveys
from holt.surveys.queries.tallies import (
    OUTCOMES,
    Counts,
    OutcomeSurvey,
    as_outcome_surveys,
    sides,
)

FEWEST = rules.FEWEST


@dataclass(frozen=True)
class TopicTold:
    """The share who agree, each statement counting the same, and how far chance reaches.

    `share` is None where only the range may be told. Made of what is told of each statement, so
    that nothing new comes out.
    """

    answered: int
    share: float | None
    low: float
    high: float


@dataclass(frozen=True)
class TopicHeard:
    """A topic asked at once or weeks later: its surveys, and what may be told of each span; None
    where nobody answered or too few did."""

    topic: str
    is_later: bool
    survey_ids: tuple[int, ...]
    spans: tuple[TopicTold | None, ...]
    has_answers: bool


def outcome_surveys_about(
    viewer: Viewer, about: Mapping[str, Collection[int]]
) -> tuple[OutcomeSurvey, ...]:
    """One's own that ask about any of these things of rooms above: kind → ids."""
    wanted = Q(pk__in=[])
    for kind, ids in about.items():
        wanted |= Q(about_kind=kind, about_id__in=list(ids))
    rows = surveys(viewer).filter(wanted, purpose__in=OUTCOMES).exclude(state="draft")
    return as_outcome_surveys(rows.order_by("opened_at", "pk"))


def topics_heard(
    found: Sequence[OutcomeSurvey], spans: Sequence[Collection[str]]
) -> tuple[TopicHeard, ...]:
    """Of surveys the viewer has read, topic by topic: each span's months ("2026-05") together.

    `has_answers` says whether anybody answered in the first span, which is the whole.
    """
    said = sides([one.id for one in found]) if found else {}
    kinds: dict[tuple[str, bool], list[OutcomeSurvey]] = {}
    for one in found:
        if one.id in said:
            kinds.setdefault((one.topic, one.is_later), []).append(one)
    return tuple(
        _topic(topic, is_later, {one.id: said[one.id] for one in some}, spans)
        for (topic, is_later), some in sorted(kinds.items())
    )


def _topic(
    topic: str, is_later: bool, said: Mapping[int, Counts], spans: Sequence[Collection[str]]
) -> TopicHeard:
    items = [heard for one in rules.ITEMS if (heard := _heard(one, said.values()))]
    whole = set(spans[0])
    answering = tuple(
        pk for pk, counts in said.items() if any(at[1] in whole for at in counts.get(("", ""), {}))
    )
    told = tuple(_together(items, months) for months in spans)
    return TopicHeard(topic, is_later, answering, told, bool(answering))


def _heard(item: str, said: Iterable[Counts]) -> list[rules.Heard]:
    """What each survey heard to a statement, of those that asked it."""
    found = []
    for counts in said:
        values = {one: counts[item, one] for one in rules.SCALE if (item, one) in counts}
        if values:
            found.append(rules.heard(values, FEWEST))
    return found


def _together(items: Sequence[Sequence[rules.Heard]], months: Collection[str]) -> TopicTold | None:
    """The statements' mean, when each of them may be told."""
    told = [
        rules.told(rules.together(one.during(months) for one in heard), FEWEST) for heard in items
    ]
    known = [one for one in told if one is not None]
    if not known or len(known) < len(told):
        return None
    answered = min(one.answered for one in known)
    least = sum(one.share for one in known) / len(known) / 100
    most = sum(one.most for one in known) / len(known) / 100
    share = None if any(one.is_range for one in known) else least
    low, high = wilson_share(least, answered)[0], wilson_share(most, answered)[1]
    return TopicTold(answered, share, low, high)
