"""The network in figures by kinds of ties: worked out from what was asked for, told truthfully, and
never from what only two know."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from holt.directory.models import Organization
from holt.directory.queries import viewer_for
from holt.evaluation import queries
from holt.evaluation.rules import MEASURED_KINDS, TieKind, measured_kinds, ties
from holt.evaluation.web.network import telling_measures
from holt.kernel.kept import let_go
from holt.kernel.viewer import NOBODY, Viewer
from holt.partnerships import actions, asks
from holt.partnerships.models import Partnership, Party
from holt.peers import actions as peers
from holt.peers.asks import JoinCircleAsk
from holt.people.models import Person
from holt.programs.models import Session
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
WORK, PROGRAM, CIRCLE = TieKind.PARTNERSHIP, TieKind.PROGRAM, TieKind.CIRCLE
MEASURES = "/network/measures/"


@pytest.fixture(autouse=True)
def read_anew() -> None:
    let_go()


def pairs(who: Viewer, *kinds: TieKind) -> int:
    return queries.measured(who, None, TODAY, kinds).figures.density.ties


def signed_in(client: Client, who: Viewer) -> Client:
    client.force_login(Person.objects.get(pk=who.person_id))
    return client


def in_circle(at: make.Table) -> Viewer:
    """Somebody of a third organization sits in one circle with both sides of the table."""
    third = make.member_of(make.organization(name="Alder Clinic"))
    circle = make.circle(at.ines)
    for who in (at.maya, third):
        peers.join_circle(who, JoinCircleAsk(circle.pk), now=NOON)
    return third


def in_touch(at: make.Table) -> None:
    ask = asks.LogMeetingAsk(at.id, "call", TODAY - timedelta(days=3), "The next class")
    actions.log_meeting(at.ines, ask, now=NOON)


def test_partnerships_are_counted_unless_others_are_asked_for() -> None:
    at = make.table("active")
    in_circle(at)
    assert pairs(at.ines) == 1
    assert pairs(at.ines, CIRCLE) == 3
    assert pairs(at.ines) == 1  # what was held of the one is not given out as the other


def test_two_organizations_are_one_pair_however_many_tie_them() -> None:
    at = make.table("active")
    make.event(at)
    in_circle(at)
    assert (pairs(at.ines, WORK, PROGRAM), pairs(at.ines, WORK, PROGRAM, CIRCLE)) == (1, 3)


def test_the_sentence_says_what_was_counted_and_of_what_there_is_nothing() -> None:
    at = make.table("active")
    make.event(at)
    shown = queries.measured(at.ines, None, TODAY, (WORK, PROGRAM))
    assert telling_measures.counted(shown)[0] == (
        f"Worked out from partnerships and from programs and exhibitions together, in {TODAY.year}."
    )
    only = queries.measured(at.ines, None, TODAY)
    assert telling_measures.counted(only) == [f"Worked out from partnerships, in {TODAY.year}."]
    Partnership.objects.update(
        state="ended", starts_on=date(2020, 1, 1), ends_on=None, ended_on=date(2021, 1, 1),
        reason_code="goals_met",
    )  # fmt: skip
    let_go()
    found = telling_measures.counted(queries.measured(at.ines, None, TODAY, (WORK, PROGRAM)))
    assert found[-1] == f"In {TODAY.year} there is nothing from partnerships."


def test_years_go_back_to_the_first_tie_of_the_kinds() -> None:
    at = make.table("active")
    in_circle(at)
    Partnership.objects.update(starts_on=date(2021, 1, 1))
    assert queries.measured(at.ines, 2021, TODAY).year == 2021
    shown = queries.measured(at.ines, 2021, TODAY, (CIRCLE,))
    assert (shown.year, shown.first_year) == (TODAY.year, TODAY.year)


@pytest.mark.parametrize("asked", [(TieKind.CONTACT,), (WORK, TieKind.CONTACT)])
def test_what_only_two_know_is_in_no_figure_not_even_ones_own(asked: tuple[TieKind, ...]) -> None:
    at = make.table("active")
    in_touch(at)
    Partnership.objects.update(starts_on=TODAY, need=None, state="proposed")
    assert TieKind.CONTACT in queries.network(at.ines, TODAY).kinds
    shown = queries.measured(at.ines, None, TODAY, asked)
    assert (shown.kinds, shown.figures.density.ties) == ((WORK,), 0)


def test_twin_where_contacts_may_be_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ties, "MEASURED_KINDS", tuple(TieKind))
    with pytest.raises(AssertionError):
        test_what_only_two_know_is_in_no_figure_not_even_ones_own((TieKind.CONTACT,))


def test_private_kinds_are_none_of_those_measured() -> None:
    assert MEASURED_KINDS == (WORK, PROGRAM, CIRCLE, TieKind.NAMED)
    assert measured_kinds([TieKind.CONTACT, CIRCLE, WORK]) == (WORK, CIRCLE)
    assert measured_kinds([TieKind.INTRODUCTION]) == measured_kinds([]) == (WORK,)


def test_figures_held_for_colleagues_are_given_to_nobody_else() -> None:
    at = make.table("active")
    in_circle(at)
    Partnership.objects.update(is_public=True)
    Organization.objects.update(is_public=True)
    operator = viewer_for(make.person("Olga Ruiz", is_operator=True))
    assert pairs(at.ines, CIRCLE) == 3
    for who in (operator, NOBODY):
        shown = queries.measured(who, None, TODAY, (CIRCLE,))
        assert (shown.kinds, shown.figures.density.ties) == ((WORK,), 1)


def test_twin_where_all_are_held_to_see_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(queries.network.__globals__, "who_sees_alike", lambda _viewer: "everybody")
    with pytest.raises(AssertionError):
        test_figures_held_for_colleagues_are_given_to_nobody_else()


def test_the_public_may_choose_among_what_all_agreed_to_show(client: Client) -> None:
    at = make.table("active")
    make.event(at)
    in_circle(at)
    Partnership.objects.update(is_public=True)
    Organization.objects.update(is_public=True)
    text = client.get(f"{MEASURES}?ties=program&ties=circle&ties=named").content.decode()
    assert 'value="program" checked' in text
    assert 'value="circle"' not in text
    assert "Worked out from programs and exhibitions together" in text
    assert "one circle" not in text


def test_the_page_keeps_the_kinds_in_its_links_and_its_form(client: Client) -> None:
    at = make.table("active")
    make.event(at)
    in_touch(at)
    Partnership.objects.update(starts_on=date(2024, 1, 1))
    signed_in(client, at.ines)
    plain = client.get(MEASURES).content.decode()
    assert 'value="partnership" checked' in plain
    assert 'value="program"' in plain and 'value="program" checked' not in plain
    assert 'value="contact"' not in plain
    asked = client.get(f"{MEASURES}?ties=partnership&ties=program&ties=nonsense").content.decode()
    assert "&amp;ties=partnership&amp;ties=program" in asked
    assert "compare figures of the same kinds only" in asked
    assert re.search(r"/network/\?year=\d{4}&amp;ties=partnership&amp;ties=program", asked)
    drawn = client.get("/network/?ties=program").content.decode()
    assert f"{MEASURES}?year=" in drawn
    assert "&amp;ties=program" in drawn[drawn.index(f"{MEASURES}?year=") :][:80]


def test_asked_for_ones_contacts_the_page_says_why_they_are_not_counted(client: Client) -> None:
    at = make.table("active")
    in_touch(at)
    text = signed_in(client, at.ines).get(f"{MEASURES}?ties=contact").content.decode()
    assert "Your contacts and introductions are not counted here." in text
    assert "Worked out from partnerships" in text


def test_a_year_without_any_of_the_kinds_leads_back_to_partnerships(client: Client) -> None:
    at = make.table("active")
    make.event(at)
    Session.objects.update(on=date(2024, 3, 1))
    signed_in(client, at.ines)
    text = client.get(f"{MEASURES}?ties=program").content.decode()
    assert "Nobody is tied this way in" in text
    assert "Count partnerships" in text
    assert "Worked out" not in text
    assert (
        "Worked out from programs"
        in client.get(f"{MEASURES}?ties=program&year=2024").content.decode()
    )


def tied(one: Organization, other: Organization) -> None:
    made = Partnership.objects.create(
        name=f"{one.name} and {other.name}", state="active", starts_on=date(2026, 1, 1),
        proposed_at=NOON,
    )  # fmt: skip
    for place, home in enumerate((one, other)):
        Party.objects.create(
            partnership=made, organization=home, state="accepted", is_lead=not place,
            place_in_list=place,
        )  # fmt: skip


def test_whoever_holds_others_by_programs_alone_has_no_page_of_what_if() -> None:
    """What if one leaves is told of partnerships; a link would lead nowhere."""
    at = make.table("active")
    clinic = make.organization(name="Clinic")
    tied(at.employer, clinic)
    holders = telling_measures.holders(queries.measured(at.ines, None, TODAY))
    assert [(one.who[0][1], one.works_now) for one in holders] == [(at.employer.name, True)]
    Partnership.objects.update(
        state="ended", starts_on=date(2024, 1, 1), ends_on=None, ended_on=date(2025, 1, 1),
        reason_code="goals_met",
    )  # fmt: skip
    let_go()
    holders = telling_measures.holders(queries.measured(at.ines, 2025, TODAY))
    assert [(one.who[0][1], one.works_now) for one in holders] == [(at.employer.name, False)]


def test_a_sector_that_changes_is_measured_anew() -> None:
    at = make.table("active")
    before = queries.measured(at.ines, None, TODAY).figures.crossings.whole.external
    kinds = dict(Organization.objects.values_list("pk", "kind_id"))
    Organization.objects.update(kind=kinds[at.library.pk])
    let_go(f"evaluation.network.{TODAY}.colleagues")  # the measures are still held
    after = queries.measured(at.ines, None, TODAY).figures.crossings.whole.external
    assert (before, after) == (1, 0)


def test_more_ties_of_all_kinds_cost_no_more_queries(client: Client) -> None:
    at = make.table("active")
    make.event(at)
    address = MEASURES + "?" + "&".join(f"ties={one}" for one in MEASURED_KINDS)
    signed_in(client, at.ines)
    client.get(address)
    counts = []
    for _time in range(2):
        let_go()
        with CaptureQueriesContext(connection) as caught:
            assert client.get(address).status_code == 200
        counts.append(len(caught))
        homes = [make.organization(name=f"House {number}") for number in range(4)]
        for home in homes:
            tied(at.employer, home)
        in_circle(at)
    assert counts[0] == counts[1]
