"""The skills room's forms; field names are the Asks'."""

from holt.skills.web.forms.skills import (
    DropSkillForm,
    EditSkillForm,
    HideSkillForm,
    SaySkillForm,
    ShowSkillForm,
)
from holt.skills.web.forms.words import EditWordForm, JoinWordsForm, PartWordForm

__all__ = [
    "DropSkillForm",
    "EditSkillForm",
    "EditWordForm",
    "HideSkillForm",
    "JoinWordsForm",
    "PartWordForm",
    "SaySkillForm",
    "ShowSkillForm",
]
