"""A list page over real rows: what it shows, what it costs, what it exports."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from holt.kernel.models import Happening
from holt.kernel.tables import Bulk, Choice, Column, Empty, Link, Search, Table, filtered
from holt.kernel.viewer import NOBODY, Viewer
from holt.kernel.web.lists import chosen_keys, list_page

START = datetime(2026, 1, 1, tzinfo=UTC)


def happenings(viewer: Viewer) -> Any:
    return Happening.objects.order_by("id")


TABLE = Table(
    name="Diary lines",
    title="Diary",
    read=happenings,
    columns=(
        Column("name", "Name", lambda row: Link(row.name, f"/x/{row.pk}/"), order=("name",)),
        Column("who", "Who", lambda row: row.actor_name, order=("actor_name",)),
        Column(
            "subject", "Subject", lambda row: row.subject_id, order=("subject_id",), numeric=True
        ),
        Column("kind", "Kind", lambda row: row.subject_kind, shown=False),
    ),
    filters=(
        Search("q", "Search", lambda rows, text: rows.filter(actor_name__icontains=text)),
        Choice(
            "kind", "Kind", lambda viewer: kinds(), lambda rows, v: rows.filter(subject_kind__in=v)
        ),
    ),
    empty=Empty("Nothing yet", "It fills as you work.", "/begin/", "Begin"),
    bulk=(Bulk("diary.read", "Mark as read"),),
)


def kinds() -> list[tuple[str, str]]:
    return [("need", "Needs"), ("tie", "Ties")]


def write(many: int) -> None:
    Happening.objects.bulk_create(
        Happening(
            name=f"kernel.n{place:03}",
            actor_name="=cmd()" if place == 0 else f"Person {place % 7}",
            subject_kind="need" if place % 2 else "tie",
            subject_id=place % 5,
            openness="public",
            at=START + timedelta(minutes=place),
        )
        for place in range(many)
    )


def get(query: str = "", **headers: Any) -> HttpResponse:
    request = RequestFactory().get(f"/diary/{query}", **headers)
    request.viewer = NOBODY
    request.htmx = bool(headers)
    return list_page(request, TABLE)


def names(answer: HttpResponse) -> list[str]:
    return re.findall(r'<a href="/x/\d+/">kernel\.n(\d+)</a>', answer.content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 30, 95])
def test_a_page_costs_a_count_and_a_read_however_many_rows(rows: int) -> None:
    write(rows)
    get()
    with CaptureQueriesContext(
        connection,
    ) as seen:
        answer = get()
    tables = [one for one in seen.captured_queries if "kernel_happening" in one["sql"]]
    assert (len(tables), len(names(answer))) == (2, min(rows, 30))


@pytest.mark.django_db
def test_twin_a_cell_that_asks_the_database_would_cost_a_query_a_row() -> None:
    write(12)
    asking = Column("asks", "Asks", lambda row: Happening.objects.filter(pk=row.pk).count())
    request = RequestFactory().get("/diary/")
    request.viewer = NOBODY
    with CaptureQueriesContext(connection) as seen:
        list_page(request, replace(TABLE, columns=(asking,)))
    assert len([one for one in seen.captured_queries if "kernel_happening" in one["sql"]]) == 14


@pytest.mark.django_db
def test_pages_share_every_row_out_once_even_where_the_sort_ties() -> None:
    write(95)
    seen = [name for page in (1, 2, 3, 4) for name in names(get(f"?sort=-subject&page={page}"))]
    assert sorted(seen) == [f"{place:03}" for place in range(95)]


@pytest.mark.django_db
def test_a_page_after_the_end_is_the_last_one() -> None:
    write(31)
    assert names(get("?page=40")) == ["030"]


@pytest.mark.django_db
def test_the_file_holds_the_whole_narrowed_list_in_the_chosen_columns_and_is_safe_to_open() -> None:
    write(64)
    answer = get("?format=csv&kind=tie&cols=who,kind&sort=name")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert (len(lines), lines[0], lines[2]) == (33, "Who,Kind", "Person 2,tie")
    assert not lines[1].startswith("=")
    assert re.fullmatch(
        r'attachment; filename="diary-lines-\d{4}-\d\d-\d\d\.csv"', answer["Content-Disposition"]
    )


@pytest.mark.django_db
def test_the_api_narrows_like_the_page() -> None:
    write(20)
    found = filtered(TABLE, NOBODY, {"q": "person 3", "sort": "-name", "nonsense": "1"})
    assert [row.name for row in found] == ["kernel.n017", "kernel.n010", "kernel.n003"]


@pytest.mark.django_db
def test_an_empty_list_teaches_and_a_narrowed_one_offers_the_way_back() -> None:
    first = get().content.decode()
    write(3)
    second = get("?q=nobody+at+all").content.decode()
    assert "It fills as you work." in first
    assert "Nothing matches these filters" in second
    assert "It fills as you work." not in second


@pytest.mark.django_db
def test_a_narrower_list_by_htmx_says_its_own_address() -> None:
    write(2)
    answer = get("?q=&kind=need&page=1", HTTP_HX_REQUEST="true")
    assert answer["HX-Push-Url"] == "/diary/?kind=need"


def test_only_whole_numbers_are_taken_as_chosen_rows() -> None:
    request = RequestFactory().post("/", {"chosen": ["7", "7", "x", "-1", "12", "9" * 30]})
    assert chosen_keys(request) == (7, 12)
