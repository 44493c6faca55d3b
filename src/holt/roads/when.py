"""A visit's time in words, in the reader's language: for pages, letters and files."""

from datetime import time

from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from holt.roads.rules import Times


def clock(minutes: int) -> str:
    """ "10:20 a.m.", as the reader's country writes it."""
    return str(time_format(time(minutes // 60 % 24, minutes % 60)))


def span(arrives: int, leaves: int) -> str:
    """ "10 a.m. to 10:30 a.m."."""
    return _("%(from)s to %(to)s") % {"from": clock(arrives), "to": clock(leaves)}


def day(one: Times, cycle: int) -> str:
    """ "Tuesday of weeks 1 and 3", or only the weekday where it is every week's."""
    weekday = str(WEEKDAYS[one.weekday])
    weeks = [str(week + 1) for week in range(one.week % one.every, cycle, one.every)]
    if one.every == 1 or not weeks:
        return weekday
    if len(weeks) == 1:
        return _("%(weekday)s of week %(week)s") % {"weekday": weekday, "week": weeks[0]}
    named = _("%(some)s and %(last)s") % {"some": ", ".join(weeks[:-1]), "last": weeks[-1]}
    return _("%(weekday)s of weeks %(weeks)s") % {"weekday": weekday, "weeks": named}


def whole(one: Times, cycle: int) -> str:
    """ "Tuesday of week 2, 10 a.m. to 10:30 a.m."."""
    hours = span(one.arrives, one.leaves)
    return _("%(day)s, %(hours)s") % {"day": day(one, cycle), "hours": hours}
