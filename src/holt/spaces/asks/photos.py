"""What is asked about pictures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AddPhotoAsk:
    """One more picture of a space, with what it shows in words."""

    space_id: int
    photo_id: int
    text: str


@dataclass(frozen=True)
class RemovePhotoAsk:
    more_photo_id: int
