"""Figures as people read them. Django's own `number_format` cuts digits off; these round."""

from django.utils.formats import number_format


def rounded(value: float, places: int = 0) -> str:
    """In the reader's language, rounded half to even."""
    return number_format(round(value, places) if places else round(value), places)


def percent(share: float, places: int = 0) -> str:
    """A share as a percentage, without the sign."""
    return rounded(100 * share, places)
