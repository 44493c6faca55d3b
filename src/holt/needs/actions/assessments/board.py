"""A board rates what may be a need, and votes on it; each seat once, and again if it thinks anew."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import events
from holt.needs.actions.assessments.own import move, own, tell_own
from holt.needs.asks import RateCandidatesAsk, RatingRow, VoteAsk
from holt.needs.models import Assessment, BoardVoice
from holt.needs.rules import assessments as rules


@verb("needs.rate_candidates", ask=RateCandidatesAsk, signed_in_only=True)
def rate_candidates(actor: Viewer, ask: RateCandidatesAsk, *, now: datetime) -> Assessment:
    """A seat says how large and how serious each is, and what can be done. Raises Refused."""
    row, state = own(actor, ask.assessment_id, "rate_candidates")
    known = _known(row)
    given = [one for one in ask.ratings if _is_given(one)]
    ratings, shut = {}, {}
    for one in given:
        ratings[_key(one.candidate_id, known, "ratings")] = _rated(one)
        if one.shut:
            shut[str(one.candidate_id)] = [
                checks.choice(gate, "ratings", rules.GATES) for gate in dict.fromkeys(one.shut)
            ]
    if not ratings:
        raise Refused("nothing_rated", "ratings")
    _keep(actor, row, ask.seat, ratings=ratings, shut=shut)
    move(row, state)
    tell_own(events.BoardRated, row, actor, now)
    return row


def _is_given(one: RatingRow) -> bool:
    return not (one.size is None and one.seriousness is None and one.effectiveness is None)


def _rated(one: RatingRow) -> list[float]:
    """All three figures within their scales. Refuses "rate_all_three", "out_of_range"."""
    figures = []
    for name, top in rules.TOPS:
        figure = checks.number(getattr(one, name), "ratings", least=0, most=top)
        if figure is None:
            raise Refused("rate_all_three", "ratings")
        figures.append(figure)
    return figures


def _known(row: Assessment) -> frozenset[int]:
    return frozenset(row.candidates.values_list("pk", flat=True))


def _key(candidate_id: int, known: frozenset[int], field: str) -> str:
    if candidate_id not in known:
        raise Refused("not_a_choice", field)
    return str(candidate_id)


@verb("needs.vote", ask=VoteAsk, signed_in_only=True)
def vote(actor: Viewer, ask: VoteAsk, *, now: datetime) -> Assessment:
    """A seat puts candidates in order, gives them dots, or both. Raises Refused."""
    row, state = own(actor, ask.assessment_id, "vote")
    known = _known(row)
    placed = [one for one in ask.votes if one.place is not None]
    places = [checks.whole(one.place, "votes", least=1, most=len(known)) for one in placed]
    if len(set(places)) < len(places):
        raise Refused("same_place", "votes")
    ordered = sorted(placed, key=lambda one: one.place or 0)
    ballot = [int(_key(one.candidate_id, known, "votes")) for one in ordered]
    dots = {
        _key(one.candidate_id, known, "votes"): checks.whole(
            one.dots, "votes", most=rules.MOST_DOTS
        )
        for one in ask.votes
        if one.dots
    }
    if not ballot and not dots:
        raise Refused("nothing_voted", "votes")
    _keep(actor, row, ask.seat, ballot=ballot, dots=dots)
    move(row, state)
    tell_own(events.BoardVoted, row, actor, now)
    return row


def _keep(actor: Viewer, row: Assessment, named: str, **values: Any) -> None:
    """What the seat says now, in place of what it said before. Refuses "too_many"."""
    seat = checks.text(named, "seat", most=120) or checks.text(
        actor.name, "seat", most=120, needed=True
    )
    person_id = None if named else actor.person_id
    there = row.voices.filter(seat=seat)
    if not there.exists() and row.voices.count() >= rules.MOST_SEATS:
        raise Refused("too_many", "seat", {"most": rules.MOST_SEATS})
    BoardVoice.objects.update_or_create(
        assessment=row, seat=seat, defaults={**values, "person_id": person_id}
    )
