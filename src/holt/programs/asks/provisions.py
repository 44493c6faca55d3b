"""What is asked of the verbs of provisions."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ProvideAsk:
    """Something a program takes: a speaker, material … for all of it, or for one `session_id`."""

    program_id: int
    kind: str
    what: str
    about: str = ""
    session_id: int | None = None
    language: str = ""
    organization_id: int | None = None
    contact: str = ""
    note: str = ""
    by_on: date | None = None
    planned_cents: int = 0
    spent_cents: int | None = None
    is_public: bool = False
    state: str = "wanted"


@dataclass(frozen=True)
class EditProvisionAsk:
    provision_id: int
    kind: str
    what: str
    about: str = ""
    session_id: int | None = None
    language: str = ""
    organization_id: int | None = None
    contact: str = ""
    note: str = ""
    by_on: date | None = None
    planned_cents: int = 0
    spent_cents: int | None = None
    is_public: bool = False
    state: str = "wanted"
    version: int | None = None


@dataclass(frozen=True)
class DropProvisionAsk:
    """It is not needed any more; what was spent stays in the sums."""

    provision_id: int
