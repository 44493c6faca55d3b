"""What is asked of the verbs of ideas: proposed, judged, answered, made into something."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProposeIdeaAsk:
    """An idea for a program; everything about who has it may be left out.

    With an e-mail address it waits until the link of a letter is followed. `shows_name` lets the
    first name be shown beside it, `may_contact` lets staff write or call about it.
    """

    title: str
    text: str = ""
    for_whom: str = ""
    suits: str = ""
    language: str = "en"
    name: str = ""
    email: str = ""
    phone: str = ""
    shows_name: bool = False
    may_contact: bool = False
    wants_letters: bool = True


@dataclass(frozen=True)
class ConfirmIdeaAsk:
    """It is from me: `key` is from one's own letter."""

    idea_id: int
    key: str


@dataclass(frozen=True)
class WithdrawIdeaAsk:
    """Take it back: what it says and who said it are forgotten."""

    idea_id: int
    key: str


@dataclass(frozen=True)
class LetThroughAsk:
    """Show it to everyone; `organization_id` takes care of it (one's own, if there is just one)."""

    idea_id: int
    organization_id: int | None = None


@dataclass(frozen=True)
class DeclineIdeaAsk:
    idea_id: int
    reason: str


@dataclass(frozen=True)
class AnswerIdeaAsk:
    """Say in public what comes of it: `state` is "open", "planned" or "not_now"."""

    idea_id: int
    state: str
    answer: str
    version: int | None = None


@dataclass(frozen=True)
class AdoptIdeaAsk:
    """Begin a program from it, in a partnership."""

    idea_id: int
    partnership_id: int
    title: str
    kind: str
    description: str = ""


@dataclass(frozen=True)
class LogIdeaAsk:
    """Log it as something the community wishes for, in one's own words."""

    idea_id: int
    statement: str
    more: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class MergeIdeaAsk:
    """The same idea as another: whoever would come counts there."""

    idea_id: int
    into_id: int


@dataclass(frozen=True)
class WouldComeAsk:
    """One more who would come; `mark` tells one browser from another and means nothing else."""

    idea_id: int
    mark: str = ""
