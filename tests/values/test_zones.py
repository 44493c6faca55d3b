"""Stretches of the wall's clock as instants."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from holt.values.zones import instants, places

wall = datetime.fromisoformat
MOMENTS = st.datetimes(wall("1990-01-01"), wall("2100-01-01"))
LENGTHS = st.timedeltas(timedelta(minutes=1), timedelta(hours=24))


@given(MOMENTS, LENGTHS, st.sampled_from(places()))
def test_what_ends_later_on_the_wall_ends_later(
    first: datetime, length: timedelta, zone: str
) -> None:
    begins, ends = instants(first, first + length, zone)
    assert begins < ends


def test_an_hour_that_is_not_there_is_as_long_as_it_was_written() -> None:
    found = instants(wall("2027-03-14T02:00"), wall("2027-03-14T03:00"), "America/New_York")
    assert found == (datetime(2027, 3, 14, 7, tzinfo=UTC), datetime(2027, 3, 14, 8, tzinfo=UTC))


def test_an_ordinary_stretch_is_read_as_the_clock_shows_it() -> None:
    found = instants(wall("2027-03-14T01:00"), wall("2027-03-14T04:00"), "America/New_York")
    assert found == (datetime(2027, 3, 14, 6, tzinfo=UTC), datetime(2027, 3, 14, 8, tzinfo=UTC))
