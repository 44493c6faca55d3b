"""The whole path in pages: a file handed in, mapped, looked at, brought in, read in the report."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from holt.directory.imports import IMPORTERS
from holt.directory.models import Import, Organization
from holt.kernel.viewer import Role
from holt.people.models import Person
from holt.surveys.models import Answer, Survey
from tests import make
from tests.surveys.incoming.bringing import HEAD, ROW, table
from tests.surveys.incoming.test_reading import SAMPLE

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Organization:
    return make.organization("Marlow City Library")


def signed_in(home: Organization, role: Role = Role.STAFF) -> Client:
    client = Client()
    client.force_login(Person.objects.get(pk=make.member(home, role).person_id))
    return client


def handed_in(client: Client, data: bytes, name: str = "answers.csv", **more: Any) -> Any:
    values = {"survey_id": "", "title": "Classes of 2025", "topic": "digital", **more}
    file = SimpleUploadedFile(name, data)
    return client.post("/surveys/import-answers/", {**values, "file": file})


def test_from_the_file_to_the_first_report(home: Organization) -> None:
    client = signed_in(home)
    page = client.get("/surveys/import-answers/")
    assert b"The same file twice counts once" in page.content
    step = handed_in(client, SAMPLE.read_bytes(), organization_id=home.pk)
    run = Import.objects.get()
    assert step.url == f"/imports/{run.pk}/map/"
    columns = client.get(step.url).content.decode()
    assert "This looks like e-mail addresses" in columns
    assert '<option value="knowledge" selected>' in columns
    step = client.post(step.url, _chosen(run, SAMPLE.read_text()))
    assert step.url == f"/imports/{run.pk}/values/"
    words = client.get(step.url).content.decode()
    assert "“Neutral”" in words
    step = client.post(step.url, _as_shown(words))
    preview = client.get(step.url).content.decode()
    assert "Will be added" in preview
    assert "The patient helper" not in preview
    step = client.post(f"/imports/{run.pk}/do/")
    report = client.get(step.url).content.decode()
    row = Survey.objects.get()
    assert f'href="/surveys/{row.pk}/report/"' in report
    assert "The patient helper" not in report
    found = client.get(f"/surveys/{row.pk}/report/").content.decode()
    assert "12 answers" in found
    step = client.post(f"/imports/{run.pk}/undo/")
    assert Answer.objects.count() == 0


def _chosen(run: Import, text: str) -> dict[str, str]:
    """Every column with the meaning the page proposes."""
    guessed = run.options["sources"][0]["columns"]
    columns = text.splitlines()[0].split(",")
    return {f"c0-{n}": guessed[one] or "leave_out" for n, one in enumerate(columns)}


def _as_shown(page: str) -> dict[str, str]:
    """Every word with the meaning the page proposes."""
    import re

    selects = re.findall(r'<select name="(v\d+-\d+)".*?</select>', page, re.DOTALL)
    bodies = re.findall(r'<select name="v\d+-\d+"(.*?)</select>', page, re.DOTALL)
    chosen = [re.search(r'value="([^"]*)" selected', one) for one in bodies]
    return {name: one[1] if one else "" for name, one in zip(selects, chosen, strict=True)}


def test_what_a_new_survey_needs_is_said_at_its_field(home: Organization) -> None:
    client = signed_in(home)
    page = handed_in(client, table(ROW).encode(), title="", topic="", organization_id=home.pk)
    assert page.status_code == 422
    assert page.content.decode().count("A new survey needs this.") >= 2
    assert Survey.objects.count() == 0


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "is not a table that can be read here"),
        (b"PK\x03\x04 not really", "is damaged"),
        (b"A,,B\n1,2,3\n", "have no name"),
        (b'A,B\n"1,2\n', "a quotation mark opens near row 2"),
    ],
)
def test_a_bad_file_is_refused_kindly_and_leaves_no_survey_behind(
    home: Organization, data: bytes, said: str
) -> None:
    page = handed_in(signed_in(home), data, organization_id=home.pk)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert Survey.objects.count() == 0


def test_a_table_without_answers_says_what_to_do(home: Organization) -> None:
    client = signed_in(home)
    handed_in(client, b"Colour,Size\nred,7\n", organization_id=home.pk)
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "leave_out", "c0-1": "leave_out"})
    page = client.get(f"/imports/{run.pk}/")
    assert page.status_code == 422
    assert b"No column answers a question yet" in page.content


def test_staff_find_it_among_imports_and_only_it(home: Organization) -> None:
    client = signed_in(home)
    kinds = client.get("/imports/new/").content.decode()
    assert "Answers to a survey" in kinds
    assert "kind=organizations" not in kinds
    assert client.get("/imports/new/?kind=answers").url == "/surveys/import-answers/"
    assert client.get("/imports/").status_code == 200
    sample = client.get("/imports/samples/answers/answers.csv/")
    assert b"".join(sample) == SAMPLE.read_bytes()
    assert signed_in(home, Role.VIEWER).get("/surveys/import-answers/").status_code == 403


def test_a_long_file_is_the_workers_and_shows_how_far_it_is(home: Organization, work: Any) -> None:
    client = signed_in(home)
    handed_in(client, table(*[ROW] * 400).encode(), organization_id=home.pk)
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", _chosen(run, HEAD))
    client.post(f"/imports/{run.pk}/do/")
    assert b"is being brought in" in client.get(f"/imports/{run.pk}/").content
    work()
    run.refresh_from_db()
    assert (run.state, run.counts) == ("done", {"rows": 400, "added": 400})
    assert Answer.objects.count() == 400


def test_from_the_terminal(home: Organization, tmp_path: Any) -> None:
    from holt.kernel.operators import Console
    from holt.surveys.management.verbs import import_answers
    from tests.make import surveys as asking

    row = asking.opened(make.member(home), home)
    path = tmp_path / "answers.csv"
    path.write_text(table(*[ROW] * 6, ROW.replace("Strongly Agree", "Purple"), head=HEAD))
    words = {"file": str(path), "survey": row.pk, "day": None, "dry_run": True}
    words |= {"take_good": True, "refused": ""}
    told = import_answers(words, Console(quiet=True))
    assert Answer.objects.count() == 0
    assert "Nothing was changed" in told.sentence
    told = import_answers({**words, "dry_run": False}, Console(quiet=True))
    assert told.facts["counts"] == {"rows": 7, "added": 6, "refused": 1}
    assert "Purple" in (tmp_path / "answers-refused.csv").read_text("utf-8-sig")
    assert Import.objects.get().organization_id == home.pk
    assert IMPORTERS["answers"].is_private
