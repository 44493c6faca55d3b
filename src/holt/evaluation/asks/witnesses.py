"""What is asked of people outside a partnership, and of those who ask them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AskWitnessAsk:
    """Ask somebody outside, by a signed letter, whether they saw this change."""

    outcome_id: int
    name: str
    email: str
    role: str = ""
    language: str = "en"


@dataclass(frozen=True)
class WitnessAsk:
    """What somebody outside says: yes, partly or differently; `about` is what they read.

    `token` is the key in their letter. `may_name`: their name may stand in a brief.
    """

    token: str
    answer: str
    name: str
    role: str = ""
    words: str = ""
    may_name: bool = False
    about: str = ""


@dataclass(frozen=True)
class TakeBackWitnessAsk:
    """Take the letter's link back before it is answered."""

    witness_id: int


@dataclass(frozen=True)
class ForgetWitnessAsk:
    """Take a witness's name and words out; that somebody outside was asked stays."""

    witness_id: int
