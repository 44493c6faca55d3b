"""What a list's URL may ask, and what it may not."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from holt.kernel.tables import Badge, Choice, Column, DateRange, Link, Search, Table, View, YesNo
from holt.kernel.tables.cells import kept, shown
from holt.kernel.tables.controls import chips, tabs
from holt.kernel.tables.state import State, address, read_state
from holt.kernel.viewer import NOBODY


def never(rows: Any, value: Any) -> Any:
    raise AssertionError("nothing here reads rows")


TABLE = Table(
    name="needs",
    title="Needs",
    read=lambda viewer: never(viewer, None),
    columns=(
        Column("statement", "Need", lambda row: row, order=("statement",)),
        Column("people", "People", lambda row: row, order=("people",)),
        Column("place", "Place", lambda row: row),
        Column("number", "Number", lambda row: row, shown=False),
    ),
    filters=(
        Search("q", "Search", never),
        Choice("state", "Stage", [("open", "Open"), ("met", "Met"), (3, "Third")], never),
        YesNo("counted", "Counted", never),
        DateRange("heard", "Heard", never),
    ),
    views=(View("open", "Open", {"state": "open"}),),
)


def state(query: str) -> State:
    return read_state(TABLE, QueryDict(query), NOBODY)


def test_everything_the_url_may_ask_is_read() -> None:
    query = "q=+night+&state=met&state=open&counted=0&heard_from=2026-01-02&sort=-people&page=3"
    assert state(f"{query}&cols=place,number&format=csv") == State(
        filters={
            "q": "night",
            "state": ("open", "met"),
            "counted": False,
            "heard": (date(2026, 1, 2), None),
        },
        sort="people",
        down=True,
        page=3,
        columns=("place", "number"),
        format="csv",
    )


@pytest.mark.parametrize(
    "query",
    [
        "state=drop+table",
        "sort=password",
        "sort=-place",
        "sort=people__organization",
        "sort=--people",
        "page=0",
        "page=-2",
        "page=٣",
        "page=99999999999",
        "cols=secret",
        "format=exe",
        "heard_from=yesterday",
        "counted=perhaps",
        "q=%00",
        "unknown=1",
        "state=",
    ],
)
def test_what_the_table_did_not_declare_is_left_out(query: str) -> None:
    assert state(query) == State()


def test_the_same_state_has_one_address_and_reads_back() -> None:
    asked = state("sort=-people&state=met&state=open&q=a%26b&heard_to=2026-02-03&cols=place")
    written = address(TABLE, asked, page=2)
    assert (
        written
        == "?q=a%26b&state=open&state=met&heard_to=2026-02-03&sort=-people&cols=place&page=2"
    )
    assert state(written[1:]) == State(**{**vars(asked), "page": 2})


def test_taking_off_one_value_of_a_choice_leaves_the_other() -> None:
    found = chips(TABLE, NOBODY, state("state=open&state=met"))
    assert [(chip.text, chip.url) for chip in found] == [
        ("Stage: Open", "?state=met"),
        ("Stage: Met", "?state=open"),
    ]


def test_the_tab_whose_filters_are_on_is_the_current_one() -> None:
    found = tabs(TABLE, NOBODY, state("state=open&sort=people"))
    assert [(str(tab.label), tab.url, tab.current) for tab in found] == [
        ("All", "?sort=people", False),
        ("Open", "?state=open&sort=people", True),
    ]


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("<b>", "&lt;b&gt;"),
        (None, "–"),
        ("", "–"),
        (0, "0"),
        (True, "Yes"),
        (date(2026, 1, 2), "Jan. 2, 2026"),
        (Link("A & B", "/needs/1/"), '<a href="/needs/1/">A &amp; B</a>'),
        (Link("x", "javascript:alert(1)"), "x"),
        (Link("x", " JavaScript:alert(1)"), "x"),
        (Link("x", "data:text/html,x"), "x"),
        (Link("x", '/a"onclick="b'), '<a href="/a&quot;onclick=&quot;b">x</a>'),
        (Link("t", "/a?b=c:d"), '<a href="/a?b=c:d">t</a>'),
        (Badge("Met", "well"), '<span class="kind well">Met</span>'),
        (Badge("Met", '"><script>'), '<span class="kind ">Met</span>'),
        (("a", Link("b", "/b/")), 'a, <a href="/b/">b</a>'),
        ((), "–"),
    ],
)
def test_cells_are_escaped_and_link_only_where_it_is_safe(value: object, html: str) -> None:
    assert str(shown(value)) == html


def test_a_file_keeps_values_and_not_their_looks() -> None:
    values = (Link("A", "/a/"), Badge("Met", "well"), 3, date(2026, 1, 2), None, ("a", "b"), "x")
    assert [kept(one) for one in values] == ["A", "Met", 3, date(2026, 1, 2), None, "a; b", "x"]
