"""What happened to spaces and bookings, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("space", lambda space_id: f"/spaces/{space_id}/")
add_address("booking", lambda booking_id: f"/bookings/{booking_id}/")
add_sentences(
    {
        "spaces.space_added": _("%(who)s added the space “%(space)s”."),
        "spaces.space_edited": _("%(who)s changed what is said of “%(space)s”."),
        "spaces.hours_set": _("%(who)s changed the hours of “%(space)s”."),
        "spaces.terms_set": _("%(who)s changed on what terms “%(space)s” is booked."),
        "spaces.closed": _("%(who)s closed “%(space)s” for some days."),
        "spaces.reopened": _("%(who)s opened “%(space)s” again."),
        "spaces.busy_brought": _("%(who)s brought another calendar's busy times to “%(space)s”."),
        "spaces.calendar_followed": _("%(who)s had “%(space)s” follow another calendar."),
        "spaces.calendar_unfollowed": _("%(who)s had “%(space)s” no longer follow a calendar."),
        "spaces.calendar_wanted": _("%(who)s had a calendar read again for “%(space)s”."),
        "spaces.calendar_read": _(
            "A followed calendar changed “%(space)s”: %(came)s busy times came, %(went)s went."
        ),
        "spaces.calendar_not_read": _("A calendar that “%(space)s” follows could not be read."),
        "spaces.clashes_settled": _(
            "%(who)s settled bookings of “%(space)s” on closed times: %(settled)s done, %(left)s left."
        ),
        "spaces.photo_added": _("%(who)s added a picture of “%(space)s”."),
        "spaces.photo_removed": _("%(who)s took away a picture of “%(space)s”."),
        "spaces.booked": _("“%(space)s” was booked."),
        "spaces.requested": _("Somebody asked for “%(space)s”."),
        "spaces.waited": _("Somebody waits for “%(space)s”."),
        "spaces.offered": _("A time in “%(space)s” became free and was offered."),
        "spaces.offer_accepted": _("An offer of “%(space)s” was taken."),
        "spaces.lapsed": _("An offer of “%(space)s” ran out."),
        "spaces.approved": _("%(who)s said yes to a booking of “%(space)s”."),
        "spaces.declined": _("%(who)s said no to a booking of “%(space)s”."),
        "spaces.moved": _("A booking was moved; it is now in “%(space)s”."),
        "spaces.canceled": _("A booking of “%(space)s” was called off."),
        "spaces.checked_in": _("The guests of “%(space)s” arrived."),
        "spaces.not_shown": _("Nobody came to “%(space)s”, and it is free again."),
    }
)
