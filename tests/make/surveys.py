"""Builders of surveys and answers."""

from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import NOBODY, Viewer
from holt.surveys import actions, asks
from holt.surveys.models import Answer, Survey
from tests.make.directory import NOON

AGREES = {"knowledge": "5", "confidence": "4", "application": "4", "awareness": "2"}


def survey(who: Viewer, home: Organization, title: str = "After story time", **more: Any) -> Survey:
    """A draft: what a program changed."""
    values = {"template": "outcome", "topic": "early_literacy", **more}
    return actions.make_survey(who, asks.MakeSurveyAsk(home.pk, title, **values), now=NOON)


def edited(who: Viewer, row: Survey, **more: Any) -> Survey:
    """The same with other things around the form."""
    names = ("title", "audience", "privacy", "welcome", "consent", "thanks", "closes_on", "quota")
    kept = {name: getattr(row, name) for name in (*names, "by_invitation")}
    ask = asks.EditSurveyAsk(row.pk, **{**kept, "sites": tuple(row.sites), **more})
    return actions.edit_survey(who, ask, now=NOON)


def opened(who: Viewer, home: Organization, **more: Any) -> Survey:
    """One that people answer."""
    around = {
        name: more.pop(name)
        for name in ("privacy", "consent", "sites", "closes_on", "quota", "by_invitation")
        if name in more
    }
    row = survey(who, home, **more)
    if around:
        edited(who, row, **around)
    return actions.open_survey(who, asks.OpenSurveyAsk(row.pk), now=NOON)


def answered(row: Survey, *, by: Viewer = NOBODY, now: Any = NOON, **more: Any) -> Answer:
    """Somebody answers."""
    values = more.pop("values", AGREES)
    return actions.answer(by, asks.AnswerAsk(row.pk, values, **more), now=now)
