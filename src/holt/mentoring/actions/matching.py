"""Matching a round, settling pairs by hand, and telling everyone."""

from datetime import datetime

from django.utils import timezone

from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.mentoring import events, queries, rules
from holt.mentoring.actions.letters import announce_to
from holt.mentoring.actions.rounds import tell_nobody, tell_of
from holt.mentoring.asks import FixPairAsk, KeepApartAsk, LetGoAsk, RoundAsk
from holt.mentoring.models import ByHand, Pair, Round
from holt.methods import pairing

MOST_TOLD = 200
"""So many who are left, or would rather swap, are kept to be shown."""


@verb("mentoring.match", ask=RoundAsk, signed_in_only=True)
def match(actor: Viewer, ask: RoundAsk, *, now: datetime) -> Round:
    """Propose pairs for everyone who has none yet; those announced stay as they are."""
    row = queries.round_to_run(actor, ask.round_id)
    row.state = rules.STATES.after(row.state, "match")
    _propose(row, now)
    tell_nobody(events.Matched, row, actor, now)
    return row


@verb("mentoring.fix_pair", ask=FixPairAsk, signed_in_only=True)
def fix_pair(actor: Viewer, ask: FixPairAsk, *, now: datetime) -> ByHand:
    """Put two together by hand, and match the others anew around them."""
    row = queries.round_to_run(actor, ask.round_id)
    row.state = rules.STATES.after(row.state, "fix_pair")
    two = (ask.mentee_id, ask.mentor_id)
    queries.two_of(actor, ask.round_id, two)
    found = queries.facts(row, timezone.localdate(now))
    if not queries.may_be(queries.table_of(found), two):
        raise Refused("cannot_be_a_pair", "mentor_id")
    if queries.places_left(row, two[1], but=(two[0],)) < 1:
        raise Refused("no_place_left", "mentor_id")
    ByHand.objects.filter(round=row, mentee_id=two[0], kind="fixed").delete()
    return _settle(actor, row, two, "fixed", now)


@verb("mentoring.keep_apart", ask=KeepApartAsk, signed_in_only=True)
def keep_apart(actor: Viewer, ask: KeepApartAsk, *, now: datetime) -> ByHand:
    """Never put these two together, and match anew."""
    row = queries.round_to_run(actor, ask.round_id)
    row.state = rules.STATES.after(row.state, "keep_apart")
    two = (ask.mentee_id, ask.mentor_id)
    queries.two_of(actor, ask.round_id, two)
    return _settle(actor, row, two, "apart", now)


@verb("mentoring.let_go", ask=LetGoAsk, signed_in_only=True)
def let_go(actor: Viewer, ask: LetGoAsk, *, now: datetime) -> Round:
    """Undo what was settled by hand, and match anew."""
    settled = ByHand.objects.filter(pk=ask.by_hand_id).first()
    if settled is None:
        raise NotFound
    row = queries.round_to_run(actor, settled.round_id)
    row.state = rules.STATES.after(row.state, "let_go")
    settled.delete()
    _propose(row, now)
    tell_nobody(events.LetGo, row, actor, now)
    return row


@verb("mentoring.announce", ask=RoundAsk, signed_in_only=True)
def announce(actor: Viewer, ask: RoundAsk, *, now: datetime) -> Round:
    """Write to everyone who was matched: the other's card, and a first message ready to send."""
    row = queries.round_to_run(actor, ask.round_id)
    row.state = rules.STATES.after(row.state, "announce")
    joined = row.pairs.filter(state="proposed").select_related(
        *("mentee__person", "mentee__organization", "mentor__person", "mentor__organization")
    )
    pairs = list(joined.order_by("pk"))
    if not pairs:
        raise Refused("nothing_to_announce")
    for one in pairs:
        one.state = rules.PAIR_STATES.after(one.state, "announce")
        one.offered_at = now
        announce_to(row, one, now)
    Pair.objects.bulk_update(pairs, ["state", "offered_at"])
    row.announced_at = row.announced_at or now
    row.version += 1
    row.save(update_fields=["state", "announced_at", "version"])
    tell_of(events.RoundAnnounced, row, actor, now)
    return row


def _settle(actor: Viewer, row: Round, two: tuple[int, int], kind: str, now: datetime) -> ByHand:
    settled, _ = ByHand.objects.update_or_create(
        round=row, mentee_id=two[0], mentor_id=two[1], defaults={"kind": kind, "at": now}
    )
    _propose(row, now)
    event = events.PairFixed if kind == "fixed" else events.KeptApart
    tell_nobody(event, row, actor, now)
    return settled


def _propose(row: Round, now: datetime) -> None:
    """Take back what was proposed and propose anew; what was announced is not touched."""
    facts = queries.facts(row, timezone.localdate(now))
    found = pairing.match(queries.table_of(facts), facts.fixed)
    row.pairs.filter(state="proposed").delete()
    Pair.objects.bulk_create(_pair(row, one, facts.fixed, now) for one in found.pairs)
    row.outcome, row.matched_at = _outcome(found, facts), now
    row.version += 1
    row.save(update_fields=["state", "outcome", "matched_at", "version"])


def _pair(row: Round, one: pairing.Pair, fixed: frozenset[tuple[int, int]], now: datetime) -> Pair:
    return Pair(
        round=row,
        mentee_id=one.mentee,
        mentor_id=one.mentor,
        is_fixed=(one.mentee, one.mentor) in fixed,
        parts={term.code: round(term.points, 2) for term in one.terms},
        hours=one.hours,
        proposed_at=now,
    )


def _outcome(found: pairing.Matched, facts: queries.Facts) -> dict[str, object]:
    """What pages show beside the pairs: ids and counts, nothing anyone said."""
    free = sum(one.capacity for one in facts.mentors) - len(found.pairs)
    return {
        "left": [
            [one.mentee, one.mentors, [list(rule) for rule in one.barred], one.open]
            for one in found.left[:MOST_TOLD]
        ],
        "swaps": [list(one) for one in found.swaps[:MOST_TOLD]],
        "best": _figures(found.best),
        "stable": _figures(found.stable),
        "free_mentors": free,
    }


def _figures(one: pairing.Standing) -> dict[str, object]:
    return {"pairs": one.pairs, "points": round(one.points, 1), "swaps": one.swaps}
