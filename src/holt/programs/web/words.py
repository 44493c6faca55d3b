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
SIGN_UP_STATES = {
    "coming": _("Coming"),
    "waiting": _("On the waiting list"),
    "canceled": _("Canceled"),
}
SIGN_UP_TONES = {"coming": "well", "waiting": "due", "canceled": "quiet"}
MOVED_BECAUSE = {
    "place_freed": _("Moved up from the waiting list: somebody canceled."),
    "room_grew": _("Moved up from the waiting list: there is room for more people."),
}

add_refusals(
    {
        "no_sessions_at_this_stage": _(
            "Sessions are planned once everyone has agreed to talk, and until it has ended."
        ),
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
        "not_a_date": _("This is not a date we can plan for. Please check the year."),
        "not_a_zone": _("This time zone is not known here. Please choose one of the list."),
        "more_new_than_came": _("More people were new than came. Please check both numbers."),
        "not_begun_yet": _("This session has not begun yet. Count who came once it has."),
    }
)
add_states(
    {
        f"programs.{state}": label
        for state, label in (PROGRAM_STATES | SIGN_UP_STATES | STATES).items()
    }
)
