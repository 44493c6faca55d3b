"""Addresses of the programs room."""

from django.urls import path

from holt.programs.web import calendar, pages, panels, sentences, words

app_name = "programs"
WORDS = (panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    path("partnerships/<int:partnership_id>/sessions/", pages.sessions, name="sessions"),
    path("partnerships/<int:partnership_id>/schedule/", pages.schedule, name="schedule"),
    path("sessions/<int:session_id>/", pages.session, name="session"),
    path("sessions/<int:session_id>/edit-session/", pages.edit_session, name="edit_session"),
    path("sessions/<int:session_id>/hold/", pages.hold, name="hold"),
    path("sessions/<int:session_id>/cancel-session/", pages.cancel_session, name="cancel_session"),
    path("calendar/<str:key>.ics", calendar.due, name="calendar"),
]
