"""The work itself: conversation, contacts, promises, and what was given and gained."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.partnerships import access, events, queries, rules
from holt.partnerships.actions.letters import tell_others
from holt.partnerships.actions.telling import announce, tell_table
from holt.partnerships.asks import (
    CommitAsk,
    GiveAsk,
    LogEmbeddedDayAsk,
    LogMeetingAsk,
    SetRateAsk,
    SettleAsk,
    StrikeAsk,
    WriteAsk,
)
from holt.partnerships.models import Commitment, EmbeddedDay, LedgerEntry, Meeting, Message, Rate

LONGEST_MESSAGE = 8000
MOST_MET = 10_000


@verb("partnerships.write", ask=WriteAsk)
def write(actor: Viewer, ask: WriteAsk, *, now: datetime) -> Message:
    """Say something to the other parties, or leave a note only one's own people see."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    party = held.mine(actor, ask.organization_id)
    message = Message.objects.create(
        partnership=held.partnership,
        party=party,
        person_id=actor.person_id,
        author_name=actor.name or party.contact_name,
        text=checks.text(ask.text, "text", most=LONGEST_MESSAGE, needed=True),
        is_private=ask.is_private,
        at=now,
    )
    if ask.is_private:
        tell(
            events.NotedPrivately(
                held.partnership.pk, held.partnership.name, party.pk, party.organization.name
            ),
            by=actor,
            at=now,
            audience=Audience.only([party.organization_id]),
        )
        return message
    announce(events.Wrote, held, party, actor, now)
    tell_others(
        actor,
        held,
        party,
        subject=_("%(who)s wrote about “%(partnership)s”"),
        text=message.text.replace("%", "%%"),
        topic="messages",
        now=now,
    )
    return message


