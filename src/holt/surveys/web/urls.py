"""Addresses of the surveys room."""

from django.urls import path

from holt.surveys.web import (
    answering,
    building,
    entering,
    following,
    incoming,
    panels,
    printing,
    quotes,
    reports,
    sentences,
    surveys,
    themes,
    words,
)

app_name = "surveys"
WORDS = (panels, sentences, words)
"""Imported so that refusals and happenings have their sentences."""

urlpatterns = [
    path("surveys/", surveys.surveys, name="surveys"),
    path("surveys/make-survey/", surveys.make_survey, name="make_survey"),
    path("surveys/import-form/", surveys.import_form, name="import_form"),
    path("surveys/import-answers/", incoming.import_answers, name="import_answers"),
    path("surveys/outcomes/", reports.outcomes, name="outcomes"),
    *(
        path(f"surveys/outcomes.{kind}", reports.outcomes_file, {"kind": kind}, f"outcomes_{kind}")
        for kind in reports.KINDS
    ),
    path("surveys/outcomes/brief.pdf", reports.outcomes_brief, name="outcomes_brief"),
    *(
        path(
            f"surveys/<int:survey_id>/report.{kind}",
            reports.report_file,
            {"kind": kind},
            f"report_{kind}",
        )
        for kind in reports.KINDS
    ),
    path("surveys/<int:survey_id>/report/brief.pdf", reports.report_brief, name="report_brief"),
    path("surveys/<int:survey_id>/", surveys.survey, name="survey"),
    *(
        path(f"surveys/<int:survey_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_survey", surveys.edit_survey),
            ("open_survey", surveys.open_survey),
            ("close_survey", surveys.close_survey),
            ("reopen_survey", surveys.reopen_survey),
            ("copy_survey", surveys.copy_survey),
            ("invite", surveys.invite),
            ("remind", surveys.remind),
            ("form", building.form),
            ("preview", answering.preview),
            ("add_question", building.add_question),
            ("edit_question", building.edit_question),
            ("move_question", building.move_question),
            ("drop_question", building.drop_question),
            ("translate_form", building.translate_form),
            ("enter_answer", entering.enter_answer),
            ("report", reports.report),
            ("words", themes.words),
            ("set_themes", themes.set_themes),
            ("choose_quotes", quotes.choose_quotes),
            ("paper", printing.paper),
            ("xlsform", printing.xlsform),
            ("code", printing.code),
        )
    ),
    path("s/<slug:survey_code>/", answering.answer, name="answer"),
    path("s/<slug:survey_code>/kiosk/", answering.kiosk, name="kiosk"),
    path("s/<slug:survey_code>/thanks/", answering.thanks, name="thanks"),
    path("s/<slug:survey_code>/wish-follow-up/", following.wish_follow_up, name="wish_follow_up"),
    path("s/<slug:survey_code>/<str:answer_key>/", answering.answer_by_key, name="answer_by_key"),
    path(
        "s/<slug:survey_code>/<str:answer_key>/take-back-answer/",
        answering.take_back_answer,
        name="take_back_answer",
    ),
    path(
        "s/<slug:survey_code>/<str:answer_key>/stop-letters/",
        answering.stop_letters,
        name="stop_letters",
    ),
]
