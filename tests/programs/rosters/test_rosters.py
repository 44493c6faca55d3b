"""Drawn, asked, filled fairly with a reader on each shift, told, swapped; nobody in two places."""

from datetime import time, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks, queries
from holt.programs.actions.rosters import swapping
from holt.programs.models import Duty, Hand, Roster
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def fill(at: make.Table, row: Roster) -> queries.RosterPage:
    actions.fill_roster(at.ines, asks.FillRosterAsk(row.session_id), now=NOON)
    return queries.roster(at.ines, row.session_id)


def publish(at: make.Table, row: Roster) -> None:
    actions.publish_roster(at.ines, asks.PublishRosterAsk(row.session_id), now=NOON)


def names(page: queries.RosterPage) -> list[list[str]]:
    return [[one.name for one in shift.people] for shift in page.shifts]


def test_a_session_is_cut_and_shifts_are_added_changed_and_removed() -> None:
    at = make.table("active")
    row = make.roster(at, where="Our table")
    shifts = make.shifts_of(row)
    assert [one.begins.hour for one in shifts] == [10, 12, 14]
    before = row.session.on - timedelta(days=1)
    add = asks.AddShiftAsk(row.session_id, "Set up", before, time(17), time(18))
    added = actions.add_shift(at.ines, add, now=NOON)
    edit = asks.EditShiftAsk(added.pk, "Set up", before, time(16), time(18), 3, version=1)
    assert actions.edit_shift(at.ines, edit, now=NOON).needed == 3
    actions.remove_shift(at.ines, asks.RemoveShiftAsk(shifts[0].pk), now=NOON)
    assert row.shifts.count() == 3
    with pytest.raises(Refused, match="roster_drawn"):
        make.roster(at, session=row.session)


def test_it_is_filled_fairly_with_a_reader_on_each_shift() -> None:
    at = make.table("active")
    row = make.roster(at)
    tom = make.member_of(at.employer if hasattr(at, "employer") else at.library, "staff")
    home = row.speaks_for.order_by("pk").first()
    assert home is not None
    make.read_sheet(tom, make.member_of(home), home.pk)
    make.colleague(at, row, tom)
    for name in ("Ada Moss", "Leo Park", "Rosa Lima"):
        make.asked(at, row, name)
    page = fill(at, row)
    assert all(any(it.is_reader for it in one.people) for one in page.shifts)
    assert all(len(one.people) == 2 and not one.short for one in page.shifts)
    volunteers = [one.hours for one in page.people if not one.has_account]
    assert max(volunteers) - min(volunteers) <= 2


def test_it_says_why_a_shift_cannot_be_filled() -> None:
    at = make.table("active")
    row = make.roster(at)
    make.asked(at, row, "Ada Moss", (0,))
    page = fill(at, row)
    assert [one.short for one in page.shifts] == ["too_few_can", "nobody_said", "nobody_said"]


def test_everybody_gets_their_shifts_and_a_calendar_and_nobody_elses() -> None:
    at = make.table("active")
    row = make.roster(at)
    ada, leo = make.asked(at, row, "Ada Moss", (0,)), make.asked(at, row, "Leo Park", (1,))
    with pytest.raises(Refused, match="nobody_is_on"):
        publish(at, row)
    fill(at, row)
    publish(at, row)
    letter = Letter.objects.get(to="ada@example.org", subject__contains="Your shifts")
    assert "10 a.m." in letter.text and letter.link.endswith(f"{queries.offer_key(ada)}/")
    browser = Client()
    own = browser.get(f"/my-shifts/{queries.offer_key(leo)}/").content.decode()
    assert "Leo Park" in own and "Ada Moss" not in own and "example.org" not in own
    made = browser.get(f"/my-shifts/{queries.offer_key(leo)}/shifts.ics").content.decode()
    assert made.count("BEGIN:VEVENT") == 1
    with pytest.raises(Refused, match="roster_is_out"):
        fill(at, row)


def published(at: make.Table) -> tuple[Roster, dict[str, object]]:
    """Ada is on the first shift, Leo on the second; both can take more."""
    row = make.roster(at, needed=1)
    ada, leo = make.asked(at, row, "Ada Moss", (0,)), make.asked(at, row, "Leo Park", (1,))
    fill(at, row)
    publish(at, row)
    return row, {"ada": ada, "leo": leo}


def test_the_first_to_take_an_open_shift_has_it() -> None:
    at = make.table("active")
    row, people = published(at)
    ada, leo = people["ada"], people["leo"]
    rosa = make.asked(at, row, "Rosa Lima", (0,))
    duty = Duty.objects.get(offer=ada)
    with pytest.raises(NotFound):
        actions.give_up_shift(
            NOBODY, asks.GiveUpShiftAsk(duty.pk, queries.offer_key(leo)), now=NOON
        )
    ask = asks.GiveUpShiftAsk(duty.pk, queries.offer_key(ada))
    actions.give_up_shift(NOBODY, ask, now=NOON)
    told = Letter.objects.filter(subject__contains="needs somebody")
    assert sorted(told.values_list("to", flat=True)) == ["leo@example.org", "rosa@example.org"]
    first = make.shifts_of(row)[0]
    take = asks.TakeShiftAsk(first.pk, rosa.pk, queries.offer_key(rosa))
    actions.take_shift(NOBODY, take, now=NOON)
    with pytest.raises(Refused, match="shift_is_full"):
        late = asks.TakeShiftAsk(first.pk, leo.pk, queries.offer_key(leo))
        actions.take_shift(NOBODY, late, now=NOON)


