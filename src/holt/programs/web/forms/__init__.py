"""The programs room's forms; field names are the Asks'."""

from holt.programs.web.forms.feeds import OpenFeedForm
from holt.programs.web.forms.programs import (
    EditProgramForm,
    ProgramForm,
    PublishProgramForm,
    StartProgramForm,
    WithdrawProgramForm,
)
from holt.programs.web.forms.sessions import (
    ELSEWHERE,
    NO_PROGRAM,
    NOBODY,
    CancelSessionForm,
    Choices,
    DaysField,
    EditSessionForm,
    HoldForm,
    ScheduleForm,
    WhenAndWhere,
    zone_choices,
)
from holt.programs.web.forms.sign_ups import SignUpForm
from holt.programs.web.forms.telling import SetPictureForm

__all__ = [
    "ELSEWHERE",
    "NOBODY",
    "NO_PROGRAM",
    "CancelSessionForm",
    "Choices",
    "DaysField",
    "EditProgramForm",
    "EditSessionForm",
    "HoldForm",
    "OpenFeedForm",
    "ProgramForm",
    "PublishProgramForm",
    "ScheduleForm",
    "SetPictureForm",
    "SignUpForm",
    "StartProgramForm",
    "WhenAndWhere",
    "WithdrawProgramForm",
    "zone_choices",
]
