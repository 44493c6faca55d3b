"""Addresses of the skills room."""

from collections.abc import Callable, Iterable
from typing import Any

from django.urls import URLPattern, path

from holt.skills.web import (
    matches,
    needing,
    organizations,
    panels,
    placements,
    sentences,
    skills,
    speaking,
    talks,
    wordlist,
    words,
    work_visits,
)

app_name = "skills"
WORDS = (panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""


def verbs(at: str, views: Iterable[Callable[..., Any]]) -> list[URLPattern]:
    """A page for each verb on one thing, under the thing's address; its name is the verb's."""
    return [
        path(f"{at}{view.__name__.replace('_', '-')}/", view, name=view.__name__) for view in views
    ]


urlpatterns = [
    path("skills/", skills.skills, name="skills"),
    path("skills/mine/", skills.mine, name="my_skills"),
    path("skills/matches/", matches.matches, name="matches"),
    path("skills/say-skill/", skills.say_skill, name="say_skill"),
    path("skills/near/", skills.near, name="near"),
    path("skills/people/<int:person_id>/", skills.person, name="person"),
    path("skills/for-need/", needing.choose_need, name="choose_need"),
    path("skills/for-need/<int:need_id>/", needing.for_need, name="for_need"),
    path(
        "skills/organizations/<int:organization_id>/",
        organizations.organization,
        name="organization",
    ),
    path(
        "skills/organizations/<int:organization_id>/skills.csv",
        organizations.organization_skills_csv,
        name="organization_skills_csv",
    ),
    *verbs(
        "skills/<int:skill_id>/",
        (skills.edit_skill, skills.hide_skill, skills.show_skill, skills.drop_skill),
    ),
    path("skills/words/", wordlist.words, name="skill_words"),
    *verbs(
        "skills/words/<int:skill_word_id>/",
        (wordlist.edit_word, wordlist.join_words, wordlist.part_word),
    ),
    path("talks/", talks.talks, name="talks"),
    path("talks/offer-talk/", talks.offer_talk, name="offer_talk"),
    path("talks/<int:talk_id>/", talks.talk, name="talk"),
    *verbs(
        "talks/<int:talk_id>/",
        (talks.edit_talk, talks.hide_talk, talks.show_talk, speaking.ask_speaker),
    ),
    path("speakings/", speaking.speakings, name="speakings"),
    path("speakings/<int:speaking_id>/", speaking.speaking, name="speaking"),
    *verbs(
        "speakings/<int:speaking_id>/",
        (
            *(speaking.accept_speaker, speaking.decline_speaker, speaking.move_speaker),
            *(speaking.agree_day, speaking.call_off_speaker, speaking.thank_speaker),
            speaking.put_in_program,
        ),
    ),
    path("placements/", placements.placements, name="placements"),
    path("placements/offer-placement/", placements.offer_placement, name="offer_placement"),
    path("placements/<int:placement_id>/", placements.placement, name="placement"),
    *verbs(
        "placements/<int:placement_id>/",
        (placements.edit_placement, placements.propose_work_visit),
    ),
    path("work-visits/", work_visits.work_visits, name="work_visits"),
    path("work-visits/<int:work_visit_id>/", work_visits.work_visit, name="work_visit"),
    path(
        "work-visits/<int:work_visit_id>/visit.ics",
        work_visits.work_visit_days,
        name="work_visit_days",
    ),
    *verbs(
        "work-visits/<int:work_visit_id>/",
        (
            *(work_visits.plan_work_visit, work_visits.agree_for_home),
            *(work_visits.agree_for_host, work_visits.report_work_visit),
            work_visits.cancel_work_visit,
        ),
    ),
]
