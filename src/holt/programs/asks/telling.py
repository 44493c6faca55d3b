"""What is asked of the verbs by which people hear of a program."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SetPictureAsk:
    """`picture_id` is a file the actor gave, `text` says what it shows; None takes it away."""

    program_id: int
    picture_id: int | None = None
    text: str = ""


@dataclass(frozen=True)
class SendToMeAsk:
    """Send the letter about a program, or one date of it, to oneself, to be sent on."""

    program_id: int
    session_id: int | None = None
    language: str = "en"
