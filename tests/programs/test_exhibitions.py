"""Exhibitions that travel: never in two places at once, who may know what, condition, reminders."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test import Client

from holt.kernel.errors import Clash, NotAllowed, NotFound, Refused, Stale
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import ConditionReport, Exhibition, Stay
from holt.values.states import WrongState
from tests import make
from tests.make import NOON
from tests.make.exhibitions import FIRST, LAST, Lent

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 32


def signed_in(client: Client, viewer: Viewer) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client


def test_a_place_asks_and_the_owner_says_yes() -> None:
    at = make.exhibition()
    row = make.stay(at, agreed=False)
    assert (row.state, row.during.lower, row.during.upper) == (
        "proposed",
        date(2026, 11, 29),
        date(2027, 1, 3),
    )
    actions.agree_stay(at.rosa, asks.AgreeStayAsk(row.pk, "The museum's van"), now=NOON)
    row.refresh_from_db()
    assert (row.state, row.carried_by) == ("agreed", "The museum's van")
    told = Happening.objects.get(name="programs.stay_agreed")
    assert set(told.seen_by) == {at.museum.pk, at.library.pk}
    letter = Letter.objects.filter(person_id=at.ines.person_id).latest("pk")
    assert "River people" in letter.subject and "Dec. 1, 2026 to Dec. 31, 2026" in letter.text


def test_what_the_owner_writes_down_is_agreed_at_once() -> None:
    at = make.exhibition()
    assert make.stay(at, by=at.rosa).state == "agreed"


def test_only_the_owner_says_yes_and_only_staff_ask() -> None:
    at = make.exhibition()
    row = make.stay(at, agreed=False)
    with pytest.raises(NotAllowed):
        actions.agree_stay(at.ines, asks.AgreeStayAsk(row.pk), now=NOON)
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    with pytest.raises(NotFound):
        actions.agree_stay(stranger, asks.AgreeStayAsk(row.pk), now=NOON)
    with pytest.raises(NotAllowed):
        actions.ask_stay(stranger, asks.AskStayAsk(at.id, at.library.pk, FIRST, LAST), now=NOON)
    reader = Viewer(person_id=9, roles={at.library.pk: Role.VIEWER})
    with pytest.raises(NotAllowed):
        actions.ask_stay(reader, asks.AskStayAsk(at.id, at.library.pk, FIRST, LAST), now=NOON)


def test_days_that_are_taken_are_refused_with_the_next_that_are_free() -> None:
    at = make.exhibition()
    make.stay(at)
    with pytest.raises(Clash) as refused:
        make.stay(at, date(2027, 1, 2), date(2027, 1, 11))
    assert refused.value.code == "stay_taken"
    assert refused.value.facts["alternatives"][0] == {
        "first_on": date(2027, 1, 5),
        "last_on": date(2027, 1, 14),
    }


@pytest.mark.parametrize(("gap", "is_free"), [(4, False), (5, True)])
def test_the_days_of_carrying_belong_to_a_stay(gap: int, is_free: bool) -> None:
    """Two days after one and two before the next lie between: the fifth day is the first free."""
    wanted = rules.Days(LAST + gap * DAY, LAST + 20 * DAY)
    taken = [rules.Days(FIRST, LAST).around(2, 2)]
    if is_free:
        assert rules.require_free(wanted, 2, 2, taken, FIRST) == wanted.around(2, 2)
    else:
        with pytest.raises(Clash):
            rules.require_free(wanted, 2, 2, taken, FIRST)


def test_free_days_that_are_offered_are_free_and_do_not_meet() -> None:
    taken = [rules.Days(FIRST + n * 40 * DAY, FIRST + (n * 40 + 20) * DAY) for n in range(4)]
    wanted = rules.Days(FIRST, FIRST + 13 * DAY)
    found = rules.next_free(wanted, 2, 2, taken, FIRST)
    held = [one.around(2, 2) for one in found]
    assert [one.length for one in found] == [wanted.length] * 3
    assert not any(one.meets(it) for one in held for it in taken)
    assert [one.first for one in found] == sorted(one.first for one in found)


def two_at_once(at: Lent) -> None:
    """A second stay on the same days, written past every rule."""
    first = make.stay(at)
    Stay.objects.create(
        exhibition=at.exhibition,
        venue=at.library,
        first_on=first.first_on,
        last_on=first.last_on,
        during=first.during,
        state="agreed",
        asked_at=NOON,
        changed_at=NOON,
    )


@contextmanager
def without_constraint() -> Iterator[None]:
    """The database no longer minds; the twin is rolled back by its test."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE programs_stay DROP CONSTRAINT stay_never_twice")
    yield


