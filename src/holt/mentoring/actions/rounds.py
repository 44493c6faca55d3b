"""Rounds: opened, changed, opened again, called off, closed."""

from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.mentoring import access, events, queries, rules
from holt.mentoring.asks import EditRoundAsk, OpenRoundAsk, ReopenRoundAsk, RoundAsk
from holt.mentoring.models import ByHand, Named, Round
from holt.peers import queries as peers


@verb("mentoring.open_round", ask=OpenRoundAsk, signed_in_only=True)
def open_round(actor: Viewer, ask: OpenRoundAsk, *, now: datetime) -> Round:
    """Begin a round: the association's for the whole network, any other for one's own people."""
    access.require(access.may_open_round(actor, ask.organization_id), actor)
    values = _values(ask) | {"organization_id": ask.organization_id, "opened_at": now}
    row = Round.objects.create(**values)
    tell_of(events.RoundOpened, row, actor, now)
    return row


@verb("mentoring.edit_round", ask=EditRoundAsk, signed_in_only=True)
def edit_round(actor: Viewer, ask: EditRoundAsk, *, now: datetime) -> Round:
    """Change what a round says of itself, or move its days."""
    row = queries.round_to_run(actor, ask.round_id)
    rules.STATES.after(row.state, "edit_round")
    save_amended(row, "mentoring_round", _values(ask), ask.version)
    tell_of(events.RoundEdited, row, actor, now)
    return row


@verb("mentoring.reopen_round", ask=ReopenRoundAsk, signed_in_only=True)
def reopen_round(actor: Viewer, ask: ReopenRoundAsk, *, now: datetime) -> Round:
    """Let people apply again: what was proposed, and nobody was told of, is taken back."""
    row = queries.round_to_run(actor, ask.round_id)
    row.state = rules.STATES.after(row.state, "reopen_round")
    rules.require_season(ask.apply_until, row.starts_on, row.ends_on)
    row.apply_until, row.outcome = ask.apply_until, {}
    row.version += 1
    row.save(update_fields=["state", "apply_until", "outcome", "version"])
    row.pairs.filter(state="proposed").delete()
    tell_of(events.RoundReopened, row, actor, now)
    return row


@verb("mentoring.call_off_round", ask=RoundAsk, signed_in_only=True)
def call_off_round(actor: Viewer, ask: RoundAsk, *, now: datetime) -> Round:
    """It does not take place; whom people named is forgotten."""
    row = queries.round_to_run(actor, ask.round_id)
    row.state = rules.STATES.after(row.state, "call_off_round")
    row.pairs.filter(state="proposed").delete()
    _over(row)
    tell_of(events.RoundCalledOff, row, actor, now)
    return row


@verb("mentoring.close_round", ask=RoundAsk, signed_in_only=True)
def close_round(actor: Viewer, ask: RoundAsk, *, now: datetime) -> Round:
    """The season is over: pairs are finished, and whom people named is forgotten."""
    row = queries.round_to_run(actor, ask.round_id)
    row.state = rules.STATES.after(row.state, "close_round")
    row.closed_at = now
    row.pairs.filter(state="proposed").delete()
    for state in rules.LIVE:
        after = rules.PAIR_STATES.after(state, "close_round")
        row.pairs.filter(state=state).update(state=after, over_at=now)
    _over(row)
    tell_of(events.RoundClosed, row, actor, now)
    return row


def _over(row: Round) -> None:
    """Nothing that was named in confidence outlives the matching it was for."""
    Named.objects.filter(application__round=row).delete()
    ByHand.objects.filter(round=row).delete()
    row.outcome = {}
    row.version += 1
    row.save(update_fields=["state", "closed_at", "outcome", "version"])


def _values(ask: OpenRoundAsk | EditRoundAsk) -> dict[str, Any]:
    rules.require_season(ask.apply_until, ask.starts_on, ask.ends_on)
    return {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "purpose": checks.text(ask.purpose, "purpose", most=1000),
        "subjects": subjects(ask.subjects, "subjects"),
        "apply_until": ask.apply_until,
        "starts_on": ask.starts_on,
        "ends_on": ask.ends_on,
        "capacity": checks.whole(ask.capacity, "capacity", least=1, most=20),
        "meets_every": checks.choice(ask.meets_every, "meets_every", rules.EVERY),
        "same_house": ask.same_house,
    }


def subjects(given: tuple[str, ...], field: str) -> list[str]:
    """Subjects the network knows, each once. Refuses "not_a_choice", "too_many"."""
    known = {one.slug for one in directory.subjects("en")}
    few = checks.words(given, field, most=60, count=rules.MOST_SUBJECTS)
    return [checks.choice(one, field, known) for one in few]


def tell_of(event: type[events.RoundEvent], row: Round, actor: Viewer, now: datetime) -> None:
    """The association's rounds are the network's to see, others their own organization's."""
    all_ = row.organization_id in peers.associations()
    audience = Audience.network() if all_ else Audience.only([row.organization_id])
    tell(event(row.pk, row.name), by=actor, at=now, audience=audience)


def tell_nobody(event: type[events.RoundEvent], row: Round, actor: Viewer, now: datetime) -> None:
    """Kept in the diary for the record alone: who applied and how it is matched is not news."""
    tell(event(row.pk, row.name), by=actor, at=now, audience=Audience.only([]))
