"""What happened to sessions, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("session", lambda session_id: f"/sessions/{session_id}/")
add_address("outside_calendar", lambda _outside_id: "/outside-calendars/")
add_address("program", lambda program_id: f"/programs/{program_id}/")
add_sentences(
    {
        "programs.outside_followed": _("%(who)s had the public calendar follow “%(calendar)s”."),
        "programs.outside_unfollowed": _("%(who)s had it no longer follow “%(calendar)s”."),
        "programs.outside_wanted": _("%(who)s had the calendar “%(calendar)s” read again."),
        "programs.outside_read": _(
            "The calendar “%(calendar)s” changed: %(came)s events came, %(went)s went."
        ),
        "programs.outside_not_read": _("The calendar “%(calendar)s” could not be read."),
        "programs.scheduled": _("%(who)s planned “%(title)s” (%(count)s on the calendar)."),
        "programs.session_edited": _("%(who)s changed “%(title)s” on the calendar."),
        "programs.held": _("“%(title)s” took place."),
        "programs.program_started": _("%(who)s began the program “%(title)s”."),
        "programs.program_edited": _("%(who)s changed the program “%(title)s”."),
        "programs.program_published": _("%(who)s published the program “%(title)s”."),
        "programs.program_withdrawn": _("%(who)s withdrew the program “%(title)s”."),
        "programs.signed_up": _("Somebody signed up for “%(title)s” (people: %(people)s)."),
        "programs.sign_up_canceled": _("Somebody canceled for “%(title)s” (people: %(people)s)."),
        "programs.checked_in": _("%(who)s checked people in at “%(title)s”."),
        "programs.feed_opened": _("%(who)s opened a calendar address."),
        "programs.feed_closed": _("%(who)s closed a calendar address."),
        "programs.session_canceled": _("%(who)s called off “%(title)s”."),
    }
)
