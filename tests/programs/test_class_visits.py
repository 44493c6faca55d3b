"""Classes that come: asked for in two taps, answered, moved, counted, forgotten; never twice."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import Clash, NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, History, Letter
from holt.kernel.viewer import NOBODY, Grant, Role, Viewer
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import ClassVisit, Program, Session
from holt.values.states import WrongState
from tests import make
from tests.make import NOON
from tests.make.class_visits import HALF_PAST_NINE, TUESDAY, Offering

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
OFFERED = rules.Offered(frozenset({1, 3}), (time(9, 30), time(11)), 60, frozenset(), 7)


def signed_in(client: Client, viewer: Viewer) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client


def test_free_times_are_on_offer_far_enough_ahead_and_not_taken() -> None:
    monday = date(2026, 11, 23)
    free = list(rules.beginnings(OFFERED, [(TUESDAY, time(9, 30))], monday))[:3]
    assert free == [
        (TUESDAY, time(11)),
        (date(2026, 12, 3), time(9, 30)),
        (date(2026, 12, 3), time(11)),
    ]


@pytest.mark.parametrize(
    ("on", "begins", "code"),
    [
        (date(2026, 11, 24), time(9, 30), "visit_too_soon"),
        (date(2026, 12, 2), time(9, 30), "visit_not_then"),
        (TUESDAY, time(10, 0), "visit_not_then"),
        (TUESDAY, time(11), "visit_taken"),
    ],
)
def test_each_refusal_carries_three_free_times(on: date, begins: time, code: str) -> None:
    taken = [(TUESDAY, time(11))]
    with pytest.raises(Refused) as refused:
        rules.require_beginning(OFFERED, on, begins, taken, date(2026, 11, 20))
    free = refused.value.facts["alternatives"]
    assert (refused.value.code, len(free)) == (code, 3)
    assert not any((one["on"], one["begins"]) in taken for one in free)


def test_a_teacher_without_an_account_asks_and_has_a_letter() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    assert (row.state, row.school_text, row.starts_at.isoformat()) == (
        "requested",
        "Alder Elementary",
        "2026-12-01T14:30:00+00:00",
    )
    letter = Letter.objects.get(to="rosa@school.example")
    assert letter.link.endswith(f"/my-class-visit/{queries.visit_key(row)}/")
    staff = Letter.objects.get(person_id=at.ines.person_id)
    assert "Rosa" not in staff.text + staff.subject
    told = Happening.objects.get(name="programs.visit_asked")
    assert "Rosa" not in str(told.facts) + told.actor_name


def test_a_class_too_large_or_without_a_school_is_refused() -> None:
    at = make.visit_offer()
    with pytest.raises(Refused, match="class_too_large"):
        make.class_visit(at, class_size=29)
    with pytest.raises(Refused, match="needed"):
        make.class_visit(at, school="")


def test_who_comes_by_the_link_of_a_partnership_needs_to_say_no_school() -> None:
    table = make.table("active")
    at = make.visit_offer(table.library, table.ines)
    grant = Grant(1, "partnership", table.id, table.employer.pk, "open", "m@example.org", "Maya")
    row = make.class_visit(at, Viewer(grant=grant), school="")
    assert (row.school_id, row.partnership_id) == (table.employer.pk, table.id)


def test_a_link_to_another_table_says_no_school() -> None:
    table = make.table("active")
    grant = Grant(1, "partnership", table.id, table.employer.pk, "open", "m@example.org", "Maya")
    at = make.visit_offer(make.organization("Alder Library"))
    assert make.class_visit(at, Viewer(grant=grant)).partnership_id is None


def test_nobody_asks_in_the_name_of_a_school_that_is_not_theirs() -> None:
    at = make.visit_offer()
    school = make.organization("Alder Elementary")
    with pytest.raises(Exception) as refused:
        make.class_visit(at, school_id=school.pk)
    assert type(refused.value).__name__ in {"SignInNeeded", "NotAllowed"}
    teacher = make.member_of(school, "staff", name="Rosa Lima")
    assert make.class_visit(at, teacher, school_id=school.pk, school="").school_id == school.pk


def test_a_time_is_kept_for_whoever_asked_first() -> None:
    at = make.visit_offer()
    make.class_visit(at)
    with pytest.raises(Clash, match="visit_taken"):
        make.class_visit(at, email="tom@school.example")


def twice(at: Offering) -> None:
    """The same time once more, written past every rule."""
    row = make.class_visit(at)
    row.pk, row._state.adding = None, True
    row.save()


@contextmanager
def without_constraint() -> Iterator[None]:
    """The database no longer minds; the twin is rolled back by its test."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE programs_classvisit DROP CONSTRAINT class_visit_never_twice")
    yield


def test_the_database_itself_refuses_two_classes_at_once() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        twice(make.visit_offer())


def test_twin_without_the_constraint_two_classes_stand_at_the_door() -> None:
    with without_constraint():
        twice(make.visit_offer())
    assert ClassVisit.objects.count() == 2


