"""What is told of signing up for a whole series: how many, never who."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class SeriesSignedUp(Event):
    """Somebody signed up for several dates of a program in one go."""

    name: ClassVar[str] = "programs.series_signed_up"
    subject: ClassVar[tuple[str, str]] = ("program", "program_id")
    program_id: int
    title: str
    people: int
    dates: int
