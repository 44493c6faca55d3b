"""What may follow what in a campaign, who is thanked once, and when words may be quoted."""

import re
from collections.abc import Collection, Iterable, Mapping

from holt.kernel.errors import Refused
from holt.values.money import Money, NotMoney, parse
from holt.values.states import StateTable, Step

CAMPAIGN_STATES = StateTable(
    (
        Step("open", "edit_campaign", "open", "coordinator"),
        Step("open", "record_decision", "decided", "coordinator"),
        Step("decided", "record_decision", "decided", "coordinator"),
        Step("decided", "close_campaign", "closed", "coordinator"),
        Step("open", "cancel_campaign", "canceled", "coordinator"),
    ),
)
SPEAKER_STATES = StateTable(
    (
        Step("asked", "agree", "agreed", "speaker"),
        Step("asked", "decline", "declined", "speaker"),
        Step("asked", "take_back_speaker", "taken_back", "staff"),
        Step("agreed", "agree", "agreed", "speaker"),
        Step("agreed", "decline", "declined", "speaker"),
        Step("agreed", "take_back_speaker", "taken_back", "staff"),
        Step("declined", "agree", "agreed", "speaker"),
    ),
)
UNDER_WAY = frozenset({"open"})
LIVE = frozenset({"open", "decided"})
USES = ("hearing", "letter", "report", "public")
NAMED_AS = ("full", "role", "party", "nobody")
ANSWERS = {"yes": "agree", "conditions": "agree", "no": "decline"}
LINK_DAYS = 60
MOST_A_DAY = 40
"""Letters one organization has Holt send to people outside for a campaign, in a day."""
MOST_SPEAKERS = 30
FORGET_DAYS = 90
"""After a campaign has ended, or a question was never answered, addresses are forgotten."""
PLACEHOLDERS = (
    *("recipient", "ask", "amount", "body", "date", "need", "partnership"),
    *("outcomes", "testimony", "decision", "writer"),
)
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def require_state(state: str, allowed: Collection[str]) -> None:
    """Refuse what belongs to another time of the campaign."""
    if state not in allowed:
        raise Refused("campaign_is_over", "", {"state": state})


def amount(text: str, currency: str, field: str) -> Money | None:
    """What somebody typed as money above nothing, or nothing. Refuses "not_money"."""
    if not text.strip():
        return None
    try:
        found = parse(text, currency)
    except NotMoney as error:
        raise Refused("not_money", field) from error
    if found.cents <= 0:
        raise Refused("not_money", field)
    return found


def require_decision(decision: str, cents: int | None, asked: int | None) -> None:
    """Money is granted whole or in part; in part is less than was asked, and says how much."""
    if decision == "in_part" and cents is None:
        raise Refused("needed", "granted")
    if decision in ("postponed", "refused") and cents is not None:
        raise Refused("nothing_was_granted", "granted")
    if decision == "in_part" and asked is not None and cents is not None and cents >= asked:
        raise Refused("that_is_all_of_it", "granted")


def minutes_over(minutes: Iterable[int], each: int | None, in_all: int | None) -> tuple[int, int]:
    """How many minutes the speakers are over what all are given, and how many speak too long."""
    planned = list(minutes)
    over = max(0, sum(planned) - in_all) if in_all is not None else 0
    return over, sum(one > each for one in planned) if each is not None else 0


def may_quote(uses: Collection[str], state: str, use: str) -> bool:
    """Whether words may stand in a hearing, letter, report or public page: only if their giver
    said so, and has not taken them back."""
    return state == "offered" and use in uses


def named(named_as: str, name: str, role: str, party: str) -> tuple[str, str]:
    """How somebody is named beside their words, as they chose: (who, party)."""
    who = {"full": ", ".join(one for one in (name, role) if one), "role": role}
    return who.get(named_as, ""), "" if named_as == "nobody" else party


def fill(text: str, values: Mapping[str, str]) -> str:
    """The letter with what is known in place of its placeholders; unknown ones stay as they are."""
    return PLACEHOLDER.sub(lambda at: values.get(at[1]) or at[0], text)


def placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))


def require_known(text: str, field: str, known: Collection[str] = PLACEHOLDERS) -> None:
    """Refuse a letter with a placeholder Holt has nothing for."""
    unknown = sorted(placeholders(text) - set(known))
    if unknown:
        raise Refused("unknown_placeholder", field, {"name": unknown[0]})


def require_filled(text: str, field: str) -> None:
    """Refuse to send a letter in which a placeholder is still empty."""
    empty = sorted(placeholders(text) & set(PLACEHOLDERS))
    if empty:
        raise Refused("empty_placeholder", field, {"name": empty[0]})
