"""Addresses of the learning room."""

from django.urls import path

from holt.learning.web import pages, panels, sentences, words

app_name = "learning"
WORDS = (panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    path("lessons/", pages.lessons, name="lessons"),
    path("lessons/write-lesson/", pages.write_lesson, name="write_lesson"),
    path("lessons/<int:lesson_id>/", pages.lesson, name="lesson"),
    path("lessons/<int:lesson_id>/edit-lesson/", pages.edit_lesson, name="edit_lesson"),
    path("lessons/<int:lesson_id>/publish-lesson/", pages.publish_lesson, name="publish_lesson"),
    path("lessons/<int:lesson_id>/withdraw-lesson/", pages.withdraw_lesson, name="withdraw_lesson"),
]
