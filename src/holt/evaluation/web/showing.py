"""Outcomes as pages tell them."""

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from holt.evaluation.queries import OutcomePage
from holt.evaluation.web.words import STATES, TONES


def about(one: OutcomePage) -> dict[str, object]:
    """What an outcome's page needs in words."""
    return {
        "state": STATES[one.state],
        "tone": TONES[one.state],
        "facts": [(label, text) for label, text in facts(one) if text],
        "confirmed": confirmed(one),
        "asked": asked(one),
    }


def facts(one: OutcomePage) -> list[tuple[str, str]]:
    """What it says, part by part; some may be empty."""
    return [
        (_("For whom"), one.who_changed),
        (_("Seen on"), date_format(one.on)),
        (_("Where"), one.where),
        (_("How much"), amount(one)),
        (_("Why it matters"), one.significance),
        (_("What the partnership had to do with it"), one.contribution),
        (_("How they know"), one.evidence),
    ]


def amount(one: OutcomePage) -> str:
    """ "Two of three (12 workers)" """
    figure = ""
    if one.figure is not None:
        figure = f"{number_format(one.figure.normalize(), use_l10n=True)} {one.unit}".strip()
    if one.how_much and figure and one.how_much != figure:
        return f"{one.how_much} ({figure})"
    return one.how_much or figure


def confirmed(one: OutcomePage) -> str:
    """Who else says so; empty while nobody does."""
    if one.state != "confirmed" or one.confirmed_at is None:
        return ""
    who = ", ".join(part for part in (one.confirmed_by_name, one.confirmed_by_role) if part)
    return _("%(who)s of %(party)s confirmed it on %(day)s.") % {
        "who": who,
        "party": one.confirmed_party,
        "day": date_format(one.confirmed_at.date()),
    }


def asked(one: OutcomePage) -> str:
    """Who was asked and has not answered."""
    if one.state != "recorded" or one.asked_at is None or not one.asked_party:
        return ""
    return _("%(party)s was asked on %(day)s and has not answered yet.") % {
        "party": one.asked_party,
        "day": date_format(one.asked_at.date()),
    }
