"""What happened to sessions, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("session", lambda session_id: f"/sessions/{session_id}/")
add_address("outside_calendar", lambda _outside_id: "/outside-calendars/")
add_address("program", lambda program_id: f"/programs/{program_id}/")
add_address("provision", lambda pk: f"/provisions/{pk}/edit-provision/")
add_address("idea", lambda idea_id: f"/ideas/{idea_id}/")
add_sentences(
    {
        "programs.idea_proposed": _("Somebody proposed an idea."),
        "programs.idea_confirmed": _("Somebody confirmed an idea."),
        "programs.idea_withdrawn": _("Somebody took an idea back."),
        "programs.idea_let_through": _("%(who)s showed an idea of the community to everyone."),
        "programs.idea_declined": _("%(who)s did not show an idea."),
        "programs.idea_answered": _("%(who)s answered an idea of the community."),
        "programs.idea_adopted": _("%(who)s began a program from an idea of the community."),
        "programs.idea_logged": _("%(who)s noted an idea of the community as a wish."),
        "programs.idea_merged": _("%(who)s put two ideas of the community together."),
        "programs.would_come": _("Somebody would come if an idea became something."),
        "programs.commented": _("Somebody said something of an idea or a program."),
        "programs.comment_shown": _("%(who)s let what somebody said be shown."),
        "programs.comment_declined": _("%(who)s did not show what somebody said."),
        "programs.help_offered": _("Somebody offered a hand."),
        "programs.help_accepted": _("%(who)s accepted a hand that was offered."),
        "programs.help_declined": _("%(who)s declined a hand that was offered."),
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
        "programs.program_brought": _("%(who)s brought “%(title)s” to the table."),
        "programs.program_edited": _("%(who)s changed the program “%(title)s”."),
        "programs.program_published": _("%(who)s published the program “%(title)s”."),
        "programs.program_withdrawn": _("%(who)s withdrew the program “%(title)s”."),
        "programs.provided": _("%(who)s noted what “%(title)s” takes."),
        "programs.provision_edited": _("%(who)s changed what “%(title)s” takes."),
        "programs.provision_dropped": _("%(who)s dropped something from the plan of “%(title)s”."),
        "programs.signed_up": _("Somebody signed up for “%(title)s” (people: %(people)s)."),
        "programs.series_signed_up": _(
            "Somebody signed up for %(dates)s dates of “%(title)s” (people: %(people)s)."
        ),
        "programs.sign_up_moved": _(
            "%(who)s moved a sign-up for “%(title)s” (people: %(people)s)."
        ),
        "programs.sign_up_canceled": _("Somebody canceled for “%(title)s” (people: %(people)s)."),
        "programs.checked_in": _("%(who)s checked people in at “%(title)s”."),
        "programs.counted_at_door": _("%(who)s counted people at the door of “%(title)s”."),
        "programs.feed_opened": _("%(who)s opened a calendar address."),
        "programs.feed_closed": _("%(who)s closed a calendar address."),
        "programs.help_table_set": _("%(who)s set up help at “%(title)s”."),
        "programs.slot_booked": _("Somebody booked a time at “%(title)s”."),
        "programs.slot_canceled": _("A booked time at “%(title)s” was canceled."),
        "programs.slot_moved": _("Somebody chose another time at “%(title)s”."),
        "programs.help_noted": _("%(who)s helped somebody at “%(title)s”."),
        "programs.drop_in_counted": _("%(who)s counted somebody who dropped in at “%(title)s”."),
        "programs.number_called": _("%(who)s called the next number at “%(title)s”."),
        "programs.roster_drawn": _("%(who)s drew a roster for “%(title)s”."),
        "programs.shift_added": _("%(who)s added a shift at “%(title)s”."),
        "programs.shift_edited": _("%(who)s changed a shift at “%(title)s”."),
        "programs.shift_removed": _("%(who)s removed a shift at “%(title)s”."),
        "programs.asked_to_help": _("%(who)s asked people to help at “%(title)s”."),
        "programs.availability_said": _("Somebody said when they can help at “%(title)s”."),
        "programs.roster_filled": _("%(who)s filled the shifts of “%(title)s”."),
        "programs.roster_published": _("%(who)s told everybody their shifts at “%(title)s”."),
        "programs.readers_reminded": _(
            "%(who)s reminded people to read the fact sheets for “%(title)s”."
        ),
        "programs.shift_given_up": _("A place on a shift at “%(title)s” became open."),
        "programs.shift_taken": _("A place on a shift at “%(title)s” was taken."),
        "programs.credit_offered": _("“%(title)s” gives credit for professional development."),
        "programs.credit_granted": _(
            "%(who)s granted credit for “%(title)s” (people: %(people)s)."
        ),
        "programs.credit_revoked": _("%(who)s took back a certificate for “%(title)s”."),
        "programs.name_shown": _("Somebody chose what their certificate for “%(title)s” shows."),
        "programs.credit_forgotten": _("The name on a certificate for “%(title)s” was forgotten."),
        "programs.own_feed_opened": _("%(who)s opened a calendar address."),
        "programs.own_feed_closed": _("%(who)s closed a calendar address."),
        "programs.picture_set": _("%(who)s changed the picture of “%(title)s”."),
        "programs.letter_taken": _("%(who)s took the letter about “%(title)s” along."),
        "programs.session_canceled": _("%(who)s called off “%(title)s”."),
    }
)
