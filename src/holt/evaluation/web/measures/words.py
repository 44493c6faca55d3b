"""Measures, their figures, where these come from and what they cannot show, in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

MEASURES = {
    "outcome_surveys": _("What people say changed for them"),
    "goals_attained": _("Goals reached"),
    "attendance": _("People who came"),
    "new_and_returning": _("New and returning patrons"),
    "hours_given": _("Hours given"),
    "money_brought_in": _("Money brought in"),
    "capacity_gained": _("Capacity gained"),
    "duplication_avoided": _("Duplication avoided"),
    "economic_effects": _("Economic effects residents report"),
}
FIGURES = {
    "goals_attained:reached": _("Goals that came out at least as expected"),
    "goals_attained:t": _("All goals together (T; 50 is as expected)"),
    "attendance:people": _("People who came, each time counted anew"),
    "attendance:a_session": _("People to a session"),
    "new_and_returning:new": _("People who said they were new to us"),
    "new_and_returning:new_share": _("Their share of everyone who came to these sessions"),
    "new_and_returning:back": _("People who came back after a long time"),
    "hours_given:all": _("Hours of staff and volunteers of all parties"),
    "hours_given:partners": _("Of these, hours our partners gave"),
    "money_brought_in:ledger": _("Money partners put in"),
    "capacity_gained:courses": _("Colleagues of ours who finished a course"),
    "capacity_gained:staff_time": _("Staff time gained"),
    "capacity_gained:volunteers": _("Volunteers' time gained"),
    "capacity_gained:space": _("Use of rooms gained"),
    "capacity_gained:equipment": _("Use of equipment gained"),
    "capacity_gained:data": _("Data gained"),
}
NOTED = {
    "new_and_returning:people": _("New people at what Holt does not count, as noted"),
    "hours_given:hours": _("Hours outside the ledgers, as noted"),
    "money_brought_in:cents": _("Grants and gifts, as noted"),
    "capacity_gained:people": _("People trained, as noted"),
    "capacity_gained:hours": _("Hours gained, as noted"),
    "capacity_gained:spaces": _("Rooms and places gained, as noted"),
    "capacity_gained:languages": _("Languages gained, as noted"),
    "duplication_avoided:programs": _("Programs no longer run twice, as noted"),
    "duplication_avoided:hours": _("Hours freed, as noted"),
    "duplication_avoided:cents": _("Money freed, as noted"),
    "economic_effects:people": _("People who found or kept work, as noted"),
    "economic_effects:businesses": _("Businesses begun or kept, as noted"),
    "economic_effects:cents": _("Money in residents' hands, as noted"),
}
TOPICS = {
    "": _("Without a topic"),
    "civic": _("Civic engagement"),
    "digital": _("Digital learning"),
    "early_literacy": _("Early childhood literacy"),
    "economic": _("Economic development"),
    "education": _("Education and lifelong learning"),
    "health": _("Health"),
    "job_skills": _("Job skills"),
    "summer_reading": _("Summer reading"),
}
UNITS = {
    "people": _("people"),
    "hours": _("hours"),
    "cents": _("money"),
    "programs": _("programs"),
    "spaces": _("rooms and places"),
    "languages": _("languages"),
    "businesses": _("businesses"),
    "days": _("days"),
    "data_sets": _("data sets"),
    "share": _("per cent"),
    "points": _("points"),
}
COUNTS_OF = {
    "people": ngettext_lazy("%(n)s person", "%(n)s people", "count"),
    "hours": ngettext_lazy("%(n)s hour", "%(n)s hours", "count"),
    "programs": ngettext_lazy("%(n)s program", "%(n)s programs", "count"),
    "spaces": ngettext_lazy("%(n)s room or place", "%(n)s rooms or places", "count"),
    "languages": ngettext_lazy("%(n)s language", "%(n)s languages", "count"),
    "businesses": ngettext_lazy("%(n)s business", "%(n)s businesses", "count"),
    "days": ngettext_lazy("%(n)s day", "%(n)s days", "count"),
    "data_sets": ngettext_lazy("%(n)s data set", "%(n)s data sets", "count"),
}
SOURCES = {
    "outcome_surveys": _(
        "Your own outcome surveys of these months: the share who agree or strongly agree, the four "
        "statements counting the same. Of a partnership, those about it and its programs; a "
        "partner's surveys are the partner's to show."
    ),
    "goals_attained": _(
        "The scores the parties gave their goals in these months, each goal by its latest."
    ),
    "attendance": _("Sessions that took place, as each was counted when it was closed."),
    "new_and_returning": _(
        "What was counted at the door, or when a session was closed: people who said that they "
        "were new, or back after a long time."
    ),
    "hours_given": _(
        "The ledgers of the partnerships: working hours of staff and volunteers that parties gave."
    ),
    "money_brought_in": _(
        "Money in the ledgers that partners gave; and grants and gifts you noted, beside it."
    ),
    "capacity_gained": _(
        "What parties wrote into the ledgers as gained, kind by kind; courses your people finished; "
        "and what you noted."
    ),
    "duplication_avoided": _(
        "What you noted: which double program was dropped, and what that freed."
    ),
    "economic_effects": _(
        "Outcome surveys on job skills and economic development; and what you noted, with who says "
        "so."
    ),
}
CANNOT = {
    "outcome_surveys": _(
        "That the program alone did it. Those who answer chose to, and may be the pleased ones; "
        "the range is for chance only."
    ),
    "goals_attained": _(
        "Whether the goals were worth reaching, or easy. The parties scored them themselves, and "
        "goals are no sample: read the range as if your next goals turned out like these."
    ),
    "attendance": _(
        "How many different people came, or what it meant to them: somebody who comes five times "
        "counts five times."
    ),
    "new_and_returning": _(
        "Who was new but was not asked or did not say so, and whether they came again. Nobody is "
        "followed from one session to the next."
    ),
    "hours_given": _(
        "Hours nobody logged, and what came of them. An hour is an hour here, whoever gave it."
    ),
    "money_brought_in": _(
        "Whether the money would have come anyway. What a party both gave and gained is counted "
        "once, as given; figures from the ledgers and notes are not added up, since a grant may "
        "stand in both."
    ),
    "capacity_gained": _(
        "Whether it lasts. It is what the gaining side says; kinds are not added up, since an hour "
        "in a room is no hour of teaching."
    ),
    "duplication_avoided": _(
        "What would have happened otherwise. Nobody can count a program that did not take place; "
        "it is as good as the reasons given with each note."
    ),
    "economic_effects": _(
        "That the library caused it: work is found, and lost, for many reasons. It is what "
        "residents report, not a study of the local economy."
    ),
}
BEGIN = {
    "outcome_surveys": _("Ask four short statements at the end of a program: open a survey."),
    "goals_attained": _("Score the goals of a partnership when you review it."),
    "attendance": _("Close each session with how many came."),
    "new_and_returning": _("At the door or when closing a session, count who says they are new."),
    "hours_given": _("Log hours in a partnership's ledger when they are given."),
    "money_brought_in": _("Log money in a partnership's ledger, and note grants here."),
    "capacity_gained": _("Log what you gained in a ledger, or note it here."),
    "duplication_avoided": _("Note which double program was dropped, and what it freed."),
    "economic_effects": _("Ask in a survey on job skills, or note what residents report."),
}
WHY_BEGIN = {
    "outcome_surveys": _("it is the only one here in which people themselves say what changed"),
    "goals_attained": _("the goals are in your plans already, and are yours"),
    "attendance": _("it asks one number when a session is closed, and everybody understands it"),
}
GAPS = {
    "attendance": ngettext_lazy(
        "%(missing)s of %(of)s session was never closed, so nobody who came to it is counted.",
        "%(missing)s of %(of)s sessions were never closed, so nobody who came to them is counted.",
        "count",
    ),
    "new_and_returning": ngettext_lazy(
        "At %(missing)s of %(of)s session nobody counted this.",
        "At %(missing)s of %(of)s sessions nobody counted this.",
        "count",
    ),
    "ledger": ngettext_lazy(
        "%(missing)s of %(of)s partnership at work logged none.",
        "%(missing)s of %(of)s partnerships at work logged none.",
        "count",
    ),
    "goals_attained": ngettext_lazy(
        "%(missing)s of %(of)s goal was not scored in these months.",
        "%(missing)s of %(of)s goals were not scored in these months.",
        "count",
    ),
}
KINDS = {
    "session": _("Session"),
    "ledger_entry": _("Line of a ledger"),
    "goal": _("Goal"),
    "survey": _("Survey"),
    "course": _("Course"),
    "measure_note": _("Note by hand"),
}
UNSURE = {
    "chance": _("by chance who answered, at 95% certainty"),
    "varies": _("how sessions vary, at 95% certainty"),
    "without_one": _("with any one goal left out"),
    "counted": _("counted, no sampling error"),
    "stated": _("as it was noted"),
}
