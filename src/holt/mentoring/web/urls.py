"""Addresses of the mentoring room."""

from django.urls import path

from holt.mentoring.web import matching, pairs, panels, rounds, sentences, words

app_name = "mentoring"
WORDS = (panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    path("mentoring/", rounds.rounds, name="rounds"),
    path("mentoring/open-round/", rounds.open_round, name="open_round"),
    path("mentoring/<int:round_id>/", rounds.round_page, name="round"),
    path("mentoring/<int:round_id>/applicants/", rounds.applicants, name="applicants"),
    path("mentoring/<int:round_id>/pairs/", rounds.pairs, name="pairs"),
    path("mentoring/<int:round_id>/proposal/", matching.proposal, name="proposal"),
    *(
        path(f"mentoring/<int:round_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("apply", rounds.apply),
            ("withdraw", rounds.withdraw),
            ("edit_round", rounds.edit_round),
            ("reopen_round", rounds.reopen_round),
            ("call_off_round", rounds.call_off_round),
            ("close_round", rounds.close_round),
            ("match", matching.match),
            ("announce", matching.announce),
            ("fix_pair", matching.fix_pair),
            ("keep_apart", matching.keep_apart),
        )
    ),
    path("mentoring/by-hand/<int:by_hand_id>/let-go/", matching.let_go, name="let_go"),
    path("mentoring-pairs/<int:pair_id>/", pairs.pair, name="pair"),
    *(
        path(f"mentoring-pairs/<int:pair_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("accept", pairs.accept),
            ("say_no", pairs.say_no),
            ("greet", pairs.greet),
            ("log_mentoring", pairs.log_mentoring),
            ("say_how", pairs.say_how),
            ("end_pair", pairs.end_pair),
            ("thank_pair", pairs.thank_pair),
        )
    ),
]
