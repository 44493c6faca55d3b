"""The training room's forms; field names are the Asks'."""

from holt.training.web.forms.courses import (
    CallOffCourseForm,
    DropPartakerForm,
    EditCourseForm,
    PlanCourseForm,
    SetFacilitatorForm,
    SetPartakerForm,
    TieProgramForm,
)
from holt.training.web.forms.groups import (
    EditGroupForm,
    FormGroupsForm,
    NoteGroupForm,
    ShareNoteForm,
)
from holt.training.web.forms.members import (
    AnswerForForm,
    ApplyForForm,
    ChooseMemberForm,
    FinishMemberForm,
    KeepWaitingForm,
    LeaveCourseForm,
    NameMemberForm,
    NoteMemberForm,
    PutInGroupForm,
    TurnDownForm,
    WantCertificateForm,
)
from holt.training.web.forms.transcripts import (
    ShareTranscriptForm,
)
from holt.training.web.forms.units import (
    AddTaskForm,
    AddUnitForm,
    EditUnitForm,
    ExcuseTaskForm,
    HandInForm,
    MarkUnitForm,
)

__all__ = [
    "AddTaskForm",
    "AddUnitForm",
    "AnswerForForm",
    "ApplyForForm",
    "CallOffCourseForm",
    "ChooseMemberForm",
    "DropPartakerForm",
    "EditCourseForm",
    "EditGroupForm",
    "EditUnitForm",
    "ExcuseTaskForm",
    "FinishMemberForm",
    "FormGroupsForm",
    "HandInForm",
    "KeepWaitingForm",
    "LeaveCourseForm",
    "MarkUnitForm",
    "NameMemberForm",
    "NoteGroupForm",
    "NoteMemberForm",
    "PlanCourseForm",
    "PutInGroupForm",
    "SetFacilitatorForm",
    "SetPartakerForm",
    "ShareNoteForm",
    "ShareTranscriptForm",
    "TieProgramForm",
    "TurnDownForm",
    "WantCertificateForm",
]
