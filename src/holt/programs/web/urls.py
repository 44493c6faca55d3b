"""Addresses of the programs room."""

from django.urls import path

from holt.programs.web import (
    attending,
    calendar,
    class_visit_words,
    door,
    events,
    exhibition_words,
    feeds,
    ideas_words,
    opening,
    pages,
    panels,
    posters,
    programs,
    provisions,
    school_panels,
    school_words,
    sentences,
    signing_up,
    talking,
    words,
)
from holt.programs.web.class_visits.urls import urlpatterns as class_visit_urls
from holt.programs.web.community import ideas, shaping, tending
from holt.programs.web.community import panels as community_panels
from holt.programs.web.exhibitions.urls import urlpatterns as exhibition_urls
from holt.programs.web.schools.urls import urlpatterns as school_urls

app_name = "programs"
WORDS = (
    *(class_visit_words, community_panels, exhibition_words, ideas_words, panels),
    *(school_panels, school_words, sentences, words),
)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    *exhibition_urls,
    *class_visit_urls,
    *school_urls,
    path("partnerships/<int:partnership_id>/sessions/", pages.sessions, name="sessions"),
    path("partnerships/<int:partnership_id>/schedule/", pages.schedule, name="schedule"),
    path("sessions/<int:session_id>/", pages.session, name="session"),
    path("sessions/<int:session_id>/edit-session/", pages.edit_session, name="edit_session"),
    path("sessions/<int:session_id>/hold/", pages.hold, name="hold"),
    path("sessions/<int:session_id>/cancel-session/", pages.cancel_session, name="cancel_session"),
    path("sessions/<int:session_id>/sign-ups/", attending.sign_ups, name="sign_ups"),
    path("sessions/<int:session_id>/check-in/", attending.check_in, name="check_in"),
    path("sessions/at-the-door/", door.door, name="door"),
    path("sessions/at-the-door.js", door.worker, name="door_worker"),
    path("sessions/at-the-door.webmanifest", door.manifest, name="door_manifest"),
    path("sessions/<int:session_id>/count-at-door/", door.count_at_door, name="count_at_door"),
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
            ("add_dates", programs.add_dates),
            ("bring_program", programs.bring_program),
            ("edit_program", programs.edit_program),
            ("publish_program", programs.publish_program),
            ("withdraw_program", programs.withdraw_program),
        )
    ),
    path(
        "organizations/<int:organization_id>/start-own-program/",
        programs.start_own_program,
        name="start_own_program",
    ),
    path("programs/<int:program_id>/provisions/", provisions.provisions, name="provisions"),
    path("programs/<int:program_id>/provide/", provisions.provide, name="provide"),
    path(
        "provisions/<int:provision_id>/edit-provision/",
        provisions.edit_provision,
        name="edit_provision",
    ),
    path(
        "provisions/<int:provision_id>/drop-provision/",
        provisions.drop_provision,
        name="drop_provision",
    ),
    path("events/", events.events, name="events"),
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
    path("my-sign-ups/<str:key>/", signing_up.own_sign_ups, name="own_sign_ups"),
    path(
        "programs/<int:program_id>/sign-up-series/",
        signing_up.sign_up_series,
        name="sign_up_series",
    ),
    path("sign-ups/<int:sign_up_id>/move-sign-up/", signing_up.move_sign_up, name="move_sign_up"),
    path("ideas/", ideas.ideas, name="ideas"),
    path("ideas/propose-idea/", ideas.propose_idea, name="propose_idea"),
    path("ideas/waiting/", tending.waiting, name="ideas_waiting"),
    path("ideas/<int:idea_id>/", ideas.idea, name="idea"),
    path("ideas/<int:idea_id>/would-come/", ideas.would_come, name="would_come"),
    *(
        path(f"ideas/<int:idea_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("comment", shaping.comment),
            ("offer_help", shaping.offer_help),
            ("let_through", tending.let_through),
            ("decline_idea", tending.decline_idea),
            ("answer_idea", tending.answer_idea),
            ("adopt_idea", tending.adopt_idea),
            ("log_idea", tending.log_idea),
            ("merge_idea", tending.merge_idea),
        )
    ),
    path("my-idea/<str:key>/", ideas.own_idea, name="withdraw_idea"),
    path("my-idea/<str:key>/confirm-idea/", ideas.confirm_idea, name="confirm_idea"),
    path("programs/<int:program_id>/comment/", shaping.comment_program, name="comment_program"),
    path("programs/<int:program_id>/offer-help/", shaping.help_program, name="help_program"),
    *(
        path(f"comments/<int:comment_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("show_comment", tending.show_comment),
            ("decline_comment", tending.decline_comment),
        )
    ),
    *(
        path(f"offers/<int:offer_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("accept_help", tending.accept_help),
            ("decline_help", tending.decline_help),
        )
    ),
    path("calendar/<str:key>.ics", calendar.due, name="calendar"),
]
