"""What is asked of the verbs of studies."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class CallPartnersAsk:
    """Call for partners in a study. `wanted_kinds` are kinds of organizations; `openness` network
    or public; `answer_by` the last day to answer, none while it stays open."""

    organization_id: int
    title: str
    question: str
    why: str = ""
    wanted_kinds: tuple[str, ...] = ()
    would_do: str = ""
    would_get: str = ""
    answer_by: date | None = None
    openness: str = "network"
    subjects: tuple[str, ...] = ()
    need_id: int | None = None


@dataclass(frozen=True)
class EditCallAsk:
    study_id: int
    title: str
    question: str
    why: str = ""
    wanted_kinds: tuple[str, ...] = ()
    would_do: str = ""
    would_get: str = ""
    answer_by: date | None = None
    openness: str = "network"
    subjects: tuple[str, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class AnswerCallAsk:
    """An organization would take part, and says what it brings."""

    study_id: int
    organization_id: int
    brings: str


@dataclass(frozen=True)
class AcceptStudyAnswerAsk:
    """Yes, with a role: keeper, writer, site or adviser."""

    study_answer_id: int
    role: str = "site"
    words: str = ""


@dataclass(frozen=True)
class DeclineStudyAnswerAsk:
    """No, in kind words that they read."""

    study_answer_id: int
    words: str


@dataclass(frozen=True)
class WithdrawStudyAnswerAsk:
    study_answer_id: int


@dataclass(frozen=True)
class GiveStudyRoleAsk:
    """A role for a partner, and for a person there if one is named."""

    study_id: int
    organization_id: int
    role: str
    person_id: int | None = None


@dataclass(frozen=True)
class EndStudyRoleAsk:
    study_role_id: int


@dataclass(frozen=True)
class StartStudyAsk:
    """Begin: every partner has signed the newest protocol."""

    study_id: int


@dataclass(frozen=True)
class EndStudyAsk:
    """What was found, in plain words; those who took part are told."""

    study_id: int
    found: str
    authors: str = ""


@dataclass(frozen=True)
class CallOffStudyAsk:
    study_id: int
    reason: str


@dataclass(frozen=True)
class LinkFindingAsk:
    """Where the result can be read: a lesson or a shared resource, one of the two."""

    study_id: int
    lesson_id: int | None = None
    resource_id: int | None = None
