"""Asks about answers and those who are asked for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class AnswerAsk:
    """Somebody's answer. `values` as standards.xlsform keeps them; `key` is the invitation's own,
    `draft` the one of the draft it was kept under, taken once: who tries again with the same is not
    counted twice. `way` is link, mail or kiosk."""

    survey_id: int
    values: Mapping[str, Any] = field(default_factory=dict)
    agreed: bool = False
    language: str = ""
    site: str = ""
    way: str = "link"
    key: str = ""
    draft: str = ""


@dataclass(frozen=True)
class EnterAnswerAsk:
    """An answer written on paper, entered by staff; `day` is when it was filled in."""

    survey_id: int
    values: Mapping[str, Any] = field(default_factory=dict)
    day: date | None = None
    language: str = ""
    site: str = ""


@dataclass(frozen=True)
class TakeBackAsk:
    """Take a confidential answer back, with the key of the letter that asked for it."""

    survey_id: int
    key: str


@dataclass(frozen=True)
class StopLettersAsk:
    """Write no more to whoever holds this letter's key."""

    survey_id: int
    key: str


@dataclass(frozen=True)
class WishFollowUpAsk:
    """Somebody who answered wants to be asked again; which answer is theirs is not said."""

    survey_id: int
    email: str
    language: str = "en"


@dataclass(frozen=True)
class InviteAsk:
    """Write to these addresses, each with a key of its own. One a line: address, name."""

    survey_id: int
    addresses: tuple[str, ...]
    language: str = "en"


@dataclass(frozen=True)
class RemindAsk:
    """Write once more to those who have not answered."""

    survey_id: int
