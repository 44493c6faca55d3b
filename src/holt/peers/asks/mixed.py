"""What is asked of the verbs of invitations and mixed circles."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StartMixedCircleAsk:
    """Begin a circle mixed on purpose and invite these colleagues; whoever begins it convenes it."""

    name: str
    person_ids: tuple[int, ...]
    purpose: str = ""
    language: str = "en"
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True)
class InviteAsk:
    """Invite colleagues into a circle one is in."""

    circle_id: int
    person_ids: tuple[int, ...]


@dataclass(frozen=True)
class DeclineInvitationAsk:
    """Not this circle, or not now."""

    circle_invitation_id: int
