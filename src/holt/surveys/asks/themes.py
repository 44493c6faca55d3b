"""Asks about the themes of open answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SetThemesAsk:
    """The themes of one open question, each a line "Parking: parking, car park". None at all goes
    back to those Holt proposes."""

    survey_id: int
    item: str
    themes: tuple[str, ...] = ()
