"""The programs room's forms; field names are the Asks'."""

from holt.programs.web.forms.credits import (
    GrantCreditForm,
    GrantRowForm,
    OfferCreditForm,
    RevokeCreditForm,
    ShowNameForm,
)
from holt.programs.web.forms.help_tables import (
    BookSlotForm,
    MoveSlotForm,
    NoteHelpForm,
    SetHelpTableForm,
)
from holt.programs.web.forms.programs import (
    EditProgramForm,
    ProgramForm,
    PublishProgramForm,
    StartProgramForm,
    WithdrawProgramForm,
)
from holt.programs.web.forms.rosters import (
    AddShiftForm,
    AskToHelpForm,
    DrawRosterForm,
    EditShiftForm,
    SayAvailabilityForm,
    TakeShiftForm,
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
    "AddShiftForm",
    "AskToHelpForm",
    "BookSlotForm",
    "CancelSessionForm",
    "Choices",
    "DaysField",
    "DrawRosterForm",
    "EditProgramForm",
    "EditSessionForm",
    "EditShiftForm",
    "GrantCreditForm",
    "GrantRowForm",
    "HoldForm",
    "MoveSlotForm",
    "NoteHelpForm",
    "OfferCreditForm",
    "ProgramForm",
    "PublishProgramForm",
    "RevokeCreditForm",
    "SayAvailabilityForm",
    "ScheduleForm",
    "SetHelpTableForm",
    "ShowNameForm",
    "SignUpForm",
    "StartProgramForm",
    "TakeShiftForm",
    "WhenAndWhere",
    "WithdrawProgramForm",
    "zone_choices",
]
