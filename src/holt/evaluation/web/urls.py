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
from holt.evaluation.web.network import measures, whole
from holt.evaluation.web.network import pages as network
from holt.evaluation.web.reports import acting as reporting
from holt.evaluation.web.reports import pages as reports
from holt.evaluation.web.reports import papers
from holt.evaluation.web.reports import sentences as reports_told
from holt.evaluation.web.warning import pages as warning

app_name = "evaluation"
WORDS = (known, landing, panels, sentences, told_panels, words, reports_told)
"""Imported so that panels hang, links land, and refusals and happenings have their sentences."""

urlpatterns = [
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
