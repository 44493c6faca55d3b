"""Ties beside partnerships: drawn when asked for, told, listed; what only two know stays theirs."""

import json
from datetime import date, timedelta

import pytest
from django.test import Client

from holt.directory.queries import viewer_for
from holt.evaluation import queries
from holt.evaluation.rules import TieKind
from holt.evaluation.web.network import kinds
from holt.kernel.kept import let_go
from holt.kernel.viewer import NOBODY, Viewer
from holt.partnerships import actions, asks
from holt.partnerships.models import Partnership
from holt.peers import actions as peers
from holt.peers.asks import JoinCircleAsk, LeaveCircleAsk
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def kinds_of(who: Viewer) -> dict[str, int]:
    let_go()
    found = queries.network(who, TODAY)
    return {one.value: len(found.of_kinds(TODAY.year, (one,))) for one in found.kinds}


def test_who_run_a_program_together_are_tied_and_the_public_may_know() -> None:
    at = make.table("active")
    make.event(at)
    assert kinds_of(at.ines) == {"partnership": 1, "program": 1}
    type(at.library).objects.update(is_public=True)
    assert kinds_of(NOBODY) == {"partnership": 0, "program": 1}


def test_a_draft_of_a_program_ties_nobody() -> None:
    at = make.table("active")
    make.program(at, published=False)
    assert kinds_of(at.ines) == {"partnership": 1}


def test_an_exhibition_shown_at_anothers_place_ties_both_once_agreed() -> None:
    lent = make.exhibition()
    make.stay(lent, date(2026, 11, 25), date(2026, 11, 30), agreed=False)
    assert kinds_of(lent.ines) == {"partnership": 0}
    make.stay(lent, date(2026, 12, 10), date(2026, 12, 30))
    assert kinds_of(lent.ines) == {"partnership": 0, "program": 1}


def test_colleagues_in_one_circle_tie_their_organizations_while_both_are_there() -> None:
    at = make.table("active")
    circle = make.circle(at.ines)
    assert "circle" not in kinds_of(at.ines)
    peers.join_circle(at.maya, JoinCircleAsk(circle.pk), now=NOON)
    assert kinds_of(at.ines)["circle"] == 1
    assert "circle" not in kinds_of(NOBODY)
    later = NOON + timedelta(days=30)
    peers.leave_circle(at.maya, LeaveCircleAsk(circle.pk), now=later)
    let_go()
    found = queries.network(at.ines, later.date())
    assert [one.until for one in found.others] == [later.year]


def test_circles_read_for_a_colleague_are_not_shown_to_the_operator() -> None:
    at = make.table("active")
    circle = make.circle(at.ines)
    peers.join_circle(at.maya, JoinCircleAsk(circle.pk), now=NOON)
    operator = viewer_for(make.person("Olga Ruiz", is_operator=True))
    let_go()
    assert "circle" in {one.kind for one in queries.network(at.ines, TODAY).others}
    assert "circle" not in {one.kind for one in queries.network(operator, TODAY).others}


def test_contacts_are_drawn_for_those_who_had_them_alone() -> None:
    at = make.table("active")
    for days in (3, 9):
        on = TODAY - timedelta(days=days)
        ask = asks.LogMeetingAsk(at.id, "call", on, "The next class")
        actions.log_meeting(at.ines, ask, now=NOON)
    third = make.member_of(make.organization("Alder Clinic"))
    assert kinds_of(at.ines)["contact"] == kinds_of(at.maya)["contact"] == 1
    assert "contact" not in kinds_of(third)
    found = queries.network(at.ines, TODAY)
    told = kinds.told(found, TODAY.year, found.kinds)
    assert any(one.startswith("With 1 partner you were in touch") for one in told)


def test_an_introduction_is_drawn_for_those_who_know_of_it_once_both_said_yes() -> None:
    by = make.organization("Marlow City Library")
    first, second = make.organization("Alder Clinic"), make.organization("Bridge Church")
    coordinator, stranger = make.member_of(by), make.member_of(make.organization("Far Museum"))
    ann, ben = make.member_of(first), make.member_of(second)
    letters = ("ann@alder.example", "ben@bridge.example")
    ask = asks.IntroduceAsk(
        by.pk, first.pk, "Ann", letters[0], second.pk, "Ben", letters[1], "Rides"
    )
    made = actions.introduce(coordinator, ask, now=NOON)
    for address in letters:
        assert "introduction" not in kinds_of(coordinator)
        guest = make.guest_by_letter(address)
        actions.answer_introduction(guest, asks.AnswerIntroductionAsk(made.pk, True), now=NOON)
    assert [kinds_of(one).get("introduction", 0) for one in (coordinator, ann, ben, stranger)] == [
        *(1, 1, 1, 0)
    ]


def test_two_with_ties_of_two_kinds_are_one_partner_of_each_other() -> None:
    at = make.table("active")
    make.event(at)
    found = queries.network(at.ines, TODAY)
    both = found.of_kinds(TODAY.year, (TieKind.PARTNERSHIP, TieKind.PROGRAM))
    assert len(both) == 2
    assert set(queries.degrees(both).values()) == {1}


def test_the_page_draws_the_kinds_asked_for_in_picture_table_and_file(client: Client) -> None:
    at = make.table("active")
    make.event(at)
    Partnership.objects.filter(pk=at.id).update(starts_on=TODAY)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    plain = client.get("/network/").content.decode()
    assert 'value="program"' in plain
    assert "Ties beside partnerships" not in plain
    shown = client.get("/network/?ties=program&ties=nonsense").content.decode()
    assert "Ties beside partnerships" in shown
    assert 'class="kind"' in client.get("/network/drawing.svg?ties=program").content.decode()
    assert 'class="kind"' not in client.get("/network/drawing.svg").content.decode()
    data = json.loads(client.get("/network/drawing.json?ties=program").content)
    assert data["kinds"] == [1]
    assert {one[5] for one in data["ties"]} == {0, 1}
    lines = client.get("/network/network.csv").content.decode("utf-8-sig").splitlines()
    assert [line.split(",")[4] for line in lines] == ["tie", "Partnership", "Program or exhibition"]
