"""The learning room's forms."""

from holt.learning.web.forms.feeds import FollowFeedForm, ReadFeedNowForm, UnfollowFeedForm
from holt.learning.web.forms.lessons import (
    AskLessonForm,
    ByLinkForm,
    EditLessonForm,
    LessonForm,
    NoteLessonForm,
    PublishLessonForm,
    WithdrawLessonForm,
    WriteLessonForm,
)
from holt.learning.web.forms.readings import AnswerReadingForm, AskReaderForm
from holt.learning.web.forms.resources import (
    AddVersionForm,
    EditResourceForm,
    ImportResourcesForm,
    SayUsedForm,
    ShareAgreementForm,
    ShareResourceForm,
    WithdrawResourceForm,
)
from holt.learning.web.forms.uses import SayHelpedForm, SetWordForm

__all__ = [
    "AddVersionForm",
    "AnswerReadingForm",
    "AskLessonForm",
    "AskReaderForm",
    "ByLinkForm",
    "EditLessonForm",
    "EditResourceForm",
    "FollowFeedForm",
    "ImportResourcesForm",
    "LessonForm",
    "NoteLessonForm",
    "PublishLessonForm",
    "ReadFeedNowForm",
    "SayHelpedForm",
    "SayUsedForm",
    "SetWordForm",
    "ShareAgreementForm",
    "ShareResourceForm",
    "UnfollowFeedForm",
    "WithdrawLessonForm",
    "WithdrawResourceForm",
    "WriteLessonForm",
]
