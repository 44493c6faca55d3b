"""What the people room decides, without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from holt.kernel.errors import Refused
from holt.people import rules
from holt.people.rules import Cadence, LinkState

FRIDAY = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LATER = FRIDAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("kept", "expires_at", "worth"),
    [
        ("open", LATER, LinkState.OPEN),
        ("open", FRIDAY, LinkState.EXPIRED),
        ("used", FRIDAY, LinkState.USED),
        ("revoked", FRIDAY, LinkState.REVOKED),
    ],
)
def test_a_link_is_worth_what_its_state_and_the_day_say(kept, expires_at, worth):
    assert rules.link_state(kept, expires_at, FRIDAY) is worth


def test_a_link_somebody_took_back_cannot_be_renewed_by_its_holder():
    answers = {
        (state, replaced): rules.may_be_renewed_by_holder(state, replaced)
        for state in LinkState
        for replaced in (False, True)
    }
    assert {key for key, may in answers.items() if may} == {
        (LinkState.USED, False),
        (LinkState.USED, True),
        (LinkState.EXPIRED, False),
        (LinkState.EXPIRED, True),
        (LinkState.REVOKED, True),
    }


@pytest.mark.parametrize(
    ("cadence", "zone", "goes_at"),
    [
        (Cadence.AT_ONCE, "UTC", FRIDAY),
        (Cadence.DAILY, "UTC", datetime(2026, 11, 21, 7, tzinfo=UTC)),
        (Cadence.DAILY, "America/Los_Angeles", datetime(2026, 11, 20, 15, tzinfo=UTC)),
        (Cadence.WEEKLY, "America/New_York", datetime(2026, 11, 23, 12, tzinfo=UTC)),
        (Cadence.NEVER, "UTC", None),
    ],
)
def test_mail_goes_at_seven_where_the_person_is(cadence, zone, goes_at):
    assert rules.mail_goes_at(cadence, FRIDAY, zone) == goes_at


def test_weekly_mail_written_on_monday_at_seven_waits_a_week():
    monday = datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert rules.mail_goes_at(Cadence.WEEKLY, monday, "UTC") == monday + timedelta(days=7)


@pytest.mark.parametrize(
    ("check", "value", "code"),
    [
        (rules.zone, "Mars/Olympus", "not_a_choice"),
        (rules.page_language, "xx", "not_a_choice"),
        (rules.spoken, ("en", "klingon"), "not_a_choice"),
        (rules.hours, 201, "out_of_range"),
        (rules.scopes, (), "needed"),
        (rules.scopes, ("read", "everything"), "not_a_choice"),
    ],
)
def test_what_is_not_a_choice_is_refused(check, value, code):
    with pytest.raises(Refused) as refused:
        check(value)
    assert refused.value.code == code
