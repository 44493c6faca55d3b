"""A pilot has a hypothesis, a measure, stop rules and an end, and always ends in a lesson."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.learning.models import Lesson
from holt.studies import actions, asks, queries
from holt.studies.actions import readings
from holt.studies.models import Alarm, Pilot, PilotReading
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def test_it_cannot_end_without_a_lesson() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    with pytest.raises(Refused) as refusal:
        actions.end_pilot(ines, make.studies.lesson_of_pilot(row, happened=" "), now=NOON)
    assert (refusal.value.code, refusal.value.field) == ("needed", "happened")
    with pytest.raises(IntegrityError), transaction.atomic():
        Pilot.objects.filter(pk=row.pk).update(state="ended", ended_at=NOON)


def test_twin_without_the_constraint_it_would_end_without_one() -> None:
    home = make.organization("Marlow")
    row = make.studies.pilot(make.member_of(home), home)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE studies_pilot DROP CONSTRAINT pilot_ends_in_a_lesson")
    Pilot.objects.filter(pk=row.pk).update(state="ended", ended_at=NOON)
    assert Pilot.objects.get(pk=row.pk).lesson_id is None


@pytest.mark.parametrize(("did_it", "kind"), [("yes", "lesson"), ("no", "failure")])
def test_its_lesson_is_kept_and_what_failed_is_a_failure(did_it: str, kind: str) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    ended = actions.end_pilot(ines, make.studies.lesson_of_pilot(row, did_it), now=NOON)
    lesson = Lesson.objects.get(pk=ended.lesson_id)
    assert (ended.state, lesson.kind, lesson.state, lesson.approaches) == (
        "ended",
        kind,
        "draft",
        ["pilot"],
    )


def falling(home: object, who: object) -> Pilot:
    """A pilot that asks people below five visitors, at three complaints, above 100 in money."""
    rules = (
        asks.StopRuleAsk("below", "5"),
        asks.StopRuleAsk("complaints", "3"),
        asks.StopRuleAsk("cost", "100"),
    )
    return make.studies.pilot(who, home, stop_rules=rules)  # type: ignore[arg-type]


def test_a_stop_rule_asks_people_and_stops_nothing() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    row = falling(home, ines)
    make.studies.pilot_reading(ines, row, 5, ago=14)
    assert Pilot.objects.get(pk=row.pk).state == "running"
    make.studies.pilot_reading(ines, row, 4, ago=7)
    page = queries.pilot(ines, row.pk, TODAY)
    assert (page.state, page.must_decide) == ("deciding", True)
    assert [(one.kind, one.limit, one.figure, one.decided) for one in page.alarms] == [
        ("below", Decimal("5.00"), Decimal("4.00"), "")
    ]
    assert Letter.objects.filter(person_id=ines.person_id, link__endswith=f"/pilots/{row.pk}/")
    assert queries.waiting(ines, TODAY)[0].code == "decide"
    make.studies.pilot_reading(ines, row, 9)
    assert PilotReading.objects.filter(pilot=row).count() == 3


def test_twin_without_looking_at_the_rules_nobody_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(readings, "_look_at_rules", lambda *_given: None)
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = falling(home, ines)
    make.studies.pilot_reading(ines, row, 4, ago=7)
    assert (Pilot.objects.get(pk=row.pk).state, Alarm.objects.count()) == ("running", 0)


def test_complaints_and_cost_count_in_all() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = falling(home, ines)
    make.studies.pilot_reading(ines, row, 9, ago=14, complaints=2, cost="60")
    assert Alarm.objects.count() == 0
    make.studies.pilot_reading(ines, row, 9, ago=7, complaints=1, cost="40.01")
    found = Alarm.objects.order_by("rule__kind").values_list("rule__kind", "figure")
    assert list(found) == [("complaints", Decimal(3)), ("cost", Decimal("100.01"))]


def test_people_decide_with_a_reason_that_stays() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    row = falling(home, ines)
    make.studies.pilot_reading(ines, row, 4, ago=7)
    with pytest.raises(Refused):
        actions.continue_pilot(ines, asks.ContinuePilotAsk(row.pk, " "), now=NOON)
    actions.continue_pilot(ines, asks.ContinuePilotAsk(row.pk, "It snowed"), now=NOON)
    page = queries.pilot(ines, row.pk, TODAY)
    assert [(one.decided, one.reason, one.decided_by) for one in page.alarms] == [
        ("continue", "It snowed", "Ines")
    ]
    actions.stop_pilot(ines, asks.StopPilotAsk(row.pk, "We were wrong"), now=NOON)
    with pytest.raises(WrongState):
        make.studies.pilot_reading(ines, row, 9)
    actions.end_pilot(ines, make.studies.lesson_of_pilot(row, "no"), now=NOON)
    assert Pilot.objects.get(pk=row.pk).state == "ended"


def test_it_cannot_be_closed_while_a_decision_waits() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = falling(home, ines)
    make.studies.pilot_reading(ines, row, 4, ago=7)
    with pytest.raises(WrongState):
        actions.end_pilot(ines, make.studies.lesson_of_pilot(row), now=NOON)


def test_a_decision_without_a_reason_cannot_be_written() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = falling(home, ines)
    make.studies.pilot_reading(ines, row, 4, ago=7)
    with pytest.raises(IntegrityError), transaction.atomic():
        Alarm.objects.update(decided="continue", decided_at=NOON)


def test_its_end_moves_once_and_with_a_reason() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    later = asks.ExtendPilotAsk(row.pk, row.ends_on + timedelta(days=30), "Summer was too quiet")
    moved = actions.extend_pilot(ines, later, now=NOON)
    assert (moved.first_ends_on, moved.ends_on) == (row.ends_on, later.ends_on)
    again = asks.ExtendPilotAsk(row.pk, row.ends_on + timedelta(days=60), "More")
    with pytest.raises(Refused) as refusal:
        actions.extend_pilot(ines, again, now=NOON)
    assert refusal.value.code == "extended_before"


def test_before_and_after_its_end_somebody_is_told_once() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    near, over = (NOON + timedelta(days=days) for days in (50, 57))
    assert [actions.remind_pilots(at) for at in (NOON, near, near, over, over)] == [0, 1, 0, 1, 0]
    assert Letter.objects.filter(person_id=ines.person_id).count() == 2
    assert queries.pilot(ines, row.pk, over.date()).is_overdue


def test_a_reading_said_again_corrects_and_can_be_taken_back() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    make.studies.pilot_reading(ines, row, 4)
    made = make.studies.pilot_reading(ines, row, 14)
    assert [one.count for one in PilotReading.objects.all()] == [14]
    actions.take_back_pilot_reading(ines, asks.TakeBackPilotReadingAsk(made.pk), now=NOON)
    assert PilotReading.objects.count() == 0


def test_partners_of_the_table_count_at_their_own_sites() -> None:
    at = make.table("talking")
    row = make.studies.pilot(
        at.ines, at.library, partnership_id=at.id, partner_ids=(at.employer.pk,)
    )
    theirs = row.sites.get(organization=at.employer)
    make.studies.pilot_reading(at.maya, row, 7, site=theirs)
    with pytest.raises(NotAllowed):
        make.studies.pilot_reading(at.maya, row, 7, site=row.sites.get(organization=at.library))
    assert queries.pilots_of(at.maya, partnership_id=at.id) == ((row.pk, row.title, "running"),)
    with pytest.raises(Refused):
        make.studies.pilot(at.ines, at.library, partner_ids=(at.employer.pk,))


def test_others_do_not_see_what_is_kept_inside() -> None:
    home = make.organization("Marlow")
    ines, tom = make.member_of(home), make.member_of(make.organization("Alder"))
    own = make.studies.pilot(ines, home, openness="own")
    shared = make.studies.pilot(ines, home)
    make.studies.pilot_reading(ines, shared, 9, complaints=2, note="Mrs. Ash was cross")
    with pytest.raises(NotFound):
        queries.pilot(tom, own.pk, TODAY)
    seen = queries.pilot(tom, shared.pk, TODAY).readings[0]
    assert (seen.count, seen.complaints, seen.note) == (9, 0, "")


def test_the_page_says_what_the_readings_show() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home, baseline=40, baseline_periods=4)
    make.studies.pilot_reading(ines, row, 20, ago=14)
    few = queries.pilot(ines, row.pk, TODAY).shows
    for ago in (7, 0):
        make.studies.pilot_reading(ines, row, 20, ago=ago)
    more = queries.pilot(ines, row.pk, TODAY).shows
    assert few is not None
    assert more is not None
    assert (few.says, more.says, more.before, more.after) == ("too_few", "more", 10.0, 20.0)


def test_what_it_waits_for_stands_on_today() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    assert [one.code for one in queries.waiting(ines, TODAY)] == ["count"]
    make.studies.pilot_reading(ines, row, 9)
    assert queries.waiting(ines, TODAY) == ()
    assert [one.code for one in queries.waiting(ines, row.ends_on)] == ["count", "ends"]


def test_the_diary_holds_no_counts_and_no_words() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    make.studies.pilot_reading(ines, row, 9731, note="secret words")
    told = Happening.objects.get(name="studies.pilot_reading_added")
    assert told.facts == {"pilot_id": row.pk, "title": "Late Thursdays"}


def test_before_it_begins_the_plan_changes_or_is_dropped() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home, begun=False)
    plan = asks.EditPilotAsk(
        row.pk, "Late Fridays", "x", "x", "x", "Visitors", row.starts_on, row.ends_on,
        stop_rules=(asks.StopRuleAsk("cost", "50"),), version=row.version,
    )  # fmt: skip
    assert actions.edit_pilot(ines, plan, now=NOON).title == "Late Fridays"
    assert [(one.kind, one.figure) for one in row.stop_rules.all()] == [("cost", Decimal(50))]
    actions.drop_pilot(ines, asks.DropPilotAsk(row.pk), now=NOON)
    with pytest.raises(WrongState):
        actions.start_pilot(ines, asks.StartPilotAsk(row.pk), now=NOON)
    begun = make.studies.pilot(ines, home, title="Second")
    with pytest.raises(WrongState):
        actions.drop_pilot(ines, asks.DropPilotAsk(begun.pk), now=NOON)


def test_a_share_is_counted_of_those_asked() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home, measure="share", baseline=10, baseline_periods=50)
    with pytest.raises(Refused):
        make.studies.pilot_reading(ines, row, 4)
    make.studies.pilot_reading(ines, row, 40, of=50)
    shows = queries.pilot(ines, row.pk, TODAY).shows
    assert shows is not None
    assert (shows.before, shows.after, shows.says) == (0.2, 0.8, "more")
