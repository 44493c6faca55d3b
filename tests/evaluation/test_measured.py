"""The network in figures, and what hangs on one organization."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from holt.directory.models import Organization
from holt.evaluation import queries
from holt.evaluation.web.network import telling_measures
from holt.kernel.errors import NotFound
from holt.kernel.kept import let_go
from holt.kernel.viewer import NOBODY
from holt.partnerships.models import Partnership, Party
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def tied(one: Organization, other: Organization) -> Partnership:
    """Two organizations at work together, written straight into the tables."""
    made = Partnership.objects.create(
        name=f"{one.name} and {other.name}",
        state="active",
        starts_on=date(2026, 1, 1),
        proposed_at=timezone.now(),
    )
    for place, home in enumerate((one, other)):
        Party.objects.create(
            partnership=made, organization=home, state="accepted", is_lead=not place,
            place_in_list=place,
        )  # fmt: skip
    return made


def a_path() -> tuple[make.Table, Organization, Organization]:
    """Library – employer – clinic – choir: whoever is in the middle holds the rest."""
    at = make.table("active")
    clinic, choir = make.organization(name="Clinic"), make.organization(name="Choir")
    tied(at.employer, clinic)
    tied(clinic, choir)
    return at, clinic, choir


def test_whoever_holds_others_is_named_with_those_cut_off() -> None:
    at, _clinic, _choir = a_path()
    found = telling_measures.holders(queries.measured(at.ines, None, TODAY))
    assert [(one.who[0][1], [name for _pk, name in one.cut_off]) for one in found] == [
        ("Clinic", ["Choir"]),
        (at.employer.name, [at.library.name]),
    ]


def test_nobody_is_ranked_but_each_sees_itself() -> None:
    at, _clinic, _choir = a_path()
    shown = queries.measured(at.ines, None, TODAY)
    assert [name for name, _lines in telling_measures.own(shown)] == [at.library.name]
    told = " ".join(one.text for one in telling_measures.whole(shown))
    assert at.employer.name not in told


def test_partners_who_all_work_together_need_nobody_to_bring_them_together() -> None:
    at = make.table("active")
    third = make.organization(name="Third")
    tied(at.library, third)

    def said() -> str:
        return " ".join(telling_measures.own(queries.measured(at.ines, None, TODAY))[0][1])

    assert "Your two partners are not tied with each other" in said()
    tied(at.employer, third)
    let_go()
    assert "bring them together" not in said()


def test_a_bridge_is_the_only_way_between_two_parts() -> None:
    at, clinic, _choir = a_path()
    found = telling_measures.bridges(queries.measured(at.ines, None, TODAY))
    assert [{name for _pk, name in one.who} for one in found] == [{at.employer.name, clinic.name}]


def test_a_need_that_hangs_on_one_is_named() -> None:
    at = make.table("active")
    need_id = at.fresh().need_id
    found = queries.if_one_leaves(at.ines, at.employer.pk, TODAY)
    assert [one.need_id for one in found.needs] == ([need_id] if need_id else [])
    assert [one.id for one in found.partnerships] == [at.id]
    third = make.organization(name="Third")
    Party.objects.create(
        partnership_id=at.id, organization=third, state="accepted", place_in_list=3
    )
    assert queries.if_one_leaves(at.ines, at.employer.pk, TODAY).needs == ()


def test_what_if_of_one_that_works_with_nobody_is_not_found() -> None:
    at = make.table("active")
    alone = make.organization(name="Alone")
    with pytest.raises(NotFound):
        queries.if_one_leaves(at.ines, alone.pk, TODAY)


def test_the_public_measures_what_all_agreed_to_show() -> None:
    a_path()
    assert telling_measures.whole(queries.measured(NOBODY, None, TODAY)) == []


@pytest.mark.parametrize("asked", ["", "?year=2026", "?year=x", "?year=0001"])
def test_the_pages(client: Client, asked: str) -> None:
    at, _clinic, choir = a_path()
    assert client.get(f"/network/measures/{asked}").status_code == 200
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    assert "Choir" in client.get(f"/network/measures/{asked}").content.decode() or "0001" in asked
    page = client.get(f"/network/what-if/?organization={choir.pk}").content.decode()
    assert "Clinic and Choir" in page
    assert client.get("/network/what-if/?organization=999999999").status_code == 404


def test_what_if_without_any_tie_teaches(client: Client) -> None:
    who = make.member_of(make.organization(name="New Library"))
    client.force_login(Person.objects.get(pk=who.person_id))
    assert client.get("/network/what-if/").status_code == 200
