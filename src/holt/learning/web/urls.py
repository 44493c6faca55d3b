"""Addresses of the learning room."""

from django.urls import path

from holt.learning.web import (
    feeds,
    finding,
    following,
    landing,
    pages,
    panels,
    readings,
    resources,
    sentences,
    words,
)

app_name = "learning"
WORDS = (landing, panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    path("lessons/", pages.lessons, name="lessons"),
    path("lessons/feed.<str:kind>", feeds.lessons_feed, name="lessons_feed"),
    path("lessons/write-lesson/", pages.write_lesson, name="write_lesson"),
    path("lessons/note-lesson/", pages.note_lesson, name="note_lesson"),
    path("lessons/like-mine/", finding.like_mine, name="like_mine"),
    path("lessons/stopped/", finding.stopped, name="stopped"),
    path("lessons/for-me/", finding.for_me, name="for_me"),
    path("lessons/used/", finding.used, name="lesson_uses"),
    path("lessons/words/", finding.words, name="words"),
    path("lessons/words/set-word/", finding.set_word, name="set_word"),
    path("lessons/<int:lesson_id>/", pages.lesson, name="lesson"),
    path("lessons/<int:lesson_id>/versions/", pages.versions, name="versions"),
    path("lessons/<int:lesson_id>/edit-lesson/", pages.edit_lesson, name="edit_lesson"),
    path("lessons/<int:lesson_id>/publish-lesson/", pages.publish_lesson, name="publish_lesson"),
    path("lessons/<int:lesson_id>/withdraw-lesson/", pages.withdraw_lesson, name="withdraw_lesson"),
    path("lessons/<int:lesson_id>/ask-reader/", readings.ask_reader, name="ask_reader"),
    path("lessons/<int:lesson_id>/say-helped/", pages.say_helped, name="say_helped"),
    path("readings/<int:reading_id>/", readings.reading, name="reading"),
    path(
        "readings/<int:reading_id>/answer-reading/",
        readings.answer_reading,
        name="answer_reading",
    ),
    path("partnerships/<int:partnership_id>/ask-lesson/", pages.ask_lesson, name="ask_lesson"),
    path(
        "partnerships/<int:partnership_id>/agreement/<int:number>/share-agreement/",
        resources.share_agreement,
        name="share_agreement",
    ),
    path("resources/", resources.resources, name="resources"),
    path("resources/share-resource/", resources.share_resource, name="share_resource"),
    path("resources/import-resources/", resources.import_resources, name="import_resources"),
    path("resources/imports/<int:import_id>/", resources.resource_import, name="resource_import"),
    path("resources/feeds/", following.resource_feeds, name="resource_feeds"),
    path("resources/feeds/follow/", following.follow_feed, name="follow_feed"),
    path("resources/feeds/<int:resource_feed_id>/", following.resource_feed, name="resource_feed"),
    path(
        "resources/feeds/<int:resource_feed_id>/unfollow/",
        following.unfollow_feed,
        name="unfollow_feed",
    ),
    path(
        "resources/feeds/<int:resource_feed_id>/read-now/",
        following.read_feed_now,
        name="read_feed_now",
    ),
    path("resources/<int:resource_id>/", resources.resource, name="resource"),
    path(
        "resources/<int:resource_id>/files/<int:number>/",
        resources.resource_file,
        name="resource_file",
    ),
    path(
        "resources/<int:resource_id>/edit-resource/", resources.edit_resource, name="edit_resource"
    ),
    path("resources/<int:resource_id>/add-version/", resources.add_version, name="add_version"),
    path(
        "resources/<int:resource_id>/withdraw-resource/",
        resources.withdraw_resource,
        name="withdraw_resource",
    ),
    path("resources/<int:resource_id>/say-used/", resources.say_used, name="say_used"),
]