def test_a_lost_race_is_told_as_a_time_that_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    at = make.visit_offer()
    make.class_visit(at)
    monkeypatch.setattr("holt.programs.rules.require_beginning", lambda *_any: None)
    with pytest.raises(Clash, match="visit_taken"):
        make.class_visit(at, email="tom@school.example")


def test_yes_puts_it_on_the_calendar_of_the_partnership_without_a_name() -> None:
    table = make.table("active")
    at = make.visit_offer(table.library, table.ines)
    row = make.class_visit(at)
    actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk, table.id), now=NOON)
    row.refresh_from_db()
    session = Session.objects.get()
    assert (row.state, row.session_id, session.title) == (
        "accepted",
        session.pk,
        "How to find out, grade 4",
    )
    assert (session.starts_at, session.ends_at) == (row.starts_at, row.ends_at)
    program = Program.objects.get()
    assert (program.kind, program.state, session.program_id) == ("class_visit", "draft", program.pk)


def test_without_a_partnership_it_is_on_the_librarys_own_calendar() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk), now=NOON)
    row.refresh_from_db()
    session = Session.objects.get()
    assert (row.session_id, session.partnership_id) == (session.pk, None)
    assert session.program is not None
    assert (session.program.kind, session.program.state) == ("class_visit", "draft")
    assert "expected" in Letter.objects.filter(to="rosa@school.example").latest("pk").subject


def test_a_table_of_others_is_no_calendar_of_ours() -> None:
    table = make.table("active")
    at = make.visit_offer(make.organization("Alder Library"))
    row = make.class_visit(at)
    with pytest.raises(NotFound):
        actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk, table.id), now=NOON)


def test_another_time_is_proposed_and_taken_with_one_button(client: Client) -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    ask = asks.ProposeOtherDateAsk(row.pk, date(2026, 12, 9), time(13), "The hall is painted.")
    actions.propose_other_date(at.ines, ask, now=NOON)
    row.refresh_from_db()
    assert (row.state, row.on, row.wished_on) == ("other_date", date(2026, 12, 9), TUESDAY)
    own = f"/my-class-visit/{queries.visit_key(row)}/"
    page = client.get(own).content.decode()
    assert "The hall is painted." in page and "This time suits us" in page
    assert client.get(own + "take-other-date/").status_code == 200
    row.refresh_from_db()
    assert row.state == "other_date"
    client.post(own + "take-other-date/")
    row.refresh_from_db()
    assert row.state == "accepted"


def test_moving_an_expected_visit_asks_again_and_frees_the_calendar(client: Client) -> None:
    table = make.table("active")
    at = make.visit_offer(table.library, table.ines)
    row = make.class_visit(at)
    actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk, table.id), now=NOON)
    key = queries.visit_key(row)
    ask = asks.MoveVisitAsk(row.pk, date(2026, 12, 3), time(11), key)
    actions.move_visit(NOBODY, ask, now=NOON)
    row.refresh_from_db()
    assert (row.state, row.session_id, Session.objects.get().state) == (
        "requested",
        None,
        "canceled",
    )


def test_a_guessed_key_opens_nothing(client: Client) -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    assert client.get(f"/my-class-visit/{row.pk}-{'0' * 40}/").status_code == 404
    with pytest.raises(NotFound):
        actions.cancel_visit(NOBODY, asks.CancelVisitAsk(row.pk, f"{row.pk}-x"), now=NOON)
    with pytest.raises(NotFound):
        actions.cancel_visit(NOBODY, asks.CancelVisitAsk(row.pk), now=NOON)


def test_the_teacher_cancels_and_the_time_is_free_again() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    key = queries.visit_key(row)
    actions.cancel_visit(NOBODY, asks.CancelVisitAsk(row.pk, key), now=NOON)
    assert make.class_visit(at, email="tom@school.example").state == "requested"


def test_the_library_calls_off_with_a_reason_the_teacher_reads() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    with pytest.raises(Refused, match="needed"):
        actions.cancel_visit(at.ines, asks.CancelVisitAsk(row.pk), now=NOON)
    actions.cancel_visit(at.ines, asks.CancelVisitAsk(row.pk, reason="A burst pipe"), now=NOON)
    assert "A burst pipe" in Letter.objects.filter(to="rosa@school.example").latest("pk").text


def test_no_says_why_and_others_may_not_answer() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    reader = Viewer(person_id=9, roles={at.library.pk: Role.VIEWER})
    for other in (stranger, reader, NOBODY):
        with pytest.raises(NotFound):
            actions.decline_visit(other, asks.DeclineVisitAsk(row.pk, "No"), now=NOON)
    actions.decline_visit(at.ines, asks.DeclineVisitAsk(row.pk, "Closed that week"), now=NOON)
    with pytest.raises(WrongState):
        actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk), now=NOON)


