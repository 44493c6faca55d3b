"""At the door: taps count once, the latest about the same people counts, and no network is needed."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db.models.query import QuerySet
from django.test import Client

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import Session, SignUp, Tap
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def tap(mark: str, kind: str = "others", count: int = 1, at: datetime = NOON, **more: Any) -> Any:
    return asks.TapRow(mark, kind, count, at, **more)


def counted(at: Any, row: Session, *taps: Any, **more: Any) -> queries.DoorStand:
    return actions.count_at_door(at.ines, asks.CountAtDoorAsk(row.pk, taps, **more), now=NOON)


def test_walk_ins_are_counted_without_names() -> None:
    at = make.table("active")
    row = make.event(at)
    stand = counted(
        at, row, tap("a", "new_to_us"), tap("b", "new_to_us"), tap("c", count=3), tap("d", count=-1)
    )
    assert dict(stand.walk_ins) == {
        "new_to_us": 2, "back_after_long": 0, "partner_people": 0, "others": 2,
    }  # fmt: skip
    told = Happening.objects.get(name="programs.counted_at_door")
    assert told.facts == {"session_id": row.pk, "title": "English class", "taps": 4}


def test_a_tap_sent_twice_counts_once() -> None:
    at = make.table("active")
    row = make.event(at)
    once = (tap("a"), tap("b", "new_to_us"))
    assert [counted(at, row, *once).people, counted(at, row, *once, tap("a")).people] == [2, 2]
    assert Happening.objects.filter(name="programs.counted_at_door").count() == 1


def test_twin_without_its_mark_a_tap_sent_twice_counts_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = make.event(at)
    save = QuerySet.bulk_create

    def forgetful(self: Any, rows: Any, **how: Any) -> Any:
        rows = list(rows)
        for one in rows:
            one.mark += str(Tap.objects.count())
        return save(self, rows, **how)

    monkeypatch.setattr(QuerySet, "bulk_create", forgetful)
    assert [counted(at, row, tap("a")).people, counted(at, row, tap("a")).people] == [1, 2]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_latest_tap_counts_in_whatever_order_they_arrive(order: tuple[int, ...]) -> None:
    at = make.table("active")
    row = make.event(at)
    who = make.sign_up(row, people=4)
    taps = [
        tap(f"t{count}", "here", count, NOON - timedelta(minutes=9 - count), sign_up_id=who.pk)
        for count in (2, 4, 3)
    ]
    for number in order:
        counted(at, row, taps[number])
    assert SignUp.objects.get().came == 4


def test_somebody_elses_later_tap_is_told() -> None:
    at = make.table("active")
    row = make.event(at)
    who = make.sign_up(row, people=4)
    counted(at, row, tap("theirs", "here", 4, NOON, sign_up_id=who.pk))
    early = tap("mine", "here", 1, NOON - timedelta(minutes=5), sign_up_id=who.pk)
    stand = counted(at, row, early)
    assert (stand.others, stand.came) == ((who.pk,), {who.pk: 4})


def test_a_wrong_clock_is_put_right() -> None:
    """The phone is a day ahead: what counts is how long before sending it was tapped."""
    ahead = NOON + timedelta(days=1)
    tapped = rules.tapped_at(ahead - timedelta(minutes=3), ahead, NOON)
    assert tapped == NOON - timedelta(minutes=3)
    assert rules.tapped_at(ahead, None, NOON) == NOON
    assert rules.tapped_at(
        (NOON - timedelta(days=9)).replace(tzinfo=None), None, NOON
    ) == NOON - timedelta(days=9)


def test_people_of_another_session_are_left_out() -> None:
    at = make.table("active")
    row = make.event(at)
    other = make.session(at, program_id=row.program_id, on=date(2026, 12, 8))
    who = make.sign_up(other)
    stand = counted(at, row, tap("a", "here", 1, sign_up_id=who.pk), tap("b"))
    assert (stand.left_out, stand.people, Tap.objects.count()) == (1, 1, 1)


def test_only_staff_at_the_table_count() -> None:
    at = make.table("active")
    row = make.event(at)
    viewer = make.member_of(at.library, "viewer", name="Vera Lund")
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    for one in (NOBODY, viewer, stranger):
        with pytest.raises((NotFound, NotAllowed)):
            actions.count_at_door(one, asks.CountAtDoorAsk(row.pk, (tap("a"),)), now=NOON)
    assert Tap.objects.count() == 0


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (tap(""), "needed"),
        (tap("a", "others", 101), "out_of_range"),
        (tap("a", "here", 1), "needed"),
        (tap("a", "ghosts"), "not_a_choice"),
    ],
)
def test_what_cannot_be_counted_is_refused(bad: Any, code: str) -> None:
    at = make.table("active")
    with pytest.raises(Refused, match=code):
        counted(at, make.event(at), bad)


def signed_in(client: Client, viewer: Any) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client


def send(client: Client, row: Session, body: Any) -> Any:
    text = body if isinstance(body, str) else json.dumps(body)
    return client.post(f"/sessions/{row.pk}/count-at-door/", text, content_type="application/json")


def test_a_phone_sends_its_taps_and_reads_how_it_stands(client: Client) -> None:
    at = make.table("active")
    row = make.event(at)
    who = make.sign_up(row, people=2)
    signed_in(client, at.ines)
    taps = [
        {"mark": "a", "kind": "here", "count": 2, "at": "2026-11-01T10:00:00Z", "sign_up_id": who.pk},
        {"mark": "b", "kind": "new_to_us", "count": 1, "at": "2026-11-01T10:00:00Z"},
    ]  # fmt: skip
    body = {"taps": taps, "sent_at": "2026-11-01T10:00:01Z"}
    answers = [send(client, row, body).json() for _twice in range(2)]
    assert [(one["came"], one["people"]) for one in answers] == [({str(who.pk): 2}, 3)] * 2


@pytest.mark.parametrize(
    "body",
    ["x", "[]", '{"taps": 5, "sent_at": "x"}', {"taps": [{"mark": "a"}], "sent_at": "2026-11-01"}],
)
def test_what_a_phone_sends_wrongly_is_refused_in_a_sentence(client: Client, body: Any) -> None:
    at = make.table("active")
    row = make.event(at)
    answer = send(signed_in(client, at.ines), row, body)
    assert (answer.status_code, "could not be read" in answer.json()["sentence"]) == (422, True)


def test_nobody_sends_taps_without_signing_in(client: Client) -> None:
    at = make.table("active")
    assert (
        send(client, make.event(at), {"taps": [], "sent_at": "2026-11-01T10:00Z"}).status_code
        == 401
    )


def test_the_count_begins_with_the_sums_of_the_door(client: Client) -> None:
    at = make.table("active")
    row = make.event(at, on=date(2026, 11, 3))
    counted(at, row, tap("a", "new_to_us", 2), tap("b", "partner_people", 3), tap("c", count=4))
    text = signed_in(client, at.ines).get(f"/sessions/{row.pk}/hold/").content.decode()
    for name, value in (("attended", 9), ("new_to_us", 2), ("partner_people", 3)):
        assert f'name="{name}" value="{value}"' in text


def test_signing_out_empties_what_the_browser_keeps(client: Client) -> None:
    at = make.table("active")
    answer = signed_in(client, at.ines).post("/sign-out/")
    assert answer["Clear-Site-Data"] == '"storage"'


def soon(at: Any, **more: Any) -> Session:
    """A session that begins in an hour, by the real clock."""
    row = make.event(at, **more)
    now = datetime.now(UTC)
    times = {"starts_at": now + timedelta(hours=1), "ends_at": now + timedelta(hours=3)}
    Session.objects.filter(pk=row.pk).update(**times)
    return row


def test_the_door_lists_todays_sessions_of_ones_own_tables(client: Client) -> None:
    at = make.table("active")
    row = soon(at)
    text = signed_in(client, at.ines).get("/sessions/at-the-door/").content.decode()
    assert f"/sessions/{row.pk}/check-in/" in text
    other = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    text = signed_in(Client(), other).get("/sessions/at-the-door/").content.decode()
    assert "No session of yours" in text
