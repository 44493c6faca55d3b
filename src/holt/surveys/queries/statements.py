"""The statements and the scale of trust and value, for whoever asks them elsewhere."""

from dataclasses import dataclass

from holt.standards.xlsform.model import said
from holt.surveys.rules.relations import TRUST, VALUE
from holt.surveys.rules.templates.together import GRADES, ratings

__all__ = ["TRUST", "VALUE", "Statements", "trust_and_value"]


@dataclass(frozen=True)
class Statements:
    """(name, words) of each statement, and (step, words) of the scale without "cannot say"."""

    asked: tuple[tuple[str, str], ...]
    steps: tuple[tuple[int, str], ...]


def trust_and_value(language: str) -> Statements:
    """In the reader's language."""
    form = ratings()
    return Statements(
        tuple((one.name, said(one.label, language, form)) for one in form.items),
        tuple(
            (int(one.name), said(one.label, language, form)) for one in GRADES if one.name.isdigit()
        ),
    )
