"""What is asked of the verbs of shared data."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AddDataAsk:
    """A file one has given. A name that is there already makes it that file's next version."""

    study_id: int
    file_id: int
    name: str
    about: str = ""
    license: str = "network"


@dataclass(frozen=True)
class DataColumn:
    """What a column is; `take_out` leaves it out of what is shared."""

    name: str
    meaning: str = ""
    take_out: bool = False


@dataclass(frozen=True)
class ShareDataAsk:
    """Share it with those on the list. `looked_at`: somebody looked at the columns that may tell
    who a person is, and they stay on purpose."""

    data_id: int
    columns: tuple[DataColumn, ...] = ()
    looked_at: bool = False


@dataclass(frozen=True)
class RemoveDataAsk:
    data_id: int


@dataclass(frozen=True)
class GiveAccessAsk:
    """A person or an organization may take the data, for a purpose, until a day."""

    study_id: int
    purpose: str
    until: date
    person_id: int | None = None
    organization_id: int | None = None


@dataclass(frozen=True)
class WithdrawAccessAsk:
    data_access_id: int


@dataclass(frozen=True)
class DownloadDataAsk:
    data_id: int