@verb("partnerships.log_meeting", ask=LogMeetingAsk)
def log_meeting(actor: Viewer, ask: LogMeetingAsk, *, now: datetime) -> Meeting:
    """Log a contact: how, when, about what, and which parties were there."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.require_when("log_meeting", held.partnership.state)
    if ask.on > now.date():
        raise Refused("in_the_future", "on")
    mine = held.mine(actor)
    there = {held.party_of(one, "there").pk for one in ask.there} | {mine.pk}
    meeting = Meeting.objects.create(
        partnership=held.partnership,
        how=checks.choice(ask.how, "how", Meeting.How.values),
        on=ask.on,
        about=checks.text(ask.about, "about", most=500, needed=True),
        is_joint=ask.is_joint,
        parties_there=sorted(there),
        names=checks.text(ask.names, "names", most=500),
        logged_by_id=actor.person_id,
        logged_by_party=mine,
    )
    partnership = held.partnership
    if len(there) > 1 and (not partnership.last_contact_on or ask.on > partnership.last_contact_on):
        partnership.last_contact_on = ask.on
        partnership.save(update_fields=["last_contact_on"])
    tell_table(
        events.Met(partnership.pk, partnership.name, ask.how, ask.on.isoformat()),
        held,
        actor,
        now,
    )
    return meeting


@verb("partnerships.log_embedded_day", ask=LogEmbeddedDayAsk)
def log_embedded_day(actor: Viewer, ask: LogEmbeddedDayAsk, *, now: datetime) -> EmbeddedDay:
    """Log a day at the partner's: how long, whom they met, what they brought back."""
    held, embedding = queries.embedding_to_change(actor, ask.embedding_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.require_when("log_embedded_day", held.partnership.state)
    rules.require_day_there(ask.on, embedding.starts_on, embedding.ends_on, now.date())
    day, _made = EmbeddedDay.objects.update_or_create(
        embedding=embedding,
        on=ask.on,
        defaults={
            "partnership": held.partnership,
            "hours": rules.require_hours_of_day(ask.hours, "hours"),
            "met": rules.require_scale(ask.met, 0, MOST_MET, "met"),
            "whom": checks.text(ask.whom, "whom", most=300),
            "brought_back": checks.text(ask.brought_back, "brought_back", most=1000),
            "logged_by_id": actor.person_id,
        },
    )
    told = events.EmbeddedDayLogged(
        held.partnership.pk, held.partnership.name, embedding.pk, ask.on.isoformat()
    )
    tell_table(told, held, actor, now)
    return day


@verb("partnerships.commit", ask=CommitAsk)
def commit(actor: Viewer, ask: CommitAsk, *, now: datetime) -> Commitment:
    """Add a promise with a date. For another party only whoever runs the partnership may."""
    held = queries.to_change(actor, ask.partnership_id)
    rules.require_when("commit", held.partnership.state)
    party = held.party_of(ask.organization_id)
    own = access.may_speak_for(actor, held.seat(party), held.seats)
    access.require(own or access.may_run(actor, held.seats), actor)
    commitment = Commitment.objects.create(
        partnership=held.partnership,
        party=party,
        what=checks.text(ask.what, "what", most=400, needed=True),
        due_on=ask.due_on,
        every=checks.choice(ask.every, "every", Commitment.Every.values),
    )
    tell_table(
        events.Committed(
            held.partnership.pk,
            held.partnership.name,
            party.pk,
            party.organization.name,
            commitment.pk,
            commitment.what,
        ),
        held,
        actor,
        now,
    )
    return commitment


@verb("partnerships.settle", ask=SettleAsk)
def settle(actor: Viewer, ask: SettleAsk, *, now: datetime) -> Commitment:
    """A promise was kept, missed or withdrawn; a repeated one is due again."""
    held, commitment = queries.commitment_to_change(actor, ask.commitment_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.require_when("settle", held.partnership.state)
    if commitment.state != Commitment.State.OPEN:
        raise Refused("already_settled")
    state = checks.choice(ask.state, "state", ("kept", "missed", "withdrawn"))
    commitment.state = state
    commitment.settled_on = ask.on or now.date()
    commitment.note = checks.text(ask.note, "note", most=400)
    commitment.save()
    again = rules.next_due(commitment.due_on, commitment.every)
    ended = held.partnership.ends_on and again and again > held.partnership.ends_on
    if again and state != "withdrawn" and not ended:
        Commitment.objects.create(
            partnership=held.partnership,
            party=commitment.party,
            what=commitment.what,
            due_on=again,
            every=commitment.every,
            person=commitment.person,
            follows=commitment,
        )
    tell_table(
        events.Settled(
            held.partnership.pk,
            held.partnership.name,
            commitment.party_id,
            held.party(commitment.party_id).organization.name,
            commitment.pk,
            commitment.what,
            state,
        ),
        held,
        actor,
        now,
    )
    return commitment


@verb("partnerships.give", ask=GiveAsk)
def give(actor: Viewer, ask: GiveAsk, *, now: datetime) -> LedgerEntry:
    """Log what one's party gave or gained; it counts at the network's present rate."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.require_when("give", held.partnership.state)
    party = held.mine(actor, ask.organization_id)
    kind = checks.choice(ask.kind, "kind", rules.KINDS)
    quantity = rules.require_given(ask.quantity, "quantity")
    if ask.on > now.date():
        raise Refused("in_the_future", "on")
    rate = queries.rate_of(kind)
    entry = LedgerEntry.objects.create(
        partnership=held.partnership,
        party=party,
        direction=checks.choice(ask.direction, "direction", LedgerEntry.Direction.values),
        kind=kind,
        what=checks.text(ask.what, "what", most=300),
        quantity=quantity,
        rate_cents=rate,
        cents=rules.cents(quantity, rate),
        on=ask.on,
        season=held.partnership.season,
        logged_by_id=actor.person_id,
        logged_by_name=actor.name,
        logged_at=now,
    )
    tell_table(
        events.Given(
            held.partnership.pk,
            held.partnership.name,
            party.pk,
            party.organization.name,
            entry.pk,
            kind,
            ask.direction,
        ),
        held,
        actor,
        now,
    )
    return entry


@verb("partnerships.strike", ask=StrikeAsk)
def strike(actor: Viewer, ask: StrikeAsk, *, now: datetime) -> LedgerEntry:
    """Strike out a line of the ledger, with the reason; it stays readable."""
    held, entry = queries.entry_to_change(actor, ask.entry_id)
    party = held.party(entry.party_id)
    access.require(party in _mine(actor, held), actor)
    rules.require_when("strike", held.partnership.state)
    if entry.struck_at:
        raise Refused("already_struck")
    entry.struck_at = now
    entry.struck_reason = checks.text(ask.reason, "reason", most=300, needed=True)
    entry.save(update_fields=["struck_at", "struck_reason"])
    tell_table(
        events.Struck(
            held.partnership.pk,
            held.partnership.name,
            party.pk,
            party.organization.name,
            entry.pk,
        ),
        held,
        actor,
        now,
    )
    return entry


def _mine(actor: Viewer, held: queries.Held) -> list[object]:
    """The parties the actor works for."""
    if actor.is_house:
        return list(held.parties)
    seats = access.my_seats(actor, held.seats, Role.STAFF)
    return [held.party(one.party_id) for one in seats]


@verb("partnerships.set_rate", ask=SetRateAsk, signed_in_only=True)
def set_rate(actor: Viewer, ask: SetRateAsk, *, now: datetime) -> Rate:
    """Change what one unit of a kind counts for. Lines already in ledgers keep their rate."""
    access.require(access.may_set_rates(actor), actor)
    rate = queries.rate_to_change(ask.rate_id)
    values = {
        "cents": checks.whole(ask.cents, "cents", least=0, most=100_000_000),
        "source": checks.text(ask.source, "source", most=200),
    }
    changes = save_amended(rate, "rate", values, ask.version)
    tell(
        events.RateSet(rate.pk, rate.kind),
        by=actor,
        at=now,
        audience=Audience.network(),
        changes=changes,
        version=rate.version,
    )
    return rate
