"""Addresses of the evaluation room."""

from django.urls import path

from holt.evaluation.web import (
    attainment,
    brief,
    health,
    known,
    landing,
    our_year,
    pages,
    panels,
    sentences,
    told_panels,
    witnesses,
    words,
)
from holt.evaluation.web.measures import changing, rows
from holt.evaluation.web.measures import pages as chosen
from holt.evaluation.web.measures import panels as measure_panels
from holt.evaluation.web.network import measures, whole
from holt.evaluation.web.network import pages as network
from holt.evaluation.web.warning import pages as warning

app_name = "evaluation"
WORDS = (known, landing, measure_panels, panels, sentences, told_panels, words)
"""Imported so that panels hang, links land, and refusals and happenings have their sentences."""

TOGETHER = "partnerships/<int:partnership_id>/measures/"

urlpatterns = [
    path("our-year/", our_year.our_year, name="our_year"),
    path("our-year/our-year.<str:paper>", our_year.our_year_file, name="our_year_file"),
    path("measures/", chosen.measures, name="measures"),
    path("measures/measures.<str:paper>", rows.measures_file, name="measures_file"),
    path("measures/choose-measures/", changing.choose_measures, name="choose_measures"),
    path("measures/note-measure/", changing.note_measure, name="note_measure"),
    path("measures/notes/", changing.measure_notes, name="measure_notes"),
    path("measures/notes/<int:measure_note_id>/", changing.measure_note, name="measure_note"),
    path(
        "measures/notes/<int:measure_note_id>/strike-measure-note/",
        changing.strike_measure_note,
        name="strike_measure_note",
    ),
    path("measures/<str:measure>/rows/", rows.measure_rows, name="measure_rows"),
    path(
        "measures/<str:measure>/rows.<str:paper>", rows.measure_rows_file, name="measure_rows_file"
    ),
    path(TOGETHER, chosen.partnership_measures, name="partnership_measures"),
    path(
        TOGETHER + "measures.<str:paper>",
        rows.partnership_measures_file,
        name="partnership_measures_file",
    ),
    path(
        TOGETHER + "choose-measures/",
        changing.choose_measures_together,
        name="choose_measures_together",
    ),
    path(TOGETHER + "note-measure/", changing.note_measure_together, name="note_measure_together"),
    path(
        TOGETHER + "<str:measure>/rows/",
        rows.partnership_measure_rows,
        name="partnership_measure_rows",
    ),
    path(
        TOGETHER + "<str:measure>/rows.<str:paper>",
        rows.partnership_measure_rows_file,
        name="partnership_measure_rows_file",
    ),
    path("warnings/", warning.warnings, name="warnings"),
    path("warnings/show-alarms/", warning.show_alarms, name="show_alarms"),
    path("alarms/<int:alarm_id>/know-alarm/", warning.know_alarm, name="know_alarm"),
    path("network/", network.network, name="network"),
    path("network/drawing.json", network.network_data, name="network_data"),
    path("network/drawing.svg", network.network_picture, name="network_picture"),
    path("network/network.<str:drawn_as>", network.network_file, name="network_file"),
    path("network/measures/", measures.network_measures, name="network_measures"),
    path("network/what-if/", measures.what_if, name="what_if"),
    path("network/health/", whole.network_health, name="network_health"),
    path("network/ties/", network.ties, name="ties"),
    path("outcomes/", pages.outcomes, name="outcomes"),
    path("outcomes/<int:outcome_id>/", pages.outcome, name="outcome"),
    path("outcomes/<int:outcome_id>/edit-outcome/", pages.edit_outcome, name="edit_outcome"),
    path(
        "outcomes/<int:outcome_id>/ask-confirmation/",
        pages.ask_confirmation,
        name="ask_confirmation",
    ),
    path("outcomes/<int:outcome_id>/confirm/", pages.confirm, name="confirm"),
    path(
        "outcomes/<int:outcome_id>/withdraw-outcome/",
        pages.withdraw_outcome,
        name="withdraw_outcome",
    ),
    path("outcomes/<int:outcome_id>/ask-witness/", witnesses.ask_witness, name="ask_witness"),
    path(
        "outcomes/<int:outcome_id>/witnesses/<int:witness_id>/take-back-witness/",
        witnesses.take_back_witness,
        name="take_back_witness",
    ),
    path(
        "outcomes/<int:outcome_id>/witnesses/<int:witness_id>/forget-witness/",
        witnesses.forget_witness,
        name="forget_witness",
    ),
    path("partnerships/<int:partnership_id>/record/", pages.record, name="record"),
    path("partnerships/<int:partnership_id>/health/", health.health, name="health"),
    path("partnerships/<int:partnership_id>/attainment/", attainment.attainment, name="attainment"),
    *(
        path(
            f"partnerships/<int:partnership_id>/attainment.{kind}",
            attainment.attainment_file,
            {"kind": kind},
            name=f"attainment_{kind}",
        )
        for kind in attainment.KINDS
    ),
    path("partnerships/<int:partnership_id>/brief/", brief.brief, name="brief"),
    path("partnerships/<int:partnership_id>/brief.pdf", brief.brief_pdf, name="brief_pdf"),
]
