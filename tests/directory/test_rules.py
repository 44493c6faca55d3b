"""Pure decisions: reminders, months, search text, identifiers."""

from datetime import date

import pytest

from holt.directory import identifiers, rules
from holt.kernel.errors import Refused

CHECKED = date(2026, 1, 31)


@pytest.mark.parametrize(
    ("reminded", "today", "due"),
    [
        (None, date(2026, 7, 30), None),
        (None, date(2026, 7, 31), 6),
        (date(2026, 7, 31), date(2026, 8, 1), None),
        (date(2026, 7, 31), date(2027, 1, 31), 12),
        (date(2027, 1, 31), date(2028, 1, 1), None),
        (None, date(2027, 2, 1), 12),
    ],
)
def test_reminders_come_at_six_and_twelve_months_and_no_more(reminded, today, due):
    assert rules.reminder_due(CHECKED, reminded, today) == due


def test_a_month_without_that_day_ends_earlier():
    assert rules.months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert rules.months_later(date(2026, 11, 30), 1) == date(2026, 12, 30)


def test_search_text_is_folded_and_says_everything_once():
    text = rules.search_text("Café Ñandú", ["Cafe"], ["Örebro", "Örebro"], ["OH0013"])
    assert text == "cafe nandu\ncafe\norebro\noh0013"


@pytest.mark.parametrize(
    ("scheme", "given", "kept"),
    [
        ("isil", "us-DLC", "US-DLC"),
        ("isil", "OCLC-DLC", "OCLC-DLC"),
        ("fscs", "oh0013", "OH0013"),
        ("fscs", "OH0013-002", "OH0013-002"),
        ("oclc", "dlc", "DLC"),
        ("oclc", "l$a", "L$A"),
        ("ein", "042103594", "04-2103594"),
        ("ror", "https://ror.org/042nb2s44", "042nb2s44"),
        ("other", " anything ", "anything"),
    ],
)
def test_identifiers_are_written_one_way(scheme, given, kept):
    assert identifiers.normal(scheme, given) == kept


@pytest.mark.parametrize(
    ("scheme", "given"),
    [
        ("isil", "US DLC"),
        ("isil", "US-123456789012345"),
        ("fscs", "OHIO13"),
        ("oclc", "D"),
        ("ein", "07-1234567"),
        ("ror", "042nb2s45"),
        ("ror", "https://example.org/042nb2s44"),
    ],
)
def test_wrong_identifiers_are_refused_with_an_example(scheme, given):
    with pytest.raises(Refused) as refused:
        identifiers.normal(scheme, given)
    assert (refused.value.code, refused.value.facts["scheme"]) == ("not_an_identifier", scheme)
