"""What may follow what for programs, sessions and sign-ups."""

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("planned", "edit_session", "planned", "staff"),
        Step("planned", "hold", "held", "staff"),
        Step("planned", "cancel_session", "canceled", "staff"),
        Step("held", "hold", "held", "staff"),
        Step("held", "edit_session", "held", "staff"),
    ]
)
PROGRAM_STATES = StateTable(
    [
        Step("draft", "edit_program", "draft", "staff"),
        Step("draft", "publish_program", "published", "staff"),
        Step("draft", "withdraw_program", "withdrawn", "staff"),
        Step("published", "edit_program", "published", "staff"),
        Step("published", "withdraw_program", "withdrawn", "staff"),
        Step("withdrawn", "publish_program", "published", "staff"),
        Step("withdrawn", "edit_program", "withdrawn", "staff"),
    ]
)
SIGN_UP_STATES = StateTable(
    [
        Step("waiting", "let_in", "coming", "house"),
        Step("waiting", "cancel_sign_up", "canceled", "anyone"),
        Step("waiting", "turn_down", "canceled", "staff"),
        Step("asked", "let_in", "coming", "staff"),
        Step("asked", "put_back", "waiting", "staff"),
        Step("asked", "turn_down", "canceled", "staff"),
        Step("asked", "cancel_sign_up", "canceled", "anyone"),
        Step("coming", "put_back", "waiting", "staff"),
        Step("coming", "turn_down", "canceled", "staff"),
        Step("coming", "cancel_sign_up", "canceled", "anyone"),
    ]
)
KINDS = (
    *("story_hour", "reading", "language_class", "homework_help", "stem", "job_help"),
    *("computers", "health", "festival", "speaker", "exhibition", "booth", "class_visit", "other"),
)
TIME_TO_SCHEDULE = frozenset({"planning", "agreeing", "active", "paused", "renewing", "ending"})
"""Stages of a partnership at which sessions are planned."""


def require_alone(organization_id: int | None) -> None:
    """Refuse to bring a program to a table when it is at one already."""
    if organization_id is None:
        raise Refused("at_a_table_already", "partnership_id")


def require_stage(state: str) -> None:
    """Refuse planning sessions for a partnership that has not agreed to talk, or is over."""
    if state not in TIME_TO_SCHEDULE:
        raise Refused("no_sessions_at_this_stage", "", {"state": state})
