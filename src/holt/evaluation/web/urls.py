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
from holt.evaluation.web.aid import calling, offers, printing
from holt.evaluation.web.aid import panels as aid_panels
from holt.evaluation.web.aid import sentences as aid_sentences
from holt.evaluation.web.asked import pages as asked
from holt.evaluation.web.campaigns import urls as campaigns
from holt.evaluation.web.measures import changing, rows
from holt.evaluation.web.measures import pages as chosen
from holt.evaluation.web.measures import panels as measure_panels
from holt.evaluation.web.network import measures, whole
from holt.evaluation.web.network import pages as network
from holt.evaluation.web.reports import acting as reporting
from holt.evaluation.web.reports import pages as reports
from holt.evaluation.web.reports import papers
from holt.evaluation.web.reports import sentences as reports_told
from holt.evaluation.web.warning import pages as warning
from holt.evaluation.web.warning import panels as warning_panels

app_name = "evaluation"
WORDS = (
    *(known, landing, panels, sentences, told_panels, words),
    *(aid_panels, aid_sentences, measure_panels, reports_told, warning_panels),
)
"""Imported so that panels hang, links land, and refusals and happenings have their sentences."""

TOGETHER = "partnerships/<int:partnership_id>/measures/"

urlpatterns = [
    *campaigns.urlpatterns,
    path("our-year/", our_year.our_year, name="our_year"),
    path("our-year/our-year.<str:paper>", our_year.our_year_file, name="our_year_file"),
    path("reports/", reports.reports, name="reports"),
    path("reports/make-report/", reporting.make_report, name="make_report"),
    path("reports/<int:report_id>/", reports.report, name="report"),
    path("reports/<int:report_id>/report.<str:paper>", papers.report_file, name="report_file"),
    path("reports/<int:report_id>/notes/", reports.report_notes, name="report_notes"),
    path("reports/<int:report_id>/notes.pdf", papers.notes_file, name="notes_file"),
    path(
        "reports/<int:report_id>/figures/<int:number>/",
        reports.report_figure,
        name="report_figure",
    ),
    path(
        "reports/<int:report_id>/figures/<int:number>/rows.<str:paper>",
        papers.figure_data,
        name="figure_data",
    ),
    path(
        "reports/<int:report_id>/charts/<int:number>/chart.png",
        papers.report_chart,
        name="report_chart",
    ),
    path(
        "reports/<int:report_id>/charts/<int:number>/data.<str:paper>",
        papers.chart_data,
        name="chart_data",
    ),
    *(
        path(
            f"reports/<int:report_id>/{word.replace('_', '-')}/",
            getattr(reporting, word),
            name=word,
        )
        for word in (
            *("edit_report", "remake_report", "release_report", "withdraw_report"),
            *("share_report", "publish_report", "unpublish_report"),
        )
    ),
    path(
        "reports/<int:report_id>/given/<int:given_id>/unshare-report/",
        reporting.unshare_report,
        name="unshare_report",
    ),
    path("the-year/", reports.the_year, name="the_year"),
    path("the-year/<int:report_id>/", reports.public_report, name="public_report"),
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
    path("network/surveys/", asked.network_surveys, name="network_surveys"),
    path("network/surveys/ask-network/", asked.ask_network, name="ask_network"),
    path("network/surveys/<int:network_survey_id>/", asked.network_survey, name="network_survey"),
    path(
        "network/surveys/<int:network_survey_id>/close-network-survey/",
        asked.close_network_survey,
        name="close_network_survey",
    ),
    path("network/seats/<int:network_seat_id>/", asked.network_seat, name="network_seat"),
    path(
        "network/seats/<int:network_seat_id>/name-partner/",
        asked.name_partner,
        name="name_partner",
    ),
    path(
        "network/seats/<int:network_seat_id>/partners/<int:organization_id>/unname-partner/",
        asked.unname_partner,
        name="unname_partner",
    ),
    path(
        "network/seats/<int:network_seat_id>/finish-naming/",
        asked.finish_naming,
        name="finish_naming",
    ),
    path("network/ties/", network.ties, name="ties"),
    path("aid/", offers.aid, name="aid"),
    path("organizations/<int:organization_id>/offer-aid/", offers.offer_aid, name="offer_aid"),
    path("aid/<int:aid_offer_id>/", offers.aid_offer, name="aid_offer"),
    path("aid/<int:aid_offer_id>/edit-aid/", offers.edit_aid, name="edit_aid"),
    path("aid/<int:aid_offer_id>/confirm-aid/", offers.confirm_aid, name="confirm_aid"),
    path("aid/<int:aid_offer_id>/withdraw-aid/", offers.withdraw_aid, name="withdraw_aid"),
    path("aid/call-out/", calling.call_out, name="call_out"),
    path("aid/call-outs/", calling.call_outs, name="call_outs"),
    path("aid/call-outs/<int:call_out_id>/", calling.call_out_board, name="call_out_board"),
    path(
        "aid/call-outs/<int:call_out_id>/call-out.pdf", printing.call_out_pdf, name="call_out_pdf"
    ),
    path("aid/call-outs/<int:call_out_id>/log/", calling.aid_log, name="aid_log"),
    path("aid/call-outs/<int:call_out_id>/log-aid/", calling.log_aid, name="log_aid"),
    path(
        "aid/call-outs/<int:call_out_id>/close-call-out/",
        calling.close_call_out,
        name="close_call_out",
    ),
    path(
        "aid/call-outs/<int:call_out_id>/cancel-call-out/",
        calling.cancel_call_out,
        name="cancel_call_out",
    ),
    path(
        "aid/call-outs/<int:call_out_id>/answers/<int:called_id>/answer-aid/",
        calling.answer_aid,
        name="answer_aid",
    ),
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
