"""The programs room's forms; field names are the Asks'."""

from holt.programs.web.forms.outside import (
    FollowOutsideForm,
    ReadOutsideNowForm,
    UnfollowOutsideForm,
)
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

__all__ = [
    "ELSEWHERE",
    "NOBODY",
    "NO_PROGRAM",
    "CancelSessionForm",
    "Choices",
    "DaysField",
    "EditProgramForm",
    "EditSessionForm",
    "FollowOutsideForm",
    "HoldForm",
    "ProgramForm",
    "PublishProgramForm",
    "ReadOutsideNowForm",
    "ScheduleForm",
    "SignUpForm",
    "StartProgramForm",
    "UnfollowOutsideForm",
    "WhenAndWhere",
    "WithdrawProgramForm",
    "zone_choices",
]
