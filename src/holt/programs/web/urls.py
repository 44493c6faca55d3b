"""Addresses of the programs room."""

from django.urls import path

from holt.programs.web import (
    attending,
    calendar,
    class_visit_words,
    door,
    embedding,
    events,
    exhibition_words,
    feeds,
    ideas_words,
    opening,
    outside,
    pages,
    panels,
    posters,
    programs,
    provisions,
    school_panels,
    school_words,
    secret,
    sentences,
    signing_up,
    talking,
    telling,
    words,
)
from holt.programs.web.class_visits.urls import urlpatterns as class_visit_urls
from holt.programs.web.community import ideas, shaping, tending
from holt.programs.web.community import panels as community_panels
from holt.programs.web.credits import granting, holding
from holt.programs.web.exhibitions.urls import urlpatterns as exhibition_urls
from holt.programs.web.help_tables import keeping as help_keeping
from holt.programs.web.help_tables import public as help_public
from holt.programs.web.rosters import drawing, own
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
            ("tell", telling.tell),
            ("picture", telling.picture),
            ("set_picture", telling.set_picture),
            ("send_to_me", telling.send_to_me),
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
    path("events/<int:session_id>/tell/", telling.tell_event, name="tell_event"),
    path("events/<int:session_id>/sign-up/", events.sign_up, name="sign_up"),
    path("events/feed.<str:kind>", feeds.public, name="public_feed"),
    path("programs/<int:program_id>/poster.pdf", posters.program_poster, name="program_poster"),
    path(
        "programs/<int:program_id>/poster.png",
        posters.program_poster_png,
        name="program_poster_png",
    ),
    path("programs/<int:program_id>/card.png", posters.program_card, name="program_card"),
    path("embed/events/", embedding.embed, name="embed"),
    path("meeting-time/", talking.meeting_time, name="meeting_time"),
    path("programs/<int:program_id>/feed.ics", feeds.program, name="program_feed"),
    path("calendar/partnership/<str:key>.ics", secret.feed, name="partnership_feed"),
    path("calendar/feed/<str:key>.<str:kind>", secret.feed, name="secret_feed"),
    path("feeds/", opening.feeds, name="feeds"),
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
    *(
        path(f"sessions/<int:session_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("set_help_table", help_keeping.set_help_table),
            ("help_day", help_keeping.help_day),
            ("count_drop_in", help_keeping.count_drop_in),
            ("call_next", help_keeping.call_next),
        )
    ),
    path("visits/<int:help_visit_id>/note-help/", help_keeping.note_help, name="note_help"),
    path("events/<int:session_id>/book-slot/", help_public.book_slot, name="book_slot"),
    path("events/<int:session_id>/number/", help_public.number, name="number"),
    path("my-visit/<str:key>/", help_public.own_visit, name="cancel_slot"),
    path("my-visit/<str:key>/move-slot/", help_public.move_slot, name="move_slot"),
    *(
        path(f"sessions/<int:session_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("roster", drawing.roster),
            ("draw_roster", drawing.draw_roster),
            ("add_shift", drawing.add_shift),
            ("ask_to_help", drawing.ask_to_help),
            ("fill_roster", drawing.fill_roster),
            ("publish_roster", drawing.publish_roster),
            ("remind_readers", drawing.remind_readers),
        )
    ),
    path("sessions/<int:session_id>/roster.pdf", drawing.roster_pdf, name="roster_pdf"),
    path("sessions/<int:session_id>/roster.ics", drawing.roster_ics, name="roster_ics"),
    path("shifts/<int:shift_id>/edit-shift/", drawing.edit_shift, name="edit_shift"),
    path("shifts/<int:shift_id>/remove-shift/", drawing.remove_shift, name="remove_shift"),
    path("shifts/<int:shift_id>/take-shift/", drawing.take_shift, name="take_shift"),
    path("duties/<int:duty_id>/give-up-shift/", drawing.give_up_shift, name="give_up_shift"),
    path("sessions/<int:session_id>/offer-credit/", granting.offer_credit, name="offer_credit"),
    path(
        "programs/<int:program_id>/offer-credit/",
        granting.offer_program_credit,
        name="offer_program_credit",
    ),
    path("credit-offers/<int:credit_offer_id>/", granting.granted, name="credits"),
    path(
        "credit-offers/<int:credit_offer_id>/grant-credit/",
        granting.grant_credit,
        name="grant_credit",
    ),
    path("credits/<int:credit_id>/revoke-credit/", granting.revoke_credit, name="revoke_credit"),
    path("certificates/", holding.certificates, name="certificates"),
    path("certificates/<str:code>/", holding.certificate, name="certificate"),
    path("my-credit/", holding.my_credit, name="my_credit"),
    path("my-credit/transcript.pdf", holding.my_transcript, name="my_transcript"),
    path("my-credit/<str:key>/", holding.own_credit, name="show_name"),
    path("my-credit/<str:key>/forget-credit/", holding.forget_credit, name="forget_credit"),
    path("my-credit/<str:key>/certificate.pdf", holding.own_pdf, name="own_certificate"),
    path("my-credit/<str:key>/transcript.pdf", holding.own_transcript, name="own_transcript"),
    path("my-shifts/<str:key>/", own.own_shifts, name="say_availability"),
    path("my-shifts/<str:key>/give-up-shift/", own.give_up, name="own_give_up"),
    path("my-shifts/<str:key>/take-shift/", own.take, name="own_take"),
    path("my-shifts/<str:key>/shifts.ics", own.own_ics, name="own_ics"),
]
