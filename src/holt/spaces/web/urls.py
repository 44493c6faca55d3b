"""Addresses of the spaces room."""

from django.urls import path

from holt.spaces.web import calendar, landing, panels, sentences, words
from holt.spaces.web.pages import (
    booking,
    bookings,
    calendars,
    clashes,
    grid,
    keeping,
    reading,
)

app_name = "spaces"
WORDS = (landing, panels, sentences, words)
"""Imported so that links land, panels hang, and refusals and happenings have their sentences."""

SPACE, BOOKING = "spaces/<int:space_id>/", "bookings/<int:booking_id>/"
FOLLOWED = "followed-calendars/<int:calendar_id>/"

urlpatterns = [
    path("spaces/", reading.spaces, name="spaces"),
    path("spaces/add-space/", keeping.add_space, name="add_space"),
    path("spaces/grid/", grid.grid, name="grid"),
    path("spaces/day-sheet.pdf", grid.day_sheet, name="day_sheet"),
    path("spaces/calendar/<str:key>.ics", calendar.kept, name="kept_calendar"),
    path(SPACE, reading.space, name="space"),
    path(SPACE + "sign/", reading.sign, name="sign_of_space"),
    path(SPACE + "photo/", reading.photo, name="photo"),
    path(SPACE + "busy.ics", calendar.busy, name="busy"),
    path(SPACE + "edit-space/", keeping.edit_space, name="edit_space"),
    path(SPACE + "set-hours/", keeping.set_hours, name="set_hours"),
    path(SPACE + "set-terms/<str:guest>/", keeping.set_terms, name="set_terms"),
    path(SPACE + "close/", keeping.close, name="close"),
    path(SPACE + "bring-busy/", keeping.bring_busy, name="bring_busy"),
    path(SPACE + "follow-calendar/", calendars.follow_calendar, name="follow_calendar"),
    path(FOLLOWED + "unfollow/", calendars.unfollow_calendar, name="unfollow_calendar"),
    path(FOLLOWED + "read-now/", calendars.read_calendar_now, name="read_calendar_now"),
    path(SPACE + "add-photo/", calendars.add_photo, name="add_photo"),
    path("space-photos/<int:more_photo_id>/", calendars.more_photo, name="more_photo"),
    path("space-photos/<int:more_photo_id>/remove/", calendars.remove_photo, name="remove_photo"),
    path(SPACE + "settle-clashes/", clashes.settle_clashes, name="settle_clashes"),
    path(SPACE + "is-free/", clashes.is_free, name="is_free"),
    path("closures/<int:closure_id>/reopen/", keeping.reopen, name="reopen"),
    path(SPACE + "book/", booking.book, name="book"),
    path(SPACE + "wait/", booking.wait, name="wait"),
    path("bookings/", bookings.bookings, name="bookings"),
    path(BOOKING, bookings.booking, name="booking"),
    path(BOOKING + "booking.ics", calendar.booking, name="booking_calendar"),
    path(BOOKING + "move/", bookings.move, name="move"),
    path(BOOKING + "cancel/", bookings.cancel, name="cancel"),
    path(BOOKING + "approve/", bookings.approve, name="approve"),
    path(BOOKING + "decline/", bookings.decline, name="decline"),
    path(BOOKING + "check-in/", bookings.check_in, name="check_in"),
    path(BOOKING + "no-show/", bookings.no_show, name="no_show"),
    path(BOOKING + "offer/", bookings.offer, name="offer"),
    path(BOOKING + "accept-offer/", bookings.accept_offer, name="accept_offer"),
    path(BOOKING + "lapse/", bookings.lapse, name="lapse"),
]
