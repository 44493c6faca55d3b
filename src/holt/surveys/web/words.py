"""This room's refusals, states and kinds in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.words import add_refusals

STATES = {
    "draft": pgettext_lazy("a survey", "Draft"),
    "open": pgettext_lazy("a survey", "Open"),
    "closed": pgettext_lazy("a survey", "Closed"),
}
TONES = {"draft": "quiet", "open": "river", "closed": "well"}
PURPOSES = {
    "outcome": _("What a program changed, asked at its end"),
    "follow_up": _("What became of it, asked weeks later"),
    "assessment": _("What the community needs"),
    "conversation": _("Notes of a conversation"),
    "factors": _("How we work together"),
    "ratings": _("Trust and value"),
    "other": _("Something else"),
}
TEMPLATES = {
    "outcome": _("After a program: knowledge, confidence, application, awareness"),
    "follow_up": _("Four to eight weeks later: what became of it"),
    "assessment": _("What matters here, and how well it is served"),
    "conversation": _("Notes of a conversation with residents"),
    "factors": _("How we work together, for partners"),
    "ratings": _("Trust and value of a partner, for three or more who rate"),
    "blank": _("An empty form"),
}
AUDIENCES = {
    "patrons": _("People who use the library"),
    "partners": _("Partners"),
    "staff": pgettext_lazy("who is asked", "Staff"),
    "community": _("Everyone who lives here"),
}
TOPICS = {
    "civic": _("Civic engagement"),
    "digital": _("Digital learning"),
    "early_literacy": _("Early childhood literacy"),
    "economic": _("Economic development"),
    "education": _("Education and lifelong learning"),
    "health": _("Health"),
    "job_skills": _("Job skills"),
    "summer_reading": _("Summer reading"),
}
PRIVACY = {
    "anonymous": _("Anonymous: nobody can ever tell whose an answer is"),
    "confidential": _("Confidential: shown in groups only, and can be taken back"),
}
TYPES = {
    "select_one": _("One of several"),
    "select_multiple": _("Any of several"),
    "rank": _("Put in order"),
    "text": _("Words"),
    "integer": _("A whole number"),
    "decimal": _("A number"),
    "range": _("A number on a scale"),
    "date": _("A day"),
    "time": pgettext_lazy("a kind of question", "A time"),
    "dateTime": _("A day and a time"),
    "acknowledge": _("A box to tick"),
    "note": _("A text to read, no question"),
    "calculate": _("Worked out, not shown"),
    "hidden": _("Not shown"),
}
WAYS = {
    "link": _("By the link"),
    "mail": _("By letter"),
    "kiosk": _("On the library's tablet"),
    "paper": _("On paper"),
    "import": _("From a file"),
}

add_refusals(
    {
        "not_quotable": _("One of these sentences can no longer be shown. Look at the list again."),
        "ratings_stay_closed": _(
            "Ratings that were shown stay closed: whoever rated afterward could be known by the "
            "difference. Make a copy and ask anew."
        ),
        "rates_itself": _("Nobody rates themselves. Choose a partner to be rated."),
        "rated_themselves": _(
            "%(count)s of these addresses belong to people of the organization that is rated. "
            "Others rate it; take them off the list."
        ),
        "asks_nothing": _("Add a question first: this form asks nothing yet."),
        "closes_in_the_past": _("This day is over. Choose one that is still to come."),
        "needs_choices": _("Write what can be chosen, one on each line."),
        "too_many_questions": _("A form holds at most %(most)s questions."),
        "no_such_question": _("This question is not there any more."),
        "others_need_it": _(
            "The question “%(question)s” depends on this one. Change that one first."
        ),
        "not_a_condition": _("This condition cannot be read, from letter %(at)s on."),
        "not_a_form": _("This is not a form."),
        "was_promised": _("People have been promised this. Close it and make a copy instead."),
        "quotes_need_consent": _(
            "To show what people write, they have to agree: write what they agree to."
        ),
        "nothing_follows": _("Nothing more is asked after this one."),
        "not_a_theme": _(
            "Write each theme as a name, a colon and its words: Parking: parking, car"
        ),
        "needs_consent": _("Please tick that you agree, or leave the page: both are fine."),
        "is_full": _("As many people as were wanted have answered. Thank you all the same."),
        "by_invitation_only": _("Only those who got a letter can answer. Use the link in it."),
        "answered_already": _("This link has been used: your answer is in. Thank you."),
        "sent_already": _("Your answer is in already: it was counted once. Thank you."),
        "not_complete": _("Please look at the questions that are marked."),
        "nothing_to_take_back": _("There is no answer of yours to take back."),
        "nobody_to_remind": _(
            "There is nobody to remind now: everyone has answered, was written to in the last "
            "three days, or was reminded twice."
        ),
        "in_the_future": _("This day is still to come."),
        "no_choice": _(
            "“%(text)s” is none of the choices. Say what it means on the page about answers, or "
            "correct the cell."
        ),
        "says_nothing": _("Nothing in this row answers a question of the survey."),
        "no_day": _("The row names no day. Write one, or say the day for all when you begin."),
        "too_long_ago": _("This is before %(year)s. Please check the year."),
        "too_many_places": _(
            "A survey knows at most %(most)s places. Please give smaller ones the name of a larger."
        ),
        "breaks_a_limit": _("The form does not allow this answer: please look at it again."),
        "does_not_apply": _("The form asks this only of others, by what the row answered before."),
        "not_whole": _("This is not a whole number."),
        "not_a_time": _("This is not a time, such as 14:30."),
        "no_question_mapped": _("No column answers a question yet. Please say which one does."),
        "too_few_to_take_back": _(
            "Fewer than five answers came: they keep no mark of where they came from, so that "
            "nobody can be found out, and cannot be taken back."
        ),
        "came_before": _(
            "The same rows were brought in that day already; they are not counted twice. To bring "
            "them in otherwise, take that import back first."
        ),
        "no_day_column": _("No column says the day: all answers are counted for today."),
    }
)
