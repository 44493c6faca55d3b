"""What may follow what for a survey, and the limits of its parts."""

from datetime import date

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("draft", "edit_survey", "draft", "staff"),
        Step("draft", "add_question", "draft", "staff"),
        Step("draft", "edit_question", "draft", "staff"),
        Step("draft", "move_question", "draft", "staff"),
        Step("draft", "drop_question", "draft", "staff"),
        Step("draft", "translate_form", "draft", "staff"),
        Step("draft", "open_survey", "open", "staff"),
        Step("open", "edit_survey", "open", "staff"),
        Step("open", "invite", "open", "staff"),
        Step("open", "remind", "open", "staff"),
        Step("open", "answer", "open", "anyone"),
        Step("open", "stop_letters", "open", "anyone"),
        Step("closed", "stop_letters", "closed", "anyone"),
        Step("open", "wish_follow_up", "open", "anyone"),
        Step("closed", "wish_follow_up", "closed", "anyone"),
        Step("open", "enter_answer", "open", "staff"),
        Step("open", "take_back_answer", "open", "anyone"),
        Step("draft", "import_answers", "closed", "staff"),
        Step("open", "import_answers", "open", "staff"),
        Step("closed", "import_answers", "closed", "staff"),
        Step("open", "close_survey", "closed", "staff"),
        Step("closed", "enter_answer", "closed", "staff"),
        Step("closed", "take_back_answer", "closed", "anyone"),
        Step("closed", "reopen_survey", "open", "staff"),
    ]
)
PURPOSES = (*("outcome", "follow_up", "assessment", "conversation", "factors", "ratings", "other"),)
AUDIENCES = ("patrons", "partners", "staff", "community")
PRIVACY = ("anonymous", "confidential")
WAYS = ("link", "mail", "kiosk", "paper", "import")
ABOUT = ("program", "partnership", "need", "assessment", "organization")
MOST_QUESTIONS, MOST_CHOICES, MOST_SITES, MOST_INVITED = 200, 100, 60, 500
FEWEST, FEWEST_RATERS = 5, 3
"""Groups smaller than this are never shown: of answers, and of ratings."""


def fewest(purpose: str) -> int:
    """How many must have answered before a figure of them may be shown."""
    return FEWEST_RATERS if purpose == "ratings" else FEWEST


def require_question(count: int) -> None:
    """Refuse opening a form that asks nothing."""
    if count == 0:
        raise Refused("asks_nothing")


def require_day(closes_on: date | None, today: date) -> None:
    """Refuse a closing date that is over already."""
    if closes_on is not None and closes_on < today:
        raise Refused("closes_in_the_past", "closes_on")


def require_consent_to_quote(may_quote: bool, consent: str) -> None:
    """Refuse quoting where nobody is asked whether they agree."""
    if may_quote and not consent:
        raise Refused("quotes_need_consent", "consent")


def is_full(quota: int | None, count: int) -> bool:
    """Whether as many have answered as were wanted."""
    return quota is not None and count >= quota
