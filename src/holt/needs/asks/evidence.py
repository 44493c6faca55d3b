"""A piece of evidence, as several verbs take it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EvidenceRow:
    """A figure with its source (`figure` as text), or a story told with consent."""

    kind: str
    text: str
    figure: str = ""
    unit: str = ""
    year: int | None = None
    source: str = ""
    voice: str = ""
    has_consent: bool = False