def test_who_came_is_counted_once_it_has_begun() -> None:
    table = make.table("active")
    at = make.visit_offer(table.library, table.ines)
    row = make.class_visit(at)
    actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk, table.id), now=NOON)
    with pytest.raises(Refused, match="not_begun_yet"):
        actions.count_visit(at.ines, asks.CountVisitAsk(row.pk, 23), now=NOON)
    actions.count_visit(at.ines, asks.CountVisitAsk(row.pk, 23, 2), now=NOON + 12 * DAY)
    row.refresh_from_db()
    assert (row.state, row.pupils, Session.objects.get().attended) == ("done", 23, 25)


def test_teachers_are_forgotten_after_thirty_days_and_counts_stay() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    after = NOON + 12 * DAY
    actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk), now=NOON)
    actions.count_visit(at.ines, asks.CountVisitAsk(row.pk, 23), now=after)
    assert actions.forget_visits(NOON + 40 * DAY) == 0
    assert actions.forget_visits(NOON + 42 * DAY) == 1
    row.refresh_from_db()
    assert (row.name, row.email, row.wish, row.pupils) == ("", "", "", 23)


def test_a_refusal_is_forgotten_with_its_words() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    actions.decline_visit(at.ines, asks.DeclineVisitAsk(row.pk, "Sorry, Rosa"), now=NOON)
    actions.forget_visits(NOON + 31 * DAY)
    row.refresh_from_db()
    assert (row.name, "Rosa" in row.reason) == ("", False)
    assert not History.objects.filter(after__icontains="Rosa").exists()


def test_whoever_asks_to_be_forgotten_is() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    forget_everywhere(0, email="rosa@school.example", name="Rosa Lima", now=NOON)
    row.refresh_from_db()
    assert (row.name, row.email, row.class_size) == ("", "", 24)


def test_teachers_are_reminded_once() -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    actions.accept_visit(at.ines, asks.AcceptVisitAsk(row.pk), now=NOON)
    assert [actions.remind_visits(NOON + days * DAY) for days in (2, 9, 9)] == [0, 1, 0]


def test_two_taps_on_the_public_page(client: Client) -> None:
    at = make.visit_offer(notice_days=0)
    page = client.get(f"/organizations/{at.library.pk}/class-visit/").content.decode()
    first = re.search(r'href="(/visit-offers/\d+/ask-visit/\?at=([^"]+))"', page)
    assert first is not None
    form = client.get(first[1]).content.decode()
    assert f'<option value="{first[2]}" selected>' in form
    values = {"at": first[2], "name": "Rosa", "email": "rosa@school.example", "school": "Alder"}
    answer = client.post(first[1], values | {"class_size": "24"})
    assert answer.status_code == 302 and answer["Location"].startswith("/my-class-visit/")
    assert client.get(answer["Location"]).status_code == 200


def test_what_is_not_published_is_for_staff_alone(client: Client) -> None:
    at = make.visit_offer(is_published=False)
    assert client.get(f"/visit-offers/{at.offer.pk}/ask-visit/").status_code == 404
    with pytest.raises(NotFound):
        make.class_visit(at)
    signed_in(client, at.ines)
    listed = client.get(f"/organizations/{at.library.pk}/visit-offers/").content.decode()
    assert "How to find out" in listed and "Not shown" in listed


def test_the_queue_and_its_pages_are_for_the_librarys_staff(client: Client) -> None:
    at = make.visit_offer()
    row = make.class_visit(at)
    queue = f"/organizations/{at.library.pk}/class-visits/"
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    assert signed_in(Client(), stranger).get(queue).status_code == 403
    assert signed_in(Client(), stranger).get(f"/class-visits/{row.pk}/").status_code == 404
    signed_in(client, at.ines)
    assert "Alder Elementary" in client.get(queue).content.decode()
    assert "rosa@school.example" in client.get(f"/class-visits/{row.pk}/").content.decode()
    assert client.post(f"/class-visits/{row.pk}/accept-visit/", {}).status_code == 302


def test_an_offer_is_changed_on_its_page(client: Client) -> None:
    at = make.visit_offer()
    signed_in(client, at.ines)
    page = f"/visit-offers/{at.offer.pk}/edit-visit-offer/"
    assert "09:30" in client.get(page).content.decode()
    values = {
        "title": "How to find out",
        "kind": "research",
        "minutes": "45",
        "largest_class": "28",
        "weekdays": ["1"],
        "hours": "9:30\n10:30",
        "notice_days": "7",
        "is_published": "on",
    }
    assert client.post(page, values).status_code == 302
    at.offer.refresh_from_db()
    assert (at.offer.minutes, at.offer.hours) == (45, [HALF_PAST_NINE, time(10, 30)])


def test_only_staff_offer(client: Client) -> None:
    at = make.visit_offer()
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    ask = asks.OfferVisitAsk(at.library.pk, "Stories", "storytime", (0,), (time(9),))
    with pytest.raises(NotAllowed):
        actions.offer_visit(stranger, ask, now=NOON)
    late = asks.OfferVisitAsk(at.library.pk, "Stories", "storytime", (0,), (time(23, 30),))
    with pytest.raises(Refused, match="visit_past_midnight"):
        actions.offer_visit(at.ines, late, now=NOON)