def test_the_reader_rule_is_kept_when_a_shift_changes_hands() -> None:
    at = make.table("active")
    row = make.roster(at, needed=1)
    home = row.speaks_for.order_by("pk").first()
    assert home is not None
    tom = make.member_of(home, "staff")
    make.read_sheet(tom, make.member_of(home), home.pk)
    reader, ada = make.colleague(at, row, tom), make.asked(at, row, "Ada Moss")
    fill(at, row)
    publish(at, row)
    duty = Duty.objects.filter(offer=reader).first()
    assert duty is not None
    actions.give_up_shift(NOBODY, asks.GiveUpShiftAsk(duty.pk, queries.offer_key(reader)), now=NOON)
    with pytest.raises(Refused, match="place_for_a_reader"):
        ask = asks.TakeShiftAsk(duty.shift_id, ada.pk, queries.offer_key(ada))
        actions.take_shift(NOBODY, ask, now=NOON)


def twice(at: make.Table) -> asks.TakeShiftAsk:
    """Ada is on a shift of one roster, and asked to take one of another at the same time."""
    first, second = make.roster(at), make.roster(at)
    make.asked(at, first, "Ada Moss", (0,))
    fill(at, first)
    offer = make.asked(at, second, "Ada Moss", (0,))
    return asks.TakeShiftAsk(make.shifts_of(second)[0].pk, offer.pk)


def test_nobody_is_on_two_shifts_at_once_across_rosters() -> None:
    at = make.table("active")
    ask = twice(at)
    with pytest.raises(Refused, match="on_another_shift"):
        actions.take_shift(at.ines, ask, now=NOON)
    second = Roster.objects.order_by("-pk")[0]
    assert names(fill(at, second))[0] == []


def test_twin_two_places_at_once_cannot_be_written_even_without_the_guard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    ask = twice(at)
    monkeypatch.setattr(swapping, "_is_busy", lambda offer, shift: False)
    with pytest.raises(Refused, match="on_another_shift"):
        actions.take_shift(at.ines, ask, now=NOON)
    duty = Duty.objects.get()
    with pytest.raises(IntegrityError, match="duty_never_in_two_places"), transaction.atomic():
        duty.pk, duty.shift_id = None, ask.shift_id
        duty.save(force_insert=True)


def test_those_who_have_not_read_are_named_and_reminded_once_a_day() -> None:
    at = make.table("active")
    row = make.roster(at)
    home = row.speaks_for.order_by("pk").first()
    assert home is not None
    reader, other = make.member_of(home, "staff"), make.member_of(home, "staff", name="Tom Reed")
    make.read_sheet(reader, make.member_of(home), home.pk)
    make.colleague(at, row, reader)
    make.colleague(at, row, other)
    page = queries.roster(at.ines, row.session_id)
    assert [one.name for one in page.people if one.unread] == ["Tom Reed"]
    ask = asks.RemindReadersAsk(row.session_id)
    actions.remind_readers(at.ines, ask, now=NOON)
    assert Letter.objects.filter(subject__contains="fact sheets").count() == 1
    with pytest.raises(Refused, match="reminded_today"):
        actions.remind_readers(at.ines, ask, now=NOON)


def test_outsiders_see_nothing_and_the_diary_names_nobody() -> None:
    at = make.table("active")
    row = make.roster(at)
    make.asked(at, row, "Ada Moss")
    stranger = make.member_of(make.organization("Elsewhere"))
    for who in (stranger, NOBODY):
        with pytest.raises((NotFound, NotAllowed)):
            queries.roster(who, row.session_id)
        with pytest.raises((NotFound, NotAllowed)):
            actions.fill_roster(who, asks.FillRosterAsk(row.session_id), now=NOON)
    assert not any("Ada" in str(one.facts) for one in Happening.objects.all())


def test_volunteers_are_forgotten_by_time_and_on_request() -> None:
    at = make.table("active")
    row = make.roster(at)
    make.asked(at, row, "Ada Moss", (0,))
    make.asked(at, row, "Leo Park", (0,))
    fill(at, row)
    forget_everywhere(0, email="leo@example.org", name="Leo Park", now=NOON)
    assert actions.forget_hands(row.session.ends_at + timedelta(days=20)) == 0
    assert actions.forget_hands(row.session.ends_at + timedelta(days=31)) == 1
    assert not Hand.objects.exclude(name="", email="").exists()
    assert sum(hours for _name, hours in queries.roster(at.ines, row.session_id).parties) > 0


def test_the_pages_work_without_script() -> None:
    at = make.table("active")
    row = make.roster(at)
    offer = make.asked(at, row, "Ada Moss", ())
    browser, own = Client(), Client()
    browser.force_login(Person.objects.get(pk=at.ines.person_id))
    key, here = queries.offer_key(offer), f"/sessions/{row.session_id}"
    shift = make.shifts_of(row)[0]
    own.post(f"/my-shifts/{key}/", {"shift_ids": [shift.pk]})
    assert browser.post(f"{here}/fill-roster/").status_code == 302
    assert browser.post(f"{here}/publish-roster/").status_code == 302
    page = browser.get(f"{here}/roster/").content.decode()
    assert "Ada Moss" in page and "Nobody has said that they can." in page
    assert browser.get(f"{here}/roster.pdf").content.startswith(b"%PDF")
    assert b"BEGIN:VEVENT" in browser.get(f"{here}/roster.ics").content
    duty = Duty.objects.get()
    own.post(f"/my-shifts/{key}/give-up-shift/", {"duty_id": duty.pk})
    assert not Duty.objects.exists()
    own.post(f"/my-shifts/{key}/take-shift/", {"shift_id": shift.pk})
    assert Duty.objects.count() == 1
    browser.post(f"{here}/remind-readers/")
    for path in (f"{here}/add-shift/", f"/shifts/{shift.pk}/edit-shift/", f"{here}/ask-to-help/"):
        assert browser.get(path).status_code == 200
