"""Asking who can help when, hearing the answers, and reminding those who have to read."""

from collections.abc import Iterable
from datetime import datetime

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.people import queries as people
from holt.programs import events, queries, rules
from holt.programs.actions.rosters import letters
from holt.programs.actions.rosters.drawing import announce
from holt.programs.asks import AskToHelpAsk, RemindReadersAsk, SayAvailabilityAsk
from holt.programs.models import Hand, Offer, Roster


@verb("programs.ask_to_help", ask=AskToHelpAsk)
def ask_to_help(actor: Viewer, ask: AskToHelpAsk, *, now: datetime) -> Roster:
    """Write to people of the parties, or to a volunteer: when can you help?"""
    held, session, roster = queries.roster_to_change(actor, ask.session_id)
    email = checks.email(ask.email, "email")
    if not (ask.person_ids or email):
        raise Refused("ask_somebody", "person_ids")
    homes = tuple(roster.speaks_for.values_list("pk", flat=True))
    asked = [_of_the_network(one, homes) for one in dict.fromkeys(ask.person_ids)]
    if email:
        asked.append(_volunteer(ask, email, homes, actor.language))
    if roster.offers.count() + len(asked) > rules.MOST_ASKED:
        raise Refused("too_many", "person_ids", {"most": rules.MOST_ASKED})
    for hand, home in asked:
        offer, is_new = Offer.objects.get_or_create(
            roster=roster, hand=hand, defaults={"organization_id": home, "asked_at": now}
        )
        if is_new:
            letters.write(offer, session, letters.ASKED, now)
    announce(events.AskedToHelp, held, session, actor, now)
    return roster


def _of_the_network(person_id: int, homes: Iterable[int]) -> tuple[Hand, int]:
    """Somebody who works for one of the parties, or for what it is a part of. Raises NotFound."""
    person = people.for_the_house().filter(pk=person_id).first()
    who = directory.viewer_for(person) if person is not None else NOBODY
    home = next((one for one in homes if who.acts_for(one, Role.VIEWER)), None)
    if home is None:
        raise NotFound("person_ids")
    return Hand.objects.get_or_create(person_id=person_id)[0], home


def _volunteer(
    ask: AskToHelpAsk, email: str, homes: tuple[int, ...], language: str
) -> tuple[Hand, int]:
    """A volunteer of one of the parties; whoever has an account is that person."""
    home = ask.organization_id
    if home not in homes:
        raise NotFound("organization_id")
    known = people.by_address(email)
    if known is not None:
        return Hand.objects.get_or_create(person_id=known.pk)[0], home
    name = checks.text(ask.name, "name", most=200, needed=True)
    said = {"name": name, "language": language}
    return Hand.objects.get_or_create(email=email, defaults=said)[0], home


@verb("programs.say_availability", ask=SayAvailabilityAsk)
def say_availability(actor: Viewer, ask: SayAvailabilityAsk, *, now: datetime) -> Offer:
    """Say on which shifts one can help; what one is on already stays."""
    (held, session, roster), offer = queries.hand_offer_to_change(actor, ask.offer_id, ask.key)
    shifts = list(roster.shifts.filter(pk__in=ask.shift_ids))
    if len(shifts) != len(set(ask.shift_ids)):
        raise NotFound("shift_ids")
    offer.can.set(shifts)
    offer.answered_at = now
    offer.save(update_fields=["answered_at"])
    announce(events.AvailabilitySaid, held, session, actor, now)
    return offer


@verb("programs.remind_readers", ask=RemindReadersAsk)
def remind_readers(actor: Viewer, ask: RemindReadersAsk, *, now: datetime) -> Roster:
    """Write to everybody with an account who has not read every partner's sheet, once a day."""
    held, session, roster = queries.roster_to_change(actor, ask.session_id)
    if roster.reminded_at is not None and (now - roster.reminded_at).days < 1:
        raise Refused("reminded_today")
    needed, readers = queries.readers_at(roster)
    waiting = [
        one
        for one in roster.offers.select_related("hand__person")
        if one.hand.person_id and frozenset(needed) - readers.get(one.hand.person_id, frozenset())
    ]
    if not waiting:
        raise Refused("everybody_has_read")
    for offer in waiting:
        letters.write(offer, session, letters.READ, now)
    roster.reminded_at = now
    roster.save(update_fields=["reminded_at"])
    announce(events.ReadersReminded, held, session, actor, now)
    return roster
