"""Addresses of the evaluation room."""

from django.urls import path

from holt.evaluation.web import (
    brief,
    health,
    known,
    landing,
    pages,
    panels,
    sentences,
    told_panels,
    words,
)
from holt.evaluation.web.network import pages as network
from holt.evaluation.web.network import whole
from holt.evaluation.web.warning import pages as warning

app_name = "evaluation"
WORDS = (known, landing, panels, sentences, told_panels, words)
"""Imported so that panels hang, links land, and refusals and happenings have their sentences."""

urlpatterns = [
    path("warnings/", warning.warnings, name="warnings"),
    path("warnings/show-alarms/", warning.show_alarms, name="show_alarms"),
    path("alarms/<int:alarm_id>/know-alarm/", warning.know_alarm, name="know_alarm"),
    path("network/", network.network, name="network"),
    path("network/drawing.json", network.network_data, name="network_data"),
    path("network/drawing.svg", network.network_picture, name="network_picture"),
    path("network/network.<str:drawn_as>", network.network_file, name="network_file"),
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
    path("partnerships/<int:partnership_id>/record/", pages.record, name="record"),
    path("partnerships/<int:partnership_id>/health/", health.health, name="health"),
    path("partnerships/<int:partnership_id>/brief/", brief.brief, name="brief"),
    path("partnerships/<int:partnership_id>/brief.pdf", brief.brief_pdf, name="brief_pdf"),
]
