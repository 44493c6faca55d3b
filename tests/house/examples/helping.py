"""Good Asks of help tables, rosters and credit."""

from datetime import time
from decimal import Decimal

from holt.programs import asks as programs
from holt.programs.models import HelpTable, Roster, Shift
from tests.house.examples import example
from tests.house.world import World


def topic(world: World) -> str:
    return HelpTable.objects.get(session_id=world.names["event"]).topics[0]


@example("programs.set_help_table")
def set_help_table(world: World) -> programs.SetHelpTableAsk:
    return programs.SetHelpTableAsk(world.names["event"], (topic(world), "A form"), drop_in=True)


@example("programs.book_slot")
def book_slot(world: World) -> programs.BookSlotAsk:
    at = world.names["event"]
    return programs.BookSlotAsk(at, "Rosa", topic(world), time(18, 30), email="r@example.org")


@example("programs.cancel_slot")
def cancel_slot(world: World) -> programs.CancelSlotAsk:
    return programs.CancelSlotAsk(world.names["help_visit_id"])


@example("programs.move_slot")
def move_slot(world: World) -> programs.MoveSlotAsk:
    return programs.MoveSlotAsk(world.names["help_visit_id"], time(19))


@example("programs.note_help")
def note_help(world: World) -> programs.NoteHelpAsk:
    return programs.NoteHelpAsk(world.names["help_visit_id"], came=True)


@example("programs.count_drop_in")
def count_drop_in(world: World) -> programs.CountDropInAsk:
    return programs.CountDropInAsk(world.names["event"], topic(world))


@example("programs.call_next")
def call_next(world: World) -> programs.CallNextAsk:
    return programs.CallNextAsk(world.names["event"])


@example("programs.draw_roster")
def draw_roster(world: World) -> programs.DrawRosterAsk:
    return programs.DrawRosterAsk(world.names["event"], 45)


@example("programs.add_shift")
def add_shift(world: World) -> programs.AddShiftAsk:
    at = world.names["session_id"]
    return programs.AddShiftAsk(at, "Set up", world.day(2), time(9), time(10))


@example("programs.edit_shift")
def edit_shift(world: World) -> programs.EditShiftAsk:
    return programs.EditShiftAsk(world.names["shift_id"], "Booth", world.day(3), time(18), time(19))


@example("programs.remove_shift")
def remove_shift(world: World) -> programs.RemoveShiftAsk:
    return programs.RemoveShiftAsk(world.names["shift_id"])


@example("programs.ask_to_help")
def ask_to_help(world: World) -> programs.AskToHelpAsk:
    return programs.AskToHelpAsk(world.names["session_id"], (world.ines.person_id or 0,))


@example("programs.say_availability")
def say_availability(world: World) -> programs.SayAvailabilityAsk:
    return programs.SayAvailabilityAsk(world.names["offer"], (world.names["shift_id"],))


@example("programs.fill_roster")
def fill_roster(world: World) -> programs.FillRosterAsk:
    return programs.FillRosterAsk(world.names["session_id"])


@example("programs.publish_roster")
def publish_roster(world: World) -> programs.PublishRosterAsk:
    return programs.PublishRosterAsk(world.names["session_id"])


@example("programs.remind_readers")
def remind_readers(world: World) -> programs.RemindReadersAsk:
    return programs.RemindReadersAsk(world.names["session_id"])


@example("programs.give_up_shift")
def give_up_shift(world: World) -> programs.GiveUpShiftAsk:
    return programs.GiveUpShiftAsk(world.names["duty_id"])


@example("programs.take_shift")
def take_shift(world: World) -> programs.TakeShiftAsk:
    roster = Roster.objects.get(session_id=world.names["session_id"])
    free = Shift.objects.filter(roster=roster, duties=None).earliest("pk")
    return programs.TakeShiftAsk(free.pk, world.names["reader"])


@example("programs.offer_credit")
def offer_credit(world: World) -> programs.OfferCreditAsk:
    at = world.names["held_session"]
    return programs.OfferCreditAsk(Decimal(2), "points", "LEU", world.library.pk, session_id=at)


@example("programs.grant_credit")
def grant_credit(world: World) -> programs.GrantCreditAsk:
    rows = (programs.GrantRow("Rosa Lima", "rosa@example.org", 90),)
    return programs.GrantCreditAsk(world.names["credit_offer_id"], rows, has_consent=True)


@example("programs.revoke_credit")
def revoke_credit(world: World) -> programs.RevokeCreditAsk:
    return programs.RevokeCreditAsk(world.names["credit_id"], "Was not there")


@example("programs.show_name")
def show_name(world: World) -> programs.ShowNameAsk:
    return programs.ShowNameAsk(world.names["credit of ines"], "full")


@example("programs.forget_credit")
def forget_credit(world: World) -> programs.ForgetCreditAsk:
    return programs.ForgetCreditAsk(world.names["credit of ines"])
