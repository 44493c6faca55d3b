"""The needs room's forms; field names are the Asks'."""

from holt.needs.web.forms.evidence import EvidenceForm, EvidenceRowForm, WithdrawEvidenceForm
from holt.needs.web.forms.goals import (
    AddGoalForm,
    EditGoalForm,
    MissionForm,
    RetireGoalForm,
    SetGoalsForm,
)
from holt.needs.web.forms.need import EditForm, LogForm
from holt.needs.web.forms.steps import MatchForm, MeetForm, ParkForm, PublishForm, ReopenForm

__all__ = [
    "AddGoalForm",
    "EditForm",
    "EditGoalForm",
    "EvidenceForm",
    "EvidenceRowForm",
    "LogForm",
    "MatchForm",
    "MeetForm",
    "MissionForm",
    "ParkForm",
    "PublishForm",
    "ReopenForm",
    "RetireGoalForm",
    "SetGoalsForm",
    "WithdrawEvidenceForm",
]
