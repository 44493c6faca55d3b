"""Who works with whom: seen by whom, in which years, the same in the drawing, list and files."""

import json
from datetime import date
from xml.etree import ElementTree

import pytest
from django.test import Client

from holt.evaluation import queries
from holt.evaluation.web.network import telling
from holt.kernel.viewer import NOBODY
from holt.partnerships import queries as partnerships
from holt.partnerships.models import Partnership
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def stood(at: make.Table, since: date, until: date | None = None) -> None:
    """The partnership's years."""
    fields: dict[str, object] = {"starts_on": since, "ends_on": None}
    if until is not None:
        fields |= {"state": "ended", "ended_on": until, "reason_code": "goals_met"}
    Partnership.objects.filter(pk=at.id).update(**fields)


def names(found: queries.Network, ties: tuple[queries.Tie, ...]) -> set[frozenset[str]]:
    return {frozenset((found.dots[one.one].name, found.dots[one.other].name)) for one in ties}


def test_a_pair_is_tied_in_the_years_of_its_partnership() -> None:
    at = make.table("active")
    stood(at, date(2023, 5, 1), date(2024, 2, 1))
    found = queries.network(at.ines, TODAY)
    pair = {frozenset((at.library.name, at.employer.name))}
    tied = {year: names(found, found.in_year(year)) for year in (2022, 2023, 2024, 2025)}
    assert tied == {2022: set(), 2023: pair, 2024: pair, 2025: set()}
    assert found.first_year == 2023


def another(first: make.Table, **fields: object) -> None:
    """One more partnership of the same two."""
    again = Partnership.objects.get(pk=first.id)
    parties = list(again.parties.all())
    for name, value in {"pk": None, **fields}.items():
        setattr(again, name, value)
    again._state.adding = True
    again.save()
    for party in parties:
        party.pk, party.partnership, party._state.adding = None, again, True
        party.save()


def test_two_partnerships_of_a_pair_at_once_are_one_tie() -> None:
    first = make.table("active")
    another(first, level=4, level_scheme="himmelman")
    found = queries.network(first.ines, TODAY)
    assert [(one.level, one.count) for one in found.ties] == [(4, 2)]


def test_the_years_between_two_partnerships_are_no_tie() -> None:
    first = make.table("active")
    stood(first, date(2020, 5, 1), date(2021, 2, 1))
    another(first, state="active", starts_on=date(2024, 1, 1), ended_on=None, reason_code="")
    found = queries.network(first.ines, TODAY)
    assert [len(found.in_year(year)) for year in range(2020, 2026)] == [1, 1, 0, 0, 1, 1]


def test_what_was_only_proposed_is_no_tie() -> None:
    at = make.table("talking")
    assert queries.network(at.ines, TODAY).ties == ()


def test_the_public_sees_only_what_all_parties_agreed_to_show() -> None:
    at = make.table("active")
    assert queries.network(NOBODY, TODAY).ties == ()
    Partnership.objects.filter(pk=at.id).update(is_public=True)
    type(at.library).objects.update(is_public=True)
    assert len(queries.network(NOBODY, TODAY).ties) == 1


def test_the_list_says_the_same_as_the_drawing() -> None:
    at = make.table("active")
    rows = partnerships.with_names(partnerships.pairs(at.ines))
    listed = {frozenset((row.organization.name, row.other_name)) for row in rows}
    found = queries.network(at.ines, TODAY)
    assert listed == names(found, found.ties) != set()


def test_the_sentences_count_whoever_is_alone() -> None:
    at = make.table("active")
    lonely = make.organization(name="Alone Library")
    make.member_of(lonely)
    told = telling.told(queries.network(at.ines, TODAY), TODAY.year)
    assert any("2 organizations work together, in 1 pair." in one for one in told)
    assert any(one.startswith("1 organization here works with nobody yet") for one in told)


def test_the_page_its_data_and_its_files(client: Client) -> None:
    at = make.table("active")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    shown = client.get("/network/").content.decode()
    assert at.library.name in shown
    data = json.loads(client.get("/network/drawing.json").content)
    assert len(data["ties"]) == 1
    assert at.employer.name in {one[3] for one in data["spots"]}
    for address in ("/network/drawing.svg?on=places", "/network/network.graphml"):
        assert ElementTree.fromstring(client.get(address).content) is not None
    assert client.get("/network/network.png").content.startswith(b"\x89PNG")
    assert client.get("/network/network.exe").status_code == 404


@pytest.mark.parametrize("year", ["0", "9999", "²", "-3", "x", "20261"])
def test_any_year_asked_is_answered(client: Client, year: str) -> None:
    at = make.table("active")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    assert client.get("/network/", {"year": year}).status_code == 200
