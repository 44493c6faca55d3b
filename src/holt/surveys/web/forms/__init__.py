"""Forms of the surveys room."""

from holt.surveys.web.forms.building import AddQuestionForm, EditQuestionForm
from holt.surveys.web.forms.following import WishFollowUpForm
from holt.surveys.web.forms.surveys import (
    CopySurveyForm,
    EditSurveyForm,
    ImportFormForm,
    InviteForm,
    MakeSurveyForm,
    ReopenSurveyForm,
)
from holt.surveys.web.forms.themes import SetThemesForm

__all__ = [
    "AddQuestionForm",
    "CopySurveyForm",
    "EditQuestionForm",
    "EditSurveyForm",
    "ImportFormForm",
    "InviteForm",
    "MakeSurveyForm",
    "ReopenSurveyForm",
    "SetThemesForm",
    "WishFollowUpForm",
]
