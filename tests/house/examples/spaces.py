"""Good Asks of spaces."""

from datetime import time

from holt.spaces import actions as doing
from holt.spaces import asks
from tests.house.examples import example
from tests.house.world import World
from tests.house.world.housing import EVENING, a_picture

CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nEND:VCALENDAR\r\n"


@example("spaces.add_space")
def add_space(world: World) -> asks.AddSpaceAsk:
    return asks.AddSpaceAsk(world.library.pk, "Study room", capacity=6)


@example("spaces.edit_space")
def edit_space(world: World) -> asks.EditSpaceAsk:
    return asks.EditSpaceAsk(world.names["half_id"], "Quiet half", capacity=8)


@example("spaces.set_hours")
def set_hours(world: World) -> asks.SetHoursAsk:
    row = asks.HoursRow(0, time(9), time(17))
    return asks.SetHoursAsk(world.names["space_id"], (row,))


@example("spaces.set_terms")
def set_terms(world: World) -> asks.SetTermsAsk:
    return asks.SetTermsAsk(world.names["space_id"], "public", longest_minutes=180)


@example("spaces.close")
def close(world: World) -> asks.CloseAsk:
    return asks.CloseAsk(world.names["space_id"], world.day(20), world.day(21), "Floors are waxed")


@example("spaces.reopen")
def reopen(world: World) -> asks.ReopenAsk:
    return asks.ReopenAsk(world.names["closure_id"])


@example("spaces.bring_busy")
def bring_busy(world: World) -> asks.BringBusyAsk:
    return asks.BringBusyAsk(world.names["space_id"], "School", CALENDAR)


@example("spaces.follow_calendar")
def follow_calendar(world: World) -> asks.FollowCalendarAsk:
    return asks.FollowCalendarAsk(
        world.names["space_id"], "Choir", "https://choir.example.org/c.ics"
    )


@example("spaces.unfollow_calendar")
def unfollow_calendar(world: World) -> asks.UnfollowCalendarAsk:
    return asks.UnfollowCalendarAsk(world.names["calendar_id"])


@example("spaces.read_calendar_now")
def read_calendar_now(world: World) -> asks.ReadCalendarNowAsk:
    return asks.ReadCalendarNowAsk(world.names["calendar_id"])


@example("spaces.settle_clashes")
def settle_clashes(world: World) -> asks.SettleClashesAsk:
    closed = asks.CloseAsk(world.names["space_id"], world.day(5), world.day(5), "Floors")
    doing.close(world.ines, closed, now=world.now)
    booking_ids = (world.names["booking_id"],)
    return asks.SettleClashesAsk(world.names["space_id"], booking_ids, "cancel", reason="Floors")


@example("spaces.add_photo")
def add_photo(world: World) -> asks.AddPhotoAsk:
    return asks.AddPhotoAsk(world.names["space_id"], a_picture(world).pk, "The stage")


@example("spaces.remove_photo")
def remove_photo(world: World) -> asks.RemovePhotoAsk:
    return asks.RemovePhotoAsk(world.names["more_photo_id"])


@example("spaces.book")
def book(world: World) -> asks.BookAsk:
    return asks.BookAsk(
        world.names["space_id"], world.day(12), *EVENING, "Chess club", "Rosa Lind",
        "rosa@example.org", signed_name="Rosa Lind",
    )  # fmt: skip


@example("spaces.wait")
def wait(world: World) -> asks.WaitAsk:
    at = world.names["space_id"]
    return asks.WaitAsk(at, world.day(5), *EVENING, "Knitting", "Al Dahl", "al@example.org")


@example("spaces.approve")
def approve(world: World) -> asks.ApproveAsk:
    return asks.ApproveAsk(world.names["requested_id"])


@example("spaces.decline")
def decline(world: World) -> asks.DeclineAsk:
    return asks.DeclineAsk(world.names["requested_id"], "The heating is being mended")


@example("spaces.move")
def move(world: World) -> asks.MoveAsk:
    return asks.MoveAsk(world.names["booking_id"], world.day(13), *EVENING)


@example("spaces.cancel")
def cancel(world: World) -> asks.CancelAsk:
    return asks.CancelAsk(world.names["booking_id"], "Snow")


@example("spaces.check_in")
def check_in(world: World) -> asks.CheckInAsk:
    return asks.CheckInAsk(world.names["running_id"])


@example("spaces.no_show")
def no_show(world: World) -> asks.NoShowAsk:
    return asks.NoShowAsk(world.names["running_id"])


@example("spaces.offer")
def offer(world: World) -> asks.OfferAsk:
    ask = asks.CancelAsk(world.names["booking_id"])
    doing.cancel(world.ines, ask, now=world.now)
    return asks.OfferAsk(world.names["waiting_id"])


@example("spaces.accept_offer")
def accept_offer(world: World) -> asks.AcceptOfferAsk:
    return asks.AcceptOfferAsk(world.names["offered_id"])


@example("spaces.lapse")
def lapse(world: World) -> asks.LapseAsk:
    return asks.LapseAsk(world.names["offered_id"])
