"""What is asked of a theme people spoke of: that it becomes a draft of a hope or a need."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DraftThemeAsk:
    """A theme of open answers becomes a draft; `quotes` are fingerprints of chosen sentences."""

    assessment_id: int
    survey_id: int
    item: str
    theme: str
    statement: str
    kind: str = "aspiration"
    more: str = ""
    quotes: tuple[str, ...] = ()
