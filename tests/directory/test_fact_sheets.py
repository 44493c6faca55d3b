"""Fact sheets: an owner, a date, and who has read the current one."""

import pytest
from django.test import Client

from holt.directory import actions, asks, queries
from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
TEXT = "## What we do\n\nEnglish at the factory, free."


def written(by: object, home: int, text: str = TEXT) -> int:
    ask = asks.WriteFactSheetAsk(home, text)
    return actions.write_fact_sheet(by, ask, now=NOON).pk  # type: ignore[arg-type]


def test_a_fact_sheet_has_an_owner_and_a_date() -> None:
    library = make.organization()
    ines = make.member_of(library, name="Ines Duarte")
    written(ines, library.pk)
    found = queries.fact_sheet(ines, library.pk)
    assert (found.owner, found.written_at, found.number) == ("Ines Duarte", NOON, 1)


def test_who_read_the_old_one_reads_the_new_one_again() -> None:
    library, school = make.organization(), make.organization("Alder School")
    ines, tom = make.member_of(library), make.member_of(school, "staff")
    first = written(ines, library.pk)
    actions.mark_fact_sheet_read(tom, asks.MarkFactSheetReadAsk(first), now=NOON)
    assert queries.readers_of([library.pk]) == {library.pk: frozenset({tom.person_id})}
    written(ines, library.pk, "All new.")
    assert queries.readers_of([library.pk]) == {library.pk: frozenset()}
    with pytest.raises(Refused, match="newer_fact_sheet"):
        actions.mark_fact_sheet_read(tom, asks.MarkFactSheetReadAsk(first), now=NOON)


def test_only_their_own_people_write_it_and_only_the_network_reads_it() -> None:
    library, school = make.organization(), make.organization("Alder School")
    ines, tom = make.member_of(library), make.member_of(school)
    written(ines, library.pk)
    with pytest.raises(NotAllowed):
        written(tom, library.pk)
    with pytest.raises((SignInNeeded, NotFound, NotAllowed)):
        queries.fact_sheet(NOBODY, library.pk)


def test_it_is_written_and_read_on_its_pages() -> None:
    library, school = make.organization(), make.organization("Alder School")
    ines, tom = make.member_of(library), make.member_of(school, "staff", name="Tom Reed")
    writer, reader = Client(), Client()
    writer.force_login(Person.objects.get(pk=ines.person_id))
    reader.force_login(Person.objects.get(pk=tom.person_id))
    path = f"/organizations/{library.pk}/fact-sheet/"
    assert writer.post(f"{path}write/", {"text": TEXT}).status_code == 302
    sheet = queries.fact_sheet(ines, library.pk)
    assert reader.post(f"{path}{sheet.id}/read/").status_code == 302
    page = reader.get(path).content.decode()
    assert ("What we do" in page, "Tom Reed" in page) == (True, True)


def test_an_organization_takes_its_fact_sheets_along() -> None:
    library = make.organization()
    ines = make.member_of(library)
    written(ines, library.pk)
    rows = queries.tables(ines, (library.pk,))["fact_sheets"]
    assert [(one["number"], one["text"]) for one in rows] == [(1, TEXT)]
