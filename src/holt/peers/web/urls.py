"""Addresses of the peers room."""

from django.urls import path

from holt.peers.web import cards, circles, mixed, panels, questions, sentences, words

app_name = "peers"
WORDS = (panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    path("peers/", cards.peers, name="peers"),
    path("peers/all/", cards.colleagues, name="colleagues"),
    path("peers/show-card/", cards.show_card, name="show_card"),
    path("peers/hide-card/", cards.hide_card, name="hide_card"),
    path("peers/<int:person_id>/", cards.card, name="card"),
    path("peers/<int:person_id>/say-hello/", cards.say_hello, name="say_hello"),
    path("peers/<int:person_id>/arrange-visit/", cards.arrange_visit, name="arrange_visit"),
    path("hellos/<int:hello_id>/thank/", cards.thank, name="thank"),
    path("hellos/<int:hello_id>/call-off/", cards.call_off, name="call_off"),
    path("questions/", questions.questions, name="questions"),
    path("questions/ask/", questions.ask, name="ask"),
    path("questions/<int:question_id>/", questions.question, name="question"),
    *(
        path(f"questions/<int:question_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("answer", questions.answer),
            ("solve", questions.solve),
            ("close_question", questions.close_question),
            ("hand_up", questions.hand_up),
            ("turn_into_lesson", questions.turn_into_lesson),
        )
    ),
    path("circles/", circles.circles, name="circles"),
    path("circles/start-circle/", circles.start_circle, name="start_circle"),
    path("circles/mixed/", mixed.mixed_circles, name="mixed_circles"),
    path("circles/start-mixed-circle/", mixed.start_mixed_circle, name="start_mixed_circle"),
    path(
        "circle-invitations/<int:circle_invitation_id>/decline-invitation/",
        mixed.decline_invitation,
        name="decline_invitation",
    ),
    path("circles/<int:circle_id>/", circles.circle, name="circle"),
    *(
        path(f"circles/<int:circle_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_circle", circles.edit_circle),
            ("join_circle", circles.join_circle),
            ("leave_circle", circles.leave_circle),
            ("plan_meetings", circles.plan_meetings),
            ("invite", mixed.invite),
        )
    ),
    *(
        path(f"meetings/<int:meeting_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("move_meeting", circles.move_meeting),
            ("hold_meeting", circles.hold_meeting),
            ("cancel_meeting", circles.cancel_meeting),
        )
    ),
]
