"""Asks about the sentences a report's documents quote."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChooseQuotesAsk:
    """Which of the sentences that may be shown stand in documents, by their fingerprints; they
    take the place of those chosen before for this question."""

    survey_id: int
    item: str
    quotes: tuple[str, ...] = ()
