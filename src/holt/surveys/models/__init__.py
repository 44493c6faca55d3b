"""The rows of the surveys room."""

from holt.surveys.models.answers import Answer, Tally
from holt.surveys.models.following import FollowUpWish
from holt.surveys.models.quotes import ChosenQuote
from holt.surveys.models.reaching import Draft, Invitation
from holt.surveys.models.surveys import Survey
from holt.surveys.models.themes import Theme

__all__ = [
    "Answer",
    "ChosenQuote",
    "Draft",
    "FollowUpWish",
    "Invitation",
    "Survey",
    "Tally",
    "Theme",
]
