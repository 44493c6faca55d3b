"""What a library or a partnership measures, and what was noted by hand."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class MeasuresChosen(Event):
    """An organization said which measures count for it, and which no longer do."""

    name: ClassVar[str] = "evaluation.measures_chosen"
    subject: ClassVar[tuple[str, str]] = ("organization", "organization_id")
    organization_id: int
    title: str
    measures: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class MeasuresChosenTogether(Event):
    """The same of a partnership."""

    name: ClassVar[str] = "evaluation.measures_chosen_together"
    subject: ClassVar[tuple[str, str]] = ("partnership", "partnership_id")
    partnership_id: int
    title: str
    measures: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class MeasureNoteEvent(Event):
    """Something about an observation by hand; `title` is the organization's or partnership's."""

    subject: ClassVar[tuple[str, str]] = ("measure_note", "measure_note_id")
    measure_note_id: int
    partnership_id: int | None
    title: str
    measure: str


class MeasureNoted(MeasureNoteEvent):
    name: ClassVar[str] = "evaluation.measure_noted"


class MeasureNoteStruck(MeasureNoteEvent):
    name: ClassVar[str] = "evaluation.measure_note_struck"
