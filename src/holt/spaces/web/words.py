"""This room's refusals, states and kinds in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

STATES = {
    "waiting": _("On the waiting list"),
    "offered": _("Offered, not answered yet"),
    "requested": _("Asked for"),
    "booked": _("Booked"),
    "arrived": _("They came"),
    "missed": _("Nobody came"),
    "declined": _("Declined"),
    "canceled": _("Canceled"),
    "lapsed": _("The offer ran out"),
}
TONES = {
    "waiting": "quiet",
    "offered": "due",
    "requested": "due",
    "booked": "river",
    "arrived": "well",
    "missed": "quiet",
    "declined": "quiet",
    "canceled": "quiet",
    "lapsed": "quiet",
}
KINDS = {
    "room": _("Room"),
    "desk": _("Work desk"),
    "computer": _("Computer"),
    "equipment": _("Equipment"),
    "outdoor": _("Outdoor place"),
}
GUESTS = {
    "own": _("Our own staff"),
    "partner": _("People of the network"),
    "public": _("Everyone else"),
}
EVERY = {
    "once": _("Once"),
    "day": _("Every day"),
    "week": _("Every week"),
    "two_weeks": _("Every two weeks"),
    "four_weeks": _("Every four weeks"),
}

add_refusals(
    {
        "taken": _("Somebody has this time already. Below is what is free instead."),
        "time_has_passed": _("This time has passed. Please choose a later one."),
        "too_short_notice": _(
            "This space is booked at least %(hours)s hours ahead, so that it can be made ready. Please choose a later time."
        ),
        "too_far_ahead": _(
            "This space is booked at most %(days)s days ahead. Please choose an earlier day."
        ),
        "too_brief": _("A booking here lasts at least %(minutes)s minutes."),
        "longer_than_allowed": _(
            "A booking here lasts at most %(minutes)s minutes. Please book a shorter time, or ask the staff."
        ),
        "closed_that_day": _("It is closed on this day of the week. Please choose another day."),
        "outside_hours": _("On this day it is open %(hours)s. Please choose a time within that."),
        "closed_then": _("It is closed then: %(reason)s. Please choose another day."),
        "enough_this_week": _(
            "You have %(most)s bookings here in that week, which is the most there may be. Please choose another week."
        ),
        "too_many_people": _("There is room for %(most)s people. Please choose a larger space."),
        "not_for_these_guests": _(
            "This space cannot be booked by you online. Its staff can tell you more, or choose another one."
        ),
        "must_be_signed": _("Please read the rules of the house and sign with your name."),
        "some_dates_taken": _(
            "Of %(count)s dates %(free)s are free. Nothing is booked yet: take those, or change the time."
        ),
        "no_date_free": _("None of these %(count)s dates is free. Please try another time."),
        "rhythm_needed": _("Several dates need a rhythm, such as every week."),
        "ends_before_begins": _("The end comes before the beginning. Please check the two times."),
        "not_a_zone": _("This time zone is not known here. Please choose one of the list."),
        "out_of_use": _("This space is no longer in use. Please choose another one."),
        "it_is_free": _("This time is free: there is nothing to wait for. You can book it now."),
        "waits_already": _("This address is on the waiting list for that time already."),
        "offer_ran_out": _("This offer has run out. The page of the space shows what is free."),
        "already_over": _("This booking is over, and cannot be called off any more."),
        "too_early_to_arrive": _("It is too early: people arrive from an hour before it begins."),
        "not_missed_yet": _("It has not begun yet. Please wait whether somebody comes."),
        "part_of_itself": _("A space cannot be a part of itself, nor of its own parts."),
        "part_is_booked": _(
            "This part is booked at a time at which the whole is booked, too. Please move one of them first."
        ),
        "hours_overlap": _("Two of these openings are on the same day at the same time."),
        "closes_before_opens": _("It closes before it opens. Please check the two times."),
        "both_times": _("Please give both times, or none for whole days."),
        "shortest_over_longest": _("The shortest time is longer than the longest."),
        "notice_crossed": _("The least notice is longer than the most. Nobody could book."),
        "follows_already": _("This space follows a calendar of this name or address already."),
        "read_just_now": _("It was read less than a minute ago. Please wait a moment."),
        "of_a_calendar": _(
            "This time comes from a calendar that is followed. It goes when it is gone there."
        ),
        "nothing_chosen": _("Please tick at least one booking that clashes."),
        "not_a_calendar": _(
            "Line %(line)s of this calendar could not be followed, so nothing was changed. Please export it anew as an .ics file, single events where a rule is unusual."
        ),
    }
)
add_states({f"spaces.{state}": label for state, label in STATES.items()})
