"""Early warning at work: the night's alarms, who is shown them, and how they are answered."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from holt.evaluation import actions, asks, queries
from holt.evaluation.models import Alarm, MeterReading
from holt.evaluation.reactions import answer_alarms
from holt.evaluation.web.warning import telling
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods.warning import Fared, Kind, Side
from holt.partnerships import actions as partnerships
from holt.partnerships import asks as partnerships_asks
from holt.partnerships import queries as reading
from holt.partnerships.models import Commitment, Partnership, Pulse
from holt.people.models import Person
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
OPERATOR = Viewer(person_id=None, is_operator=True)


def old_table(days: int = 500) -> Table:
    """At work for long enough to have habits."""
    at = make.table("active")
    began = TODAY - timedelta(days=days)
    Partnership.objects.filter(pk=at.id).update(starts_on=began, ends_on=None)
    return at


def sour(at: Table) -> None:
    """A year of good months, then broken promises and worried taps."""
    theirs = next(one for one in at.page().parties if not one.is_lead)
    for month in range(16):
        on = TODAY - timedelta(days=30 * (16 - month))
        bad = month >= 11
        state = "missed" if bad else "kept"
        Commitment.objects.create(
            partnership_id=at.id,
            party_id=theirs.id,
            what="x",
            due_on=on,
            settled_on=on,
            state=state,
        )
        Pulse.objects.get_or_create(
            party_id=theirs.id,
            month=on.replace(day=1),
            defaults={"partnership_id": at.id, "feeling": 1 if bad else 3, "at": NOON},
        )


def nights(now: datetime = NOON) -> int:
    """The nights of the last half year, a week apart."""
    return sum(
        actions.work_out_meters(now - timedelta(days=7 * back)) for back in range(26, -1, -1)
    )


def test_a_night_keeps_the_meter_and_logs_alarms_in_silence() -> None:
    at = old_table()
    sour(at)
    assert nights() >= 1
    alarm = Alarm.objects.first()
    assert (
        alarm is not None and alarm.is_silent and alarm.reasons[0]["code"] in ("promise", "pulse")
    )
    assert MeterReading.objects.get().since < MeterReading.objects.get().on
    assert not Happening.objects.filter(name="evaluation.alarm_raised").exists()
    assert queries.warned(at.ines, at.page()) is None


def test_a_second_run_of_the_same_night_changes_nothing() -> None:
    sour(old_table())
    nights()
    before = list(Alarm.objects.values())
    assert actions.work_out_meters(NOON) == 0
    assert list(Alarm.objects.values()) == before


def test_alarms_rest_for_a_quarter() -> None:
    sour(old_table())
    nights()
    days = list(Alarm.objects.order_by("on").values_list("on", flat=True))
    assert all(later - one > timedelta(days=83) for one, later in pairwise(days))


def test_a_quiet_table_has_no_alarm() -> None:
    old_table()
    assert nights() == 0


def test_once_shown_the_table_is_told() -> None:
    at = old_table()
    sour(at)
    make.alarms_shown()
    nights()
    told = Happening.objects.filter(name="evaluation.alarm_raised")
    assert told.exists()
    assert set(told[0].seen_by) == {at.library.pk, at.employer.pk}
    warned = queries.warned(at.ines, at.page())
    assert warned is not None and warned.open_alarm is not None


def test_an_alarm_is_known_with_a_reason_by_who_runs_the_table() -> None:
    at = old_table()
    row = make.alarm(at.id, TODAY)
    ask = asks.KnowAlarmAsk(row.pk, "Our contact is on leave")
    with pytest.raises(NotFound):  # silent: nobody knows of it
        actions.know_alarm(at.ines, ask, now=NOON)
    make.alarms_shown()
    with pytest.raises(NotAllowed):
        stranger = make.member_of(make.organization("Alder"), "director")
        actions.know_alarm(stranger, ask, now=NOON)
    with pytest.raises(Refused):
        actions.know_alarm(at.ines, asks.KnowAlarmAsk(row.pk, " "), now=NOON)
    assert actions.know_alarm(at.ines, ask, now=NOON).state == "known"
    with pytest.raises(Refused):
        actions.know_alarm(at.ines, ask, now=NOON)


def test_whoever_runs_the_table_finds_the_alarm_on_today() -> None:
    at = old_table()
    row = make.alarm(at.id, TODAY)
    assert queries.alarms_waiting(at.ines) == ()  # silent
    make.alarms_shown()
    assert [one.partnership_id for one in queries.alarms_waiting(at.ines)] == [at.id]
    colleague = make.member_of(at.library, "staff")
    stranger = make.member_of(make.organization("Alder"), "director")
    assert queries.alarms_waiting(colleague) == queries.alarms_waiting(stranger) == ()
    assert "Signs of cooling since" in today_of(at.ines)
    assert "Signs of cooling since" not in today_of(colleague)
    Alarm.objects.update(is_silent=True)  # logged before alarms were shown
    assert queries.alarms_waiting(at.ines) == ()
    Alarm.objects.update(is_silent=False)
    actions.know_alarm(at.ines, asks.KnowAlarmAsk(row.pk, "On leave"), now=NOON)
    assert queries.alarms_waiting(at.ines) == ()


def today_of(viewer: Viewer) -> str:
    client = Client()
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client.get("/").content.decode()


def test_opening_a_review_answers_the_alarm_and_ends_nothing() -> None:
    at = old_table()
    row = make.alarm(at.id, TODAY)
    ask = partnerships_asks.OpenReviewAsk(at.id, "trouble")
    partnerships.open_review(at.ines, ask, now=NOON)
    answer_alarms(Happening.objects.get(name="partnerships.review_opened"), NOON)
    row.refresh_from_db()
    assert row.state == "reviewed"
    assert Partnership.objects.get(pk=at.id).state == "active"


def test_only_the_operator_chooses_whether_alarms_are_shown() -> None:
    at = old_table()
    with pytest.raises(NotAllowed):
        actions.show_alarms(at.ines, asks.ShowAlarmsAsk(True), now=NOON)
    actions.show_alarms(OPERATOR, asks.ShowAlarmsAsk(True), now=NOON)
    assert queries.alarms_are_shown()


def test_wrong_states_cannot_be_written() -> None:
    at = old_table()
    with pytest.raises(IntegrityError), transaction.atomic():
        make.alarm(at.id, TODAY, state="known")
    with pytest.raises(IntegrityError), transaction.atomic():
        make.alarm(at.id, TODAY, state="reviewed")


def test_logs_are_for_the_house_and_for_ones_own_table() -> None:
    at = old_table()
    stranger = make.member_of(make.organization("Alder"), "director")
    with pytest.raises(NotAllowed):
        reading.logs(at.ines, TODAY)
    assert [one.partnership_id for one in reading.logs(at.ines, TODAY, [at.id])] == [at.id]
    assert reading.logs(stranger, TODAY, [at.id]) == []


def test_a_log_tells_kinds_sides_and_days() -> None:
    at = old_table()
    sour(at)
    log = reading.logs(THE_HOUSE, TODAY)[0].log
    assert {Kind.PROMISE, Kind.PULSE, Kind.ASKED} <= {one.kind for one in log.entries}
    missed = [one for one in log.entries if one.kind is Kind.PROMISE and one.value == 1.0]
    assert len(missed) == 5 and {one.side for one in missed} == {Side.THEIRS}
    pulses = [one for one in log.entries if one.kind is Kind.PULSE]
    assert {date.fromordinal(one.day).day for one in pulses} == {1}


def test_a_pause_of_the_diary_stops_the_clock() -> None:
    at = old_table()
    ask = partnerships_asks.PauseAsk(at.id, TODAY + timedelta(days=60), "Summer")
    partnerships.pause(at.ines, ask, now=NOON - timedelta(days=40))
    log = reading.logs(THE_HOUSE, TODAY)[0].log
    assert log.pauses[0].begins == (TODAY - timedelta(days=40)).toordinal()
    actions.work_out_meters(NOON)
    assert MeterReading.objects.get().quiet == "paused"


def test_how_warnings_fared_is_told_in_plain_words() -> None:
    told = telling.fared(Fared(30, 40.0, 5, 2, 2, 1, 4, 2, 0.05, 0.01, 0.2))
    whole = " ".join(told)
    assert "2 were followed by an ending nobody had planned" in whole
    assert "4 watched partnerships failed; 2 had an alarm" in whole
    assert telling.fared(Fared(0, 0, 0, 0, 0, 0, 0, 0, None, 0, 0)) != []


def test_counts_over_the_network_are_for_members() -> None:
    at = old_table()
    make.meter(at.id, TODAY)
    make.alarm(at.id, TODAY - timedelta(days=100))
    assert queries.how_warnings_fared(at.ines, TODAY).alarms == 1
    with pytest.raises(NotAllowed):
        queries.how_warnings_fared(Viewer(person_id=1), TODAY)
