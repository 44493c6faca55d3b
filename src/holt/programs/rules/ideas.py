"""What may become of an idea: none dies in silence."""

from datetime import timedelta

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

LIVING = ("open", "planned", "noted", "not_now")
"""Shown to everyone and open for an answer."""
SHOWN = (*LIVING, "adopted", "merged")
HELP = ("speak", "bake", "translate", "watch_children", "bring_equipment", "set_up", "other")
ANSWERS = {"open": "keep_open", "planned": "plan", "not_now": "set_aside"}
"""What staff may answer, and the step of the table that is."""
FORGET_PEOPLE_AFTER = timedelta(days=365)
DROP_UNCONFIRMED_AFTER = timedelta(days=7)
SHORTEST_MARK, LONGEST_MARK = 16, 200

IDEA_STATES = StateTable(
    [
        Step("unconfirmed", "confirm_idea", "waiting", "anyone"),
        Step("waiting", "let_through", "open", "staff"),
        Step("waiting", "decline_idea", "declined", "staff"),
        Step("waiting", "merge_idea", "merged", "staff"),
        Step("declined", "let_through", "open", "staff"),
        *(Step(one, "keep_open", "open", "staff") for one in LIVING),
        *(Step(one, "plan", "planned", "staff") for one in LIVING),
        *(Step(one, "set_aside", "not_now", "staff") for one in (*LIVING, "adopted")),
        *(Step(one, "adopt_idea", "adopted", "staff") for one in LIVING),
        *(Step(one, "log_idea", "noted", "staff") for one in LIVING),
        *(Step(one, "merge_idea", "merged", "staff") for one in LIVING),
        *(
            Step(one, "withdraw_idea", "withdrawn", "anyone")
            for one in ("unconfirmed", "waiting", "declined", *SHOWN)
        ),
    ]
)
COMMENT_STATES = StateTable(
    [
        Step("waiting", "show_comment", "shown", "staff"),
        Step("waiting", "decline_comment", "declined", "staff"),
        Step("shown", "decline_comment", "declined", "staff"),
        Step("declined", "show_comment", "shown", "staff"),
    ]
)
HELP_STATES = StateTable(
    [
        Step("offered", "accept_help", "accepted", "staff"),
        Step("offered", "decline_help", "declined", "staff"),
        Step("accepted", "decline_help", "declined", "staff"),
        Step("declined", "accept_help", "accepted", "staff"),
    ]
)


def answers_from(state: str) -> tuple[str, ...]:
    """What staff may answer an idea that has come this far."""
    possible = IDEA_STATES.allowed(state)
    return tuple(one for one, step in ANSWERS.items() if step in possible)


def first_state(email: str) -> str:
    """With an address an idea waits for its letter, without one for staff."""
    return "unconfirmed" if email else "waiting"


def require_one(idea_id: int | None, program_id: int | None) -> None:
    """Refuse words and offers about nothing, or about two things at once."""
    if (idea_id is None) == (program_id is None):
        raise Refused("about_one_thing")


def require_another(idea_id: int, into_id: int) -> None:
    """Refuse merging an idea into itself."""
    if idea_id == into_id:
        raise Refused("another_idea", "into_id")


def first_name(name: str) -> str:
    """ "Rosa" of "Rosa Lima"."""
    return name.split()[0] if name.split() else ""
