"""What is asked of the verbs of protocols and of the note on ethics."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class WriteProtocolAsk:
    """The next version of how the study is done; `change` says what is different and why.

    After the start it is an amendment. `number` is the version one began from.
    """

    study_id: int
    question: str
    method: str
    measures: str = ""
    sample: str = ""
    collected: str = ""
    timetable: str = ""
    change: str = ""
    number: int = 0


@dataclass(frozen=True)
class SignProtocolAsk:
    """A partner's yes to this version."""

    protocol_id: int
    organization_id: int


@dataclass(frozen=True)
class WriteEthicsAsk:
    """Who could be harmed, how people say yes, who approved it (or why nobody has to), what happens
    with personal data and until when it is kept."""

    study_id: int
    harm: str
    consent: str
    personal_data: str
    kept_until: date
    approved_by: str = ""
    approval_number: str = ""
    approved_on: date | None = None
    no_approval_because: str = ""
    version: int | None = None
