"""What is asked of the verbs of programs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StartProgramAsk:
    """Begin a program of a partnership; `run_by` are organizations at its table (all, if none)."""

    partnership_id: int
    title: str
    kind: str
    description: str = ""
    audience: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    accessibility: str = ""
    run_by: tuple[int, ...] = ()
    capacity: int | None = None
    online_link: str = ""
    takes_sign_ups: bool = True
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class StartOwnProgramAsk:
    """Begin a program that one organization runs by itself; `need_id` is the need it answers."""

    organization_id: int
    title: str
    kind: str
    description: str = ""
    audience: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    accessibility: str = ""
    capacity: int | None = None
    online_link: str = ""
    takes_sign_ups: bool = True
    questions: tuple[str, ...] = ()
    need_id: int | None = None


@dataclass(frozen=True)
class BringProgramAsk:
    """Bring a program one has run alone to the table of a partnership."""

    program_id: int
    partnership_id: int


@dataclass(frozen=True)
class EditProgramAsk:
    program_id: int
    title: str
    kind: str
    description: str = ""
    audience: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    accessibility: str = ""
    run_by: tuple[int, ...] = ()
    capacity: int | None = None
    online_link: str = ""
    takes_sign_ups: bool = True
    questions: tuple[str, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class PublishProgramAsk:
    program_id: int


@dataclass(frozen=True)
class WithdrawProgramAsk:
    program_id: int
    reason: str
