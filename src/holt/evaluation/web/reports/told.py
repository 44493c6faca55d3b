"""A figure of a report in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class FigureTold:
    """One figure in words. `rows` is how many rows it was counted from, by noun."""

    number: int
    label: str
    value: str
    range: str
    source: str
    cannot: str
    question: str
    answer: str

    @property
    def about(self) -> str:
        """Where it comes from, and what it cannot show."""
        return f"{self.source} {self.cannot}"

    @property
    def say(self) -> str:
        """One sentence to say aloud."""
        return _("%(label)s: %(value)s.") % {"label": self.label, "value": self.value}
