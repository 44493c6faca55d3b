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
from holt.spaces.web.forms.calendars import AddPhotoForm, FollowCalendarForm
from holt.spaces.web.forms.clashes import SettleForm, TimeForm
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
    "AddPhotoForm",
    "AddSpaceForm",
    "ApproveForm",
    "BookForm",
    "BringBusyForm",
    "ButtonForm",
    "CancelForm",
    "CloseForm",
    "DeclineForm",
    "EditSpaceForm",
    "FollowCalendarForm",
    "MoveForm",
    "SetHoursForm",
    "SetTermsForm",
    "SettleForm",
    "TimeForm",
    "WaitForm",
    "hours_initial",
    "hours_rows",
]
