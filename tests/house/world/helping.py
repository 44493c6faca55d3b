"""A help table with somebody who booked, a roster with somebody on it, a certificate."""

from datetime import time
from decimal import Decimal

from holt.kernel.viewer import NOBODY
from holt.programs import actions, asks
from holt.programs.models import (
    Credit,
    CreditOffer,
    DropIn,
    Duty,
    Hand,
    HelpTable,
    Offer,
    Roster,
    Shift,
    Visit,
)
from tests.house.world import markers
from tests.house.world.markers import PARTIES, PUBLIC, STAFF, Garden, circle
from tests.house.world.network import World


def furnish_helping(world: World) -> None:
    """One of each, put there by its own people."""
    help_table(world)
    roster(world)
    credit(world)


def help_table(world: World) -> None:
    at, now = world.names["event"], world.now
    table = asks.SetHelpTableAsk(at, ("x",), drop_in=True, bring="x", gives_numbers=True)
    actions.set_help_table(world.ines, table, now=now)
    book = asks.BookSlotAsk(at, "x", "x", time(18), "", "visit@example.org", "x")
    made = actions.book_slot(NOBODY, book, now=now)
    note = asks.NoteHelpAsk(made.pk, came=True, helped_with="x")
    actions.note_help(world.ines, note, now=now)
    Visit.objects.filter(pk=made.pk).update(state="booked")
    actions.count_drop_in(world.ines, asks.CountDropInAsk(at, "x"), now=now)
    world.names["help_visit_id"] = made.pk


def roster(world: World) -> None:
    """Two shifts; a volunteer is on the first, a colleague was asked."""
    at, now = world.names["session_id"], world.now
    draw = asks.DrawRosterAsk(at, 45, 1, "x", "x")
    row = actions.draw_roster(world.ines, draw, now=now)
    home, person = world.library.pk, world.seats["ines"].viewer.person_id or 0
    actions.ask_to_help(
        world.ines, asks.AskToHelpAsk(at, (person,), "x", "hand@example.org", home), now=now
    )
    shifts = list(row.shifts.order_by("pk"))
    volunteer = Offer.objects.get(hand__email="hand@example.org")
    can = asks.SayAvailabilityAsk(volunteer.pk, (shifts[0].pk,))
    actions.say_availability(world.ines, can, now=now)
    actions.fill_roster(world.ines, asks.FillRosterAsk(at), now=now)
    reader = Offer.objects.get(hand__person=person)
    world.names |= {
        "shift_id": shifts[0].pk,
        "duty_id": Duty.objects.get().pk,
        "offer": volunteer.pk,
        "reader": reader.pk,
    }


def credit(world: World) -> None:
    """A certificate of a stranger, and one of Ines's own."""
    at, now = world.names["held_session"], world.now
    offer = asks.OfferCreditAsk(Decimal("1.5"), "hours", "x", world.library.pk, session_id=at)
    made = actions.offer_credit(world.ines, offer, now=now)
    rows = (asks.GrantRow("x", "holder@example.org"), asks.GrantRow("x", world.ines.email))
    actions.grant_credit(world.ines, asks.GrantCreditAsk(made.pk, rows, True), now=now)
    Credit.objects.update(title="x")  # what it was for is told with the code, the session is not
    first, own = Credit.objects.order_by("pk")
    world.names |= {
        "credit_offer_id": made.pk,
        "credit_id": first.pk,
        "code": first.code,
        "credit of ines": own.pk,
    }


def plant_helping(world: World, garden: Garden) -> None:
    """What a table helps with is public; who comes is its staff's; a roster is its table's."""
    public, parties = circle("public", PUBLIC.may), circle("the parties", PARTIES.may)
    staff = circle("staff at the table", STAFF.may)
    for table in HelpTable.objects.all():
        garden.plant(table, public, bring=PUBLIC)
    for visit in Visit.objects.all():
        garden.plant(visit, staff, name=STAFF)
    for drop in DropIn.objects.all():
        garden.plant(drop, staff)
    for row in (*Roster.objects.all(), *Shift.objects.all()):
        garden.plant(row, parties)
    for hand in Hand.objects.exclude(email=""):
        garden.plant(hand, staff, name=PARTIES)
    for offer in CreditOffer.objects.all():
        garden.plant(offer, staff)
    other = Credit.objects.get(pk=world.names["credit_id"])
    garden.plant(other, public, name=STAFF, email=STAFF, reason=staff, title=PUBLIC)


markers.codes("a code whose owner hands it to whom they like", "programs.Credit.code")
