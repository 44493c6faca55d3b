"""This room's refusals and states in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

add_refusals(
    {
        "follows_outside_already": _("This address is followed already, by us or by others here."),
        "not_a_calendar_of_events": _(
            "Line %(line)s of this calendar could not be read, so its events stay as they were."
        ),
        "read_just_now": _("It was read less than a minute ago. Please wait a moment."),
    }
)
STATES = {"planned": _("Planned"), "held": _("Took place"), "canceled": _("Canceled")}
TONES = {"planned": "river", "held": "well", "canceled": "quiet"}
EVERY = {
    "once": _("Once"),
    "week": _("Every week"),
    "two_weeks": _("Every two weeks"),
    "month": _("Every month, on the same weekday"),
}
PROGRAM_STATES = {"draft": _("Draft"), "published": _("Public"), "withdrawn": _("Withdrawn")}
PROGRAM_TONES = {"draft": "quiet", "published": "well", "withdrawn": "quiet"}
KINDS = {
    "story_hour": _("Story hour"),
    "reading": _("Reading together"),
    "language_class": _("Language class"),
    "homework_help": _("Homework help"),
    "stem": _("Science and making"),
    "job_help": _("Job help"),
    "computers": _("Computers and phones"),
    "health": _("Health"),
    "festival": _("Festival or celebration"),
    "speaker": _("Speaker or webinar"),
    "exhibition": _("Exhibition"),
    "booth": _("Booth or fair"),
    "class_visit": _("Class visit"),
    "other": _("Something else"),
}
PROVISIONS = {
    "speaker": _("Speaker"),
    "interpreter": _("Interpreter"),
    "staff": _("Staff or teacher"),
    "material": _("Material"),
    "equipment": _("Equipment"),
    "room": _("Room"),
    "food": _("Food and drink"),
    "child_care": _("Child care"),
    "transport": _("Transport"),
    "promotion": _("Promotion"),
    "other": _("Something else"),
}
PROVISION_STATES = {
    "wanted": _("Wanted"),
    "asked": _("Asked for"),
    "sure": _("Settled"),
    "dropped": _("Not needed any more"),
}
PROVISION_TONES = {"wanted": "due", "asked": "river", "sure": "well", "dropped": "quiet"}
WALK_INS = {
    "new_to_us": _("New to us"),
    "back_after_long": _("Back after a long time"),
    "partner_people": _("A partner's people"),
    "others": _("Others"),
}
FEED_KINDS = {
    "person": _("My own days: what I plan, look after or host, and what is due"),
    "network": _("Everything in the network that I may see"),
    "partnership": _("A partnership"),
    "place": _("A place"),
    "organization": _("An organization"),
}
SIGN_UP_STATES = {
    "coming": _("Coming"),
    "waiting": _("On the waiting list"),
    "asked": _("Asked, not answered yet"),
    "canceled": _("Canceled"),
}
SIGN_UP_TONES = {"coming": "well", "waiting": "due", "asked": "due", "canceled": "quiet"}
MOVED_BECAUSE = {
    "place_freed": _("Moved up from the waiting list: somebody canceled."),
    "by_hand": _("Moved by the people who run it."),
    "room_grew": _("Moved up from the waiting list: there is room for more people."),
}

add_refusals(
    {
        "no_sessions_at_this_stage": _(
            "Sessions are planned once everyone has agreed to talk, and until it has ended."
        ),
        "at_a_table_already": _("This program belongs to a partnership already."),
        "series_needs_rhythm": _(
            "Several sessions need a rhythm: every week, every two weeks or every month."
        ),
        "not_in_series": _("One of the days left out is not a day of this series."),
        "nothing_left": _("With these days left out, no session is left."),
        "more_than_came": _("This is more people than came. Please check both numbers."),
        "session_not_planned": _("This session is not planned any more, so nobody can sign up."),
        "no_sign_ups": _("Nobody needs to sign up for this. Just come."),
        "already_begun": _("This session has begun. Please look for the next one."),
        "how_to_reach_you": _(
            "Please give an e-mail address or a phone number, so that we can tell you if it changes."
        ),
        "signed_up_already": _(
            "This address has signed up already. Your letter has a link to cancel, and you can sign "
            "up again with more people."
        ),
        "not_sure_yet": _("Only what has been asked for or settled can be shown to everyone."),
        "no_date_chosen": _("Please choose at least one date."),
        "no_date_left": _(
            "None of these dates can be had: they have begun, are full, or you have signed up already."
        ),
        "it_is_full": _("This date is full."),
        "no_place_for_them": _(
            "There are not enough places: free are %(free)s, they are %(people)s people."
        ),
        "not_a_date": _("This is not a date we can plan for. Please check the year."),
        "not_a_zone": _("This time zone is not known here. Please choose one of the list."),
        "more_new_than_came": _("More people were new than came. Please check both numbers."),
        "not_a_slot": _("This is not one of the times. Please choose one of the list."),
        "slot_taken": _("Somebody else has just taken this time. Please choose another one."),
        "slots_are_booked": _(
            "People have booked times that would be gone. Keep the minutes and the helpers, or ask "
            "them to choose another time first."
        ),
        "open_somehow": _("Say how people can come: by appointment, as they drop in, or both."),
        "booked_already": _(
            "This address has a time already. Your letter has a link to change or cancel it."
        ),
        "waiting_needs_email": _(
            "To wait for a time, please give an e-mail address: we write when one is free."
        ),
        "slot_is_free": _("There are times that are free. Please choose one."),
        "nobody_to_take_back": _("Nobody has been counted here, so nobody can be taken back."),
        "nobody_in_line": _("Nobody with a number is waiting."),
        "shift_too_far": _(
            "A shift is on the session's day, up to two weeks before it or two days after."
        ),
        "shift_is_full": _("Somebody else was faster: this shift has all its people."),
        "place_for_a_reader": _(
            "The last place on this shift is for somebody who has read every partner's fact sheet."
        ),
        "roster_drawn": _("This session has a roster already."),
        "more_are_on": _("More people are on this shift. Take somebody off first."),
        "on_another_shift": _("They are on another shift at this time, here or elsewhere."),
        "ask_somebody": _("Choose somebody, or give a volunteer's name and e-mail address."),
        "reminded_today": _("They were reminded today. Give them a day."),
        "everybody_has_read": _("Everybody with an account has read every fact sheet."),
        "nobody_is_on": _("Nobody is on a shift yet. Fill the shifts first."),
        "roster_is_out": _(
            "Everybody has been told their shifts already. Change single places instead."
        ),
        "roster_not_out": _("The roster is not done yet. We write to you when it is."),
        "session_or_program": _("Credit is for one session, or for one program."),
        "consent_needed": _(
            "A certificate keeps a name. Ask them first, and say here that they want one."
        ),
        "was_too_short": _("%(name)s was not there long enough for this credit."),
        "granted_already": _("%(name)s has a certificate for this already."),
        "not_begun_yet": _("This session has not begun yet. Count who came once it has."),
    }
)
add_states(
    {
        f"programs.{state}": label
        for state, label in (PROGRAM_STATES | PROVISION_STATES | SIGN_UP_STATES | STATES).items()
    }
)
