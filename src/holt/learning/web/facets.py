"""Motives, approaches, obstacles, solutions, sizes and settings in words."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

MOTIVES = {
    "reach": _("Reach people who are left out"),
    "learn": _("Help people learn"),
    "livelihood": _("Help people earn a living"),
    "wellbeing": _("Health and well-being"),
    "belonging": _("Let people belong"),
    "access": _("Give access to things and places"),
    "save": _("Save money or effort"),
    "voice": _("Give people a voice"),
    "respond": _("Answer an emergency"),
    "preserve": _("Keep memories alive"),
}
APPROACHES = {
    "go_where": _("Went where people are"),
    "together": _("Ran it side by side"),
    "share_space": _("Shared a space"),
    "share_staff": _("Shared staff"),
    "lend": _("Lent things"),
    "train": _("Trained people"),
    "co_design": _("Designed it with those it is for"),
    "pilot": _("Tried it small first"),
    "mentor": _("Mentors or peers"),
    "campaign": _("Told people about it"),
    "online": _("Online"),
    "refer": _("Sent people to each other"),
}
OBSTACLES = {
    "transport": _("Too far, no ride"),
    "timing": _("The wrong time"),
    "unaware": _("Nobody knew of it"),
    "trust": _("Fear, shame or mistrust"),
    "language": _("Language"),
    "cost": _("Money ran out or cost too much"),
    "staff": _("Too few people to run it"),
    "turnover": _("The person who knew left"),
    "decision": _("Nobody could say yes"),
    "roles": _("Nobody knew whose task it was"),
    "commitment": _("Promises were not kept"),
    "communication": _("Silence or misunderstanding"),
    "turf": _("Rivalry over credit or people"),
    "imbalance": _("One side did most of it"),
    "space": _("No fitting room"),
    "skills": _("Nobody had learned how"),
    "technology": _("Technology failed"),
    "paperwork": _("Forms and papers"),
    "weather": _("Weather"),
    "turnout": _("Few came or few stayed"),
    "too_many": _("More came than it could hold"),
    "culture": _("It did not fit their ways"),
    "scale": _("It grew too fast"),
}
SOLUTIONS = {
    "moved_place": _("Moved it to where people are"),
    "changed_time": _("Changed the time"),
    "trusted_person": _("Somebody they trust spoke for it"),
    "plain_words": _("Plain words and pictures"),
    "interpreter": _("Interpreters, two languages"),
    "shared_cost": _("Shared the cost"),
    "written_agreement": _("Wrote the agreement down"),
    "deputy": _("Two people know how"),
    "regular_contact": _("A fixed, short call"),
    "smaller_start": _("Began smaller"),
    "asked_people": _("Asked those it is for"),
    "child_care_food": _("Child care or food"),
    "reminders": _("Reminders"),
    "fewer_papers": _("Fewer papers"),
    "new_partner": _("Another partner joined"),
    "stopped": _("Stopped it"),
}
SIZES = {
    "one": _("One person"),
    "few": _("A few people"),
    "dozens": _("Dozens"),
    "hundreds": _("Hundreds"),
    "thousands": _("Thousands"),
}
SETTINGS = {
    "rural": _("In the country"),
    "town": _("In a town"),
    "suburb": _("In a suburb"),
    "city": _("In a city"),
    "online": _("Online"),
}
FACETS: Mapping[str, Mapping[str, object]] = {
    "motive": MOTIVES,
    "approach": APPROACHES,
    "obstacle": OBSTACLES,
    "solution": SOLUTIONS,
}
FACET_NAMES = {
    "motive": _("Motive"),
    "approach": _("Approach"),
    "obstacle": _("What stood in the way"),
    "solution": _("What helped"),
    "subject": _("Subject"),
}


def said(facet: str, tags: Iterable[str]) -> list[str]:
    """Tags of one facet as people read them."""
    return [str(FACETS[facet].get(one, one)) for one in tags]


def tag_said(tag: str) -> str:
    """ "obstacle:transport" as people read it."""
    facet, _sep, name = tag.partition(":")
    return str(FACETS.get(facet, {}).get(name, name))
