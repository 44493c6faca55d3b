"""The spaces room's forms; field names are the Asks'."""

from holt.spaces.web.forms.booking import (
    ApproveForm,
    BookForm,
    ButtonForm,
    CancelForm,
    DeclineForm,
    MoveForm,
    WaitForm,
)
from holt.spaces.web.forms.spaces import (
    AddSpaceForm,
    BringBusyForm,
    CloseForm,
    EditSpaceForm,
    SetHoursForm,
    SetTermsForm,
    hours_initial,
    hours_rows,
)

__all__ = [
    "AddSpaceForm",
    "ApproveForm",
    "BookForm",
    "BringBusyForm",
    "ButtonForm",
    "CancelForm",
    "CloseForm",
    "DeclineForm",
    "EditSpaceForm",
    "MoveForm",
    "SetHoursForm",
    "SetTermsForm",
    "WaitForm",
    "hours_initial",
    "hours_rows",
]
