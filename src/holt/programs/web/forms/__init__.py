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
from holt.programs.web.forms.provisions import DropProvisionForm, EditProvisionForm, ProvideForm
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
    "DropProvisionForm",
    "EditProgramForm",
    "EditProvisionForm",
    "EditSessionForm",
    "HoldForm",
    "ProgramForm",
    "ProvideForm",
    "PublishProgramForm",
    "ScheduleForm",
    "SignUpForm",
    "StartOwnProgramForm",
    "StartProgramForm",
    "WhenAndWhere",
    "WithdrawProgramForm",
    "zone_choices",
]
