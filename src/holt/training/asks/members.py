"""What is asked of the verbs of members."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ApplyForAsk:
    """I want to take part, sent by this organization; `why` in my words.

    `wants_certificate`: my name is kept for a certificate, which I can have forgotten.
    """

    course_id: int
    organization_id: int
    why: str = ""
    wants_certificate: bool = False


@dataclass(frozen=True)
class NameMemberAsk:
    """A library's coordinator names one of its people; that is the supervisor's yes as well."""

    course_id: int
    person_id: int
    organization_id: int
    why: str = ""
    library_pays: bool = False


@dataclass(frozen=True)
class AnswerForAsk:
    """The supervisor's yes or no to one of their people taking part."""

    member_id: int
    is_yes: bool
    library_pays: bool = False


@dataclass(frozen=True)
class ChooseMemberAsk:
    """Give a place, with the reason in words where the course chooses by criteria."""

    member_id: int
    reason: str = ""


@dataclass(frozen=True)
class KeepWaitingAsk:
    """Put on the waiting list, with the reason."""

    member_id: int
    reason: str = ""


@dataclass(frozen=True)
class TurnDownAsk:
    member_id: int
    reason: str


@dataclass(frozen=True)
class LeaveCourseAsk:
    """Not taking part any more; said by the member or by a facilitator."""

    member_id: int
    reason: str = ""


@dataclass(frozen=True)
class WantCertificateAsk:
    """Whether I want a certificate at the end, and know that my name is kept for it."""

    member_id: int
    wants_certificate: bool = True


@dataclass(frozen=True)
class FinishMemberAsk:
    """Somebody has finished; where what is asked for is not met, only with a reason in words."""

    member_id: int
    reason: str = ""
