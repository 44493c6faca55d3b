"""People's own tables: organizations and contacts."""

import pytest

from holt.directory.imports import Outcome
from holt.directory.models import Contact, Identifier, Organization, Place
from holt.directory.web.tables import organizations_table
from holt.kernel.tables.exporting import export
from holt.kernel.tables.state import read_state
from holt.kernel.viewer import Role
from tests import make
from tests.directory.imports.running import done, given, plan

pytestmark = pytest.mark.django_db
FOUR = (
    "Organization;Type;Town;Zip;Website;Staff;EIN\n"
    "Otter Works;Employer;Marlow;39035;otterworks.example;12,5;04-2103594\n"
    "Casa Luz;Nonprofit;;;;;\n"
    "=Sum;Nonprofit;;;;;\n"
    ";;;;;;\n"
)


def outcomes(kind: str, text: str, **more: object) -> list[tuple[int, str, str, str]]:
    drafts = plan(kind, given(text, **more)).drafts  # type: ignore[arg-type]
    return [(one.row, one.outcome.value, one.code, one.column) for one in drafts]


def test_a_table_with_semicolons_and_names_of_its_own_becomes_organizations() -> None:
    run = done("organizations", given(FOUR))
    works = Organization.objects.get(name="Otter Works")
    assert run.counts == {"rows": 3, "added": 3}
    assert (works.kind.slug, works.url, str(works.staff_count)) == (
        "employer",
        "https://otterworks.example",
        "12.50",
    )
    assert Place.objects.get(organization=works, is_main=True).postal_code == "39035"
    assert Identifier.objects.get(organization=works).value == "04-2103594"
    assert done("organizations", given(FOUR)).counts == {"rows": 3, "unchanged": 3}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_lists_export_comes_back_and_changes_nothing(language: str, form: str) -> None:
    from django.utils import translation

    library = make.organization(
        "Biblioteca Ñandú", languages=["es"], county="39035", mission="=1+1"
    )
    make.place(library, city="Marlow", lat=41.5, lon=-81.7, address="1 Main St")
    make.outsider("Otter Works", phone="555-0100", url="https://otter.example")
    viewer = make.viewer(is_operator=True)
    with translation.override(language):
        table = organizations_table(viewer)
        names = [one.name for one in table.columns]
        state = read_state(table, _Query({"columns": names, "format": [form]}), viewer)
        data = export(table, viewer, state)
    counts = plan("organizations", given(data, f"list.{form}", viewer=viewer)).counts()
    assert counts == {"rows": 2, "unchanged": 2}


class _Query(dict):  # type: ignore[type-arg]
    """A query string as Django reads one."""

    def getlist(self, name: str) -> list[str]:
        return list(self.get(name, []))

    def lists(self) -> object:
        return self.items()


def test_what_is_wrong_is_said_of_the_row_and_its_column() -> None:
    text = (
        "Name,E-mail,Kind,Staff,County,Languages\n"
        "A,nobody,,,,\nB,,Spaceship,,,\nC,,,many,,\nD,,,,abc,\nE,,,,,Klingonian!\n,x@y.example,,,,\n"
        "F,f@example.org,,,,\nF,,,,,\n"
    )
    make.outsider("F")
    assert outcomes("organizations", text) == [
        (2, "refused", "not_an_email", "E-mail"),
        (3, "refused", "unknown_organization_kind", "Kind"),
        (4, "refused", "not_a_number", "Staff"),
        (5, "refused", "not_a_county", "County"),
        (6, "refused", "unknown_language", "Languages"),
        (7, "refused", "needed", "Name"),
        (8, "changed", "", ""),
        (9, "refused", "repeated_row", "Name"),
    ]


def test_a_member_of_the_network_is_changed_by_its_own_people_only() -> None:
    theirs = make.organization("Brook Library")
    mine = make.member(make.organization("Marlow City Library"), Role.COORDINATOR)
    text = f"Number,Name,Telephone\n{theirs.pk},Brook Library,555-0100\n"
    assert outcomes("organizations", text, viewer=mine) == [(2, "refused", "not_yours", "Name")]


def test_a_likely_duplicate_waits_for_a_person() -> None:
    known = make.outsider("Otter Works Incorporated", phone="555-010-0199")
    text = "Name,Telephone\nThe Otter Works,555-010-0199\n"
    (draft,) = plan("organizations", given(text)).drafts
    assert (draft.outcome, draft.likely) == (Outcome.LIKELY_DUPLICATE, ((known.pk, known.name),))
    same = done("organizations", given(text, decisions={draft.key: known.pk}))
    assert same.counts == {"rows": 1, "changed": 1}
    new = plan("organizations", given(text.replace("The", "Old"), decisions={draft.key: "new"}))
    assert new.counts() == {"rows": 1, "added": 1}


def test_contacts_come_with_their_organizations_and_stay_ones_own_notes() -> None:
    mine = make.organization("Marlow City Library")
    works = make.outsider("Otter Works")
    text = (
        "Company,Contact,Job title,E-mail,Agreed to be shown on\n"
        "Otter Works,Rosa Lind,HR,rosa@otter.example,\n"
        "Casa Luz,Ana Paz,Director,ana@luz.example,3/14/2026\n"
        "Casa Luz,Ben Paz,,,\n"
    )
    coordinator = make.member(mine, Role.COORDINATOR)
    asked = given(text, viewer=coordinator, organization_id=mine.pk)
    run = done("contacts", asked)
    rows = Contact.objects.order_by("name").values_list(
        "name", "organization__name", "kept_by_id", "is_shared"
    )
    assert list(rows) == [
        ("Ana Paz", "Casa Luz", mine.pk, True),
        ("Ben Paz", "Casa Luz", mine.pk, False),
        ("Rosa Lind", works.name, mine.pk, False),
    ]
    assert run.counts == {"rows": 3, "added": 3}
    assert done("contacts", asked).counts == {"rows": 3, "unchanged": 3}
    changed = text.replace("HR,", "HR manager,")
    again = given(changed, viewer=coordinator, organization_id=mine.pk)
    assert done("contacts", again).counts == {"rows": 3, "changed": 1, "unchanged": 2}
