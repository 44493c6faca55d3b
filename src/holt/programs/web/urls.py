"""Addresses of the programs room."""

from django.urls import path

from holt.programs.web import (
    attending,
    calendar,
    events,
    feeds,
    opening,
    outside,
    pages,
    panels,
    posters,
    programs,
    sentences,
    talking,
    words,
)

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
    path("sessions/<int:session_id>/sign-ups/", attending.sign_ups, name="sign_ups"),
    path("sessions/<int:session_id>/check-in/", attending.check_in, name="check_in"),
    path("programs/", programs.programs, name="programs"),
    path("programs/<int:program_id>/", programs.program, name="program"),
    path(
        "partnerships/<int:partnership_id>/start-program/",
        programs.start_program,
        name="start_program",
    ),
    *(
        path(f"programs/<int:program_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_program", programs.edit_program),
            ("publish_program", programs.publish_program),
            ("withdraw_program", programs.withdraw_program),
        )
    ),
    path("events/", events.events, name="events"),
    path("events/elsewhere/", outside.elsewhere, name="elsewhere"),
    path("outside-calendars/", outside.calendars, name="outside_calendars"),
    path("outside-calendars/follow/", outside.follow_outside, name="follow_outside"),
    path(
        "outside-calendars/<int:outside_id>/unfollow/",
        outside.unfollow_outside,
        name="unfollow_outside",
    ),
    path(
        "outside-calendars/<int:outside_id>/read-now/",
        outside.read_outside_now,
        name="read_outside_now",
    ),
    path("events/<int:session_id>/", events.event, name="event"),
    path("events/<int:session_id>/sign-up/", events.sign_up, name="sign_up"),
    path("events/feed.<str:kind>", feeds.public, name="public_feed"),
    path("programs/<int:program_id>/poster.pdf", posters.program_poster, name="program_poster"),
    path("meeting-time/", talking.meeting_time, name="meeting_time"),
    path("programs/<int:program_id>/feed.ics", feeds.program, name="program_feed"),
    path("calendar/partnership/<str:key>.ics", feeds.partnership, name="partnership_feed"),
    path("partnerships/<int:partnership_id>/open-feed/", opening.open_feed, name="open_feed"),
    path("feeds/<int:feed_id>/close-feed/", opening.close_feed, name="close_feed"),
    path("my-sign-up/<str:key>/", events.own_sign_up, name="cancel_sign_up"),
    path("calendar/<str:key>.ics", calendar.due, name="calendar"),
]