def test_the_database_itself_keeps_an_exhibition_from_being_in_two_places() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        two_at_once(make.exhibition())


def test_twin_without_the_constraint_it_would_be_in_two_places() -> None:
    with without_constraint():
        two_at_once(make.exhibition())
    assert Stay.objects.filter(state="agreed").count() == 2


def test_a_lost_race_is_told_as_days_that_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule looks away, as it would between two who ask at once: the database says no."""
    at = make.exhibition()
    make.stay(at)
    monkeypatch.setattr(
        "holt.programs.rules.require_free",
        lambda wanted, before, after, taken, today: wanted.around(before, after),
    )
    with pytest.raises(Clash) as refused:
        make.stay(at, by=at.rosa)
    assert refused.value.facts["alternatives"]


def test_asking_twice_is_fine_until_one_is_agreed() -> None:
    at = make.exhibition()
    one = make.stay(at, agreed=False)
    other = make.stay(at, agreed=False)
    actions.agree_stay(at.rosa, asks.AgreeStayAsk(one.pk), now=NOON)
    with pytest.raises(Clash):
        actions.agree_stay(at.rosa, asks.AgreeStayAsk(other.pk), now=NOON)
    actions.cancel_stay(at.ines, asks.CancelStayAsk(one.pk, "The roof leaks"), now=NOON)
    assert actions.agree_stay(at.rosa, asks.AgreeStayAsk(other.pk), now=NOON).state == "agreed"


def test_a_no_has_a_reason() -> None:
    at = make.exhibition()
    row = make.stay(at, agreed=False)
    with pytest.raises(Refused):
        actions.decline_stay(at.rosa, asks.DeclineStayAsk(row.pk, " "), now=NOON)
    actions.decline_stay(at.rosa, asks.DeclineStayAsk(row.pk, "It is being mended"), now=NOON)
    with pytest.raises(WrongState):
        actions.agree_stay(at.rosa, asks.AgreeStayAsk(row.pk), now=NOON)


def test_it_moves_with_its_days_of_carrying() -> None:
    at = make.exhibition()
    row = make.stay(at)
    first = date(2027, 2, 1)
    with pytest.raises(NotAllowed):
        actions.move_stay(at.ines, asks.MoveStayAsk(row.pk, first, first), now=NOON)
    moved = actions.move_stay(at.rosa, asks.MoveStayAsk(row.pk, first, first + 9 * DAY), now=NOON)
    assert (moved.during.lower, moved.during.upper) == (date(2027, 1, 30), date(2027, 2, 13))


def test_how_it_came_and_left_and_who_saw_it() -> None:
    at = make.exhibition()
    row = make.stay(at, date(2026, 11, 1), date(2026, 11, 19), by=at.rosa)
    with pytest.raises(WrongState):
        make.report(at, row, "departure")
    make.report(at, row, crates=6)
    make.report(at, row, "departure", "damaged", crates=5)
    actions.count_visitors(at.ines, asks.CountVisitorsAsk(row.pk, 812), now=NOON)
    row.refresh_from_db()
    assert (row.state, row.visitors) == ("gone", 812)
    seen = [one.seen for one in queries.stay(at.rosa, row.pk).reports]
    assert [one.code for one in rules.changes(seen)] == ["worse_there", "crates_differ"]
    letter = Letter.objects.filter(person_id=at.rosa.person_id).latest("pk")
    assert letter.subject == "“River people” is damaged"


def test_damage_is_told_in_words_and_never_before_the_day() -> None:
    at = make.exhibition()
    row = make.stay(at, by=at.rosa)
    ask = asks.ReportConditionAsk(row.pk, "arrival", NOON.date(), "damaged")
    with pytest.raises(Refused) as refused:
        actions.report_condition(at.ines, ask, now=NOON)
    assert (refused.value.code, refused.value.field) == ("needed", "text")
    later = asks.ReportConditionAsk(row.pk, "arrival", NOON.date() + DAY, "sound")
    with pytest.raises(Refused, match="day_not_come"):
        actions.report_condition(at.ines, later, now=NOON)


def test_damage_on_the_way_is_told_apart_from_damage_at_a_place() -> None:
    left = rules.Seen(1, "Alder", "departure", "sound", 6)
    came = rules.Seen(2, "Marlow", "arrival", "worn", 6)
    assert [one.code for one in rules.changes([left, came])] == ["worse_on_the_way"]


def test_what_a_thief_would_like_to_know_is_not_public() -> None:
    at = make.exhibition()
    shown = queries.exhibition(NOBODY, at.id)
    assert (shown.title, shown.security, shown.insured_cents) == ("River people", "", None)
    neighbor = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    assert queries.exhibition(neighbor, at.id).security == "Alarm at night"


def test_what_is_not_public_is_the_owners_and_the_places_alone(client: Client) -> None:
    at = make.exhibition(is_public=False)
    with pytest.raises(NotFound):
        queries.exhibition(NOBODY, at.id)
    with pytest.raises(NotFound):
        make.stay(at)
    make.stay(at, by=at.rosa)
    assert queries.exhibition(at.ines, at.id).stays[0].venue == "Marlow City Library"
    assert client.get(f"/exhibitions/{at.id}/").status_code in (302, 401, 404)


def test_the_public_page_tells_where_it_is_and_where_next(client: Client) -> None:
    at = make.exhibition()
    make.stay(at, date(2026, 11, 1), date(2026, 11, 30), by=at.rosa)
    make.stay(at, date(2027, 1, 11), date(2027, 1, 29), note="Use the back door")
    listed = client.get("/exhibitions/").content.decode()
    assert "River people" in listed and "Marlow City Library" in listed
    page = client.get(f"/exhibitions/{at.id}/").content.decode()
    assert page.count("https://schema.org/ExhibitionEvent") == 2
    assert "Use the back door" not in page and "Alarm at night" not in page
    feed = client.get(f"/exhibitions/{at.id}/calendar.ics").content.decode()
    assert "DTSTART;VALUE=DATE:20270111" in feed and "DTEND;VALUE=DATE:20270130" in feed


def test_asking_on_the_page_and_what_is_free_instead(client: Client) -> None:
    at = make.exhibition()
    make.stay(at)
    signed_in(client, at.ines)
    page = f"/exhibitions/{at.id}/ask-stay/"
    wish = {"venue_id": at.library.pk, "first_on": "2026-12-20", "last_on": "2026-12-24"}
    refused = client.post(page, wish)
    assert refused.status_code == 409
    assert "Free instead" in refused.content.decode()
    taken = client.post(page, wish | {"first_on": "2027-02-01", "last_on": "2027-02-12"})
    assert (taken.status_code, Stay.objects.filter(state="proposed").count()) == (302, 1)


def test_the_report_on_its_page_with_a_picture(client: Client) -> None:
    at = make.exhibition()
    row = make.stay(at, by=at.rosa)
    signed_in(client, at.ines)
    values = {"moment": "arrival", "on": "2026-11-20", "found": "worn", "text": "A scratch"}
    picture = SimpleUploadedFile("scratch.png", PNG)
    answer = client.post(f"/stays/{row.pk}/report-condition/", values | {"file": picture})
    assert answer.status_code == 302
    report = ConditionReport.objects.get()
    assert (report.found, report.photo is not None) == ("worn", True)
    assert client.get(f"/stays/{row.pk}/photo/arrival/").status_code == 200
    assert Client().get(f"/stays/{row.pk}/photo/arrival/").status_code in (302, 401, 404)


def test_the_sheet_in_the_crate(client: Client) -> None:
    at = make.exhibition()
    make.stay(at)
    assert client.get(f"/exhibitions/{at.id}/care-sheet.pdf").status_code in (302, 401)
    signed_in(client, at.ines)
    answer = client.get(f"/exhibitions/{at.id}/care-sheet.pdf")
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_both_sides_are_reminded_once_before_it_comes_and_before_it_leaves() -> None:
    at = make.exhibition()
    row = make.stay(at, date(2026, 12, 3), date(2026, 12, 31))
    before = Letter.objects.count()
    assert (actions.remind_stays(NOON), actions.remind_stays(NOON)) == (1, 0)
    assert Letter.objects.count() == before + 2
    Stay.objects.filter(pk=row.pk).update(state="there")
    assert actions.remind_stays(NOON + 35 * DAY) == 1
    assert actions.remind_stays(NOON + 35 * DAY) == 0


def test_two_who_change_it_at_once() -> None:
    at = make.exhibition()
    ask = asks.EditExhibitionAsk(at.id, "People of the river", is_public=True, version=1)
    actions.edit_exhibition(at.rosa, ask, now=NOON)
    with pytest.raises(Stale):
        actions.edit_exhibition(at.rosa, ask, now=NOON)
    assert Exhibition.objects.get().title == "People of the river"
