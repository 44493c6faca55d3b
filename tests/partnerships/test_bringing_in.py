"""Partnerships that ran before Holt: recorded one by one or from a table, nobody written to."""

from datetime import date

import pytest

from holt.directory.imports import Given, Outcome, Part, Source
from holt.kernel.models import Letter
from holt.partnerships import actions, asks, importing
from holt.partnerships.models import Partnership
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db

TABLE = """name,partners,start,end,level
Story hour,Alder Neighbors; Oak School,2025-04-01,2026-12-31,Coordinating
Homework table,Nobody Inc,2024-09-01,,
Chess,Oak School,some day,,
Seed swap,Oak School,2025-01-01,,3
"""


def ask(home: int, partners: tuple[int, ...], **more: object) -> asks.BringInAsk:
    return asks.BringInAsk("Story hour", home, partners, **more)  # type: ignore[arg-type]


def test_it_is_at_work_at_once_and_nobody_is_written_to() -> None:
    home, partner = make.organization("Marlow"), make.organization("Oak School")
    ines = make.member_of(home)
    text = "We read on Saturdays."
    made = actions.bring_in(ines, ask(home.pk, (partner.pk,), text=text, level=2), now=NOON)
    assert (made.state, made.level, made.agreements.get().state) == ("active", 2, "signed")
    assert {one.state for one in made.parties.all()} == {"accepted"}
    assert not Letter.objects.exists()


def given(ines: object, home: int) -> Given:
    columns = {one: one for one in ("name", "partners", "level")}
    sources = (Source("old.csv", {**columns, "start": "starts_on", "end": "ends_on"}),)
    part = Part("old.csv", TABLE.encode())
    return Given(ines, (part,), NOON, sources, organization_id=home)  # type: ignore[arg-type]


def test_every_row_of_a_table_is_accounted_for_before_anything_is_done() -> None:
    home = make.organization("Marlow")
    make.organization("Alder Neighbors")
    make.organization("Oak School")
    drafts = importing.plan(given(make.member_of(home), home.pk)).drafts
    assert [(one.row, one.outcome, one.code) for one in drafts] == [
        (2, Outcome.ADDED, ""),
        (3, Outcome.REFUSED, "partner_not_listed"),
        (4, Outcome.REFUSED, "not_a_day"),
        (5, Outcome.ADDED, ""),
    ]
    assert not Partnership.objects.exists()


class Kept:
    """What an importer reports to, for a test."""

    def __init__(self) -> None:
        self.lines: list[int] = []

    def line(self, draft: object, kind: str, subject_id: int, **_more: object) -> None:
        self.lines.append(subject_id)

    def step(self, done: int, total: int) -> None:
        """Not asked here."""

    def claim(self, file_id: int) -> None:
        """Not asked here."""

    def history(self, kind: str, rows: object) -> None:
        """Not asked here."""


def test_a_second_run_changes_nothing_and_undo_leaves_what_lives_on() -> None:
    home = make.organization("Marlow")
    make.organization("Alder Neighbors")
    make.organization("Oak School")
    ines = make.member_of(home)
    asked, kept = given(ines, home.pk), Kept()
    importing.apply(asked, importing.plan(asked), kept)
    again = importing.plan(asked)
    assert [one.row for one in again.of(Outcome.UNCHANGED)] == [2, 5]
    story = Partnership.objects.get(name="Story hour")
    assert story.starts_on == date(2025, 4, 1)
    edit = asks.EditAsk(story.pk, "Story hour at the market")
    actions.edit(ines, edit, now=NOON.replace(hour=13))
    left = importing.queries.take_back(kept.lines, NOON)
    assert [one[2] for one in left] == ["Story hour at the market"]
    assert list(Partnership.objects.values_list("name", flat=True)) == ["Story hour at the market"]
