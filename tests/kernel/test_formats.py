"""Spanish dates and figures, as libraries in the United States write them."""

from datetime import UTC, datetime

from django.utils import translation
from django.utils.formats import date_format, number_format


def test_figures_share_the_point_of_the_form_fields_and_months_are_words() -> None:
    at = datetime(2026, 3, 4, 17, 30, tzinfo=UTC)
    with translation.override("es"):
        assert [
            number_format(1234.5, decimal_pos=1, force_grouping=True),
            date_format(at, "DATETIME_FORMAT"),
            date_format(at, "SHORT_DATE_FORMAT"),
        ] == ["1,234.5", "4 de marzo de 2026, 5:30 p.m.", "4 mar 2026"]
