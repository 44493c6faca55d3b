"""The programs room's forms; field names are the Asks'."""

from holt.programs.web.forms.programs import (
    BringProgramForm,
    EditProgramForm,
    ProgramForm,
    PublishProgramForm,
    StartOwnProgramForm,
    StartProgramForm,
    WithdrawProgramForm,
)
from holt.programs.web.forms.sessions import (
    ELSEWHERE,
    NO_PROGRAM,
    NOBODY,
    AddDatesForm,
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
    "AddDatesForm",
    "BringProgramForm",
    "CancelSessionForm",
    "Choices",
    "DaysField",
    "EditProgramForm",
    "EditSessionForm",
    "HoldForm",
    "ProgramForm",
    "PublishProgramForm",
    "ScheduleForm",
    "SignUpForm",
    "StartOwnProgramForm",
    "StartProgramForm",
    "WhenAndWhere",
    "WithdrawProgramForm",
    "zone_choices",
]
