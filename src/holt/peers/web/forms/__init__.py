"""The peers room's forms; field names are the Asks'."""

from holt.peers.web.forms.cards import (
    ArrangeVisitForm,
    HideCardForm,
    SayHelloForm,
    ShowCardForm,
    ThankForm,
)
from holt.peers.web.forms.circles import (
    EditCircleForm,
    HoldMeetingForm,
    MoveMeetingForm,
    PlanMeetingsForm,
    StartCircleForm,
)
from holt.peers.web.forms.mixed import InviteForm, StartMixedCircleForm
from holt.peers.web.forms.questions import AnswerForm, AskForm

__all__ = [
    "AnswerForm",
    "ArrangeVisitForm",
    "AskForm",
    "EditCircleForm",
    "HideCardForm",
    "HoldMeetingForm",
    "InviteForm",
    "MoveMeetingForm",
    "PlanMeetingsForm",
    "SayHelloForm",
    "ShowCardForm",
    "StartCircleForm",
    "StartMixedCircleForm",
    "ThankForm",
]
