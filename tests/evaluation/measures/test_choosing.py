"""Choosing, noting and striking: what is kept, what is refused, who may."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from holt.evaluation import actions, asks, queries
from holt.evaluation.models import ChosenMeasure, MeasureNote
from holt.evaluation.rules import CATALOG, Measure, suggested
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.people.models import Person
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def choose(at: Table, *rows: asks.MeasureRow, by: Any = None, **whose: Any) -> None:
    whose = whose or {"organization_id": at.library.pk}
    actions.choose_measures(by or at.ines, asks.ChooseMeasuresAsk(rows, **whose), now=NOON)


def chosen(at: Table, **whose: Any) -> dict[str, tuple[Decimal | None, str]]:
    whose = whose or {"organization_id": at.library.pk}
    found = queries.chosen_in(queries.scope(at.ines, **whose))
    return {one.measure: (one.aim, one.why) for one in found}


def note_ask(at: Table, **changes: Any) -> asks.NoteMeasureAsk:
    values = {
        "measure": "duplication_avoided", "on": TODAY, "value": "1", "unit": "programs",
        "what": "One résumé class instead of two", "source": "Both coordinators",
        "organization_id": at.library.pk,
    }  # fmt: skip
    return asks.NoteMeasureAsk(**(values | changes))


def test_nothing_is_chosen_for_anybody() -> None:
    at = make.table("active")
    assert chosen(at) == chosen(at, partnership_id=at.id) == {}


def test_a_choice_replaces_the_one_before_and_what_was_dropped_stays_as_history() -> None:
    at = make.table("active")
    choose(at, asks.MeasureRow("attendance", aim="400"), asks.MeasureRow("hours_given", why="Care"))
    choose(at, asks.MeasureRow("attendance", aim="500"), asks.MeasureRow("goals_attained", False))
    assert chosen(at) == {"attendance": (Decimal(500), "")}
    assert ChosenMeasure.objects.exclude(dropped_at=None).count() == 2
    told = Happening.objects.filter(name="evaluation.measures_chosen").latest("pk").facts
    assert (told["measures"], told["dropped"]) == (["attendance"], ["hours_given"])


def test_choosing_the_same_again_leaves_the_row_alone() -> None:
    at = make.table("active")
    choose(at, asks.MeasureRow("attendance", aim="400"))
    choose(at, asks.MeasureRow("attendance", aim="400"))
    assert ChosenMeasure.objects.count() == 1


@pytest.mark.parametrize(
    ("measure", "said", "kept"),
    [
        ("goals_attained", "80", "0.8"),
        ("money_brought_in", "1200.50", "120050"),
        ("hours_given", "60.5", "60.5"),
    ],
)
def test_an_aim_is_kept_in_the_unit_of_the_figure(measure: str, said: str, kept: str) -> None:
    at = make.table("active")
    choose(at, asks.MeasureRow(measure, aim=said))
    assert chosen(at)[measure][0] == Decimal(kept)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([asks.MeasureRow("attendance"), asks.MeasureRow("attendance")], "not_a_choice"),
        ([asks.MeasureRow("fame")], "not_a_choice"),
        ([asks.MeasureRow("attendance", aim="many")], "not_a_number"),
        ([asks.MeasureRow("attendance", aim="0")], "more_than_nothing"),
        ([asks.MeasureRow("goals_attained", aim="101")], "at_most_all"),
    ],
)
def test_what_cannot_be_chosen_is_refused(rows: list[asks.MeasureRow], code: str) -> None:
    at = make.table("active")
    with pytest.raises(Refused, match=code):
        choose(at, *rows)


def test_measures_are_of_one() -> None:
    at = make.table("active")
    both = {"organization_id": at.library.pk, "partnership_id": at.id}
    for whose in (both, {"organization_id": None}):
        with pytest.raises(Refused, match="measures_of_one"):
            choose(at, asks.MeasureRow("attendance"), **whose)
    with pytest.raises(IntegrityError), transaction.atomic():
        ChosenMeasure.objects.create(**both, measure="attendance", chosen_at=NOON)


def test_staff_note_and_coordinators_choose() -> None:
    at = make.table("active")
    staff = make.member_of(at.library, "staff", name="Sam Otto")
    actions.note_measure(staff, note_ask(at), now=NOON)
    with pytest.raises(NotAllowed):
        choose(at, asks.MeasureRow("attendance"), by=staff)


def test_whoever_only_reads_notes_nothing() -> None:
    at = make.table("active")
    viewer = make.member_of(at.library, "viewer", name="Vera Lund")
    with pytest.raises(NotAllowed):
        actions.note_measure(viewer, note_ask(at), now=NOON)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"measure": "attendance"}, "not_noted_by_hand"),
        ({"unit": "languages"}, "not_its_unit"),
        ({"value": "0"}, "more_than_nothing"),
        ({"value": ""}, "more_than_nothing"),
        ({"value": "NaN"}, "not_a_number"),
        ({"what": " "}, "needed"),
        ({"source": ""}, "needed"),
        ({"on": TODAY + timedelta(days=1)}, "in_the_future"),
    ],
)
def test_what_cannot_be_noted_is_refused(changes: dict[str, Any], code: str) -> None:
    at = make.table("active")
    with pytest.raises(Refused, match=code):
        actions.note_measure(at.ines, note_ask(at, **changes), now=NOON)


def test_a_note_is_struck_with_a_reason_once_and_never_deleted() -> None:
    at = make.table("active")
    row = actions.note_measure(at.ines, note_ask(at), now=NOON)
    with pytest.raises(Refused, match="needed"):
        actions.strike_measure_note(at.ines, asks.StrikeMeasureNoteAsk(row.pk, ""), now=NOON)
    actions.strike_measure_note(at.ines, asks.StrikeMeasureNoteAsk(row.pk, "Twice"), now=NOON)
    with pytest.raises(Refused, match="already_struck"):
        actions.strike_measure_note(at.ines, asks.StrikeMeasureNoteAsk(row.pk, "x"), now=NOON)
    assert queries.note(at.ines, row.pk).struck_reason == "Twice"
    with pytest.raises(IntegrityError), transaction.atomic():
        MeasureNote.objects.filter(pk=row.pk).update(struck_reason="")


def test_a_partner_reads_the_tables_note_and_only_who_noted_it_strikes_it() -> None:
    at = make.table("active")
    whose = {"organization_id": None, "partnership_id": at.id}
    row = actions.note_measure(at.ines, note_ask(at, **whose), now=NOON)
    assert queries.note(at.maya, row.pk).noted_by == at.library.name
    with pytest.raises(NotAllowed):
        actions.strike_measure_note(at.maya, asks.StrikeMeasureNoteAsk(row.pk, "x"), now=NOON)


def test_a_library_s_own_note_is_nobody_elses() -> None:
    at = make.table("active")
    row = actions.note_measure(at.ines, note_ask(at), now=NOON)
    with pytest.raises(NotFound):
        queries.note(at.maya, row.pk)
    assert not queries.notes(at.maya).exists()


def test_three_are_suggested_those_with_most_rows_first() -> None:
    assert suggested({"hours_given": 4, "attendance": 9}) == (
        Measure.ATTENDANCE,
        Measure.HOURS_GIVEN,
        Measure.GOALS_ATTAINED,
    )
    assert len(suggested({})) == 3


def test_every_measure_and_figure_has_its_words() -> None:
    from holt.evaluation.web.measures import words

    assert set(words.MEASURES) == set(words.SOURCES) == set(words.CANNOT) == set(Measure)
    assert set(words.BEGIN) == set(Measure) == set(CATALOG)
    figures = {
        f"{measure}:{part.name}"
        for measure, row in CATALOG.items()
        for part in row.parts
        if ":" not in part.name
    }
    noted = {f"{measure}:{unit}" for measure, row in CATALOG.items() for unit in row.note_units}
    assert (set(words.FIGURES), set(words.NOTED)) == (figures, noted)


def signed_in(client: Client, who: Any) -> Client:
    client.force_login(Person.objects.get(pk=who.person_id))
    return client


def test_the_first_page_suggests_and_the_next_shows_cards(client: Client) -> None:
    at = make.table("active")
    make.held_session(at, TODAY - timedelta(days=3))
    page = signed_in(client, at.ines).get("/measures/").content.decode()
    assert "No measure is chosen yet" in page
    assert "Holt has 1 row of these months to count already." in page
    choose(at, asks.MeasureRow("attendance", aim="24"), asks.MeasureRow("duplication_avoided"))
    page = client.get("/measures/").content.decode()
    for said in ("12 people", "Aim for a year: 24 people. These months bring 50% of it.",
                 "What it cannot show: How many different people came",
                 "Note which double program was dropped"):  # fmt: skip
        assert said in page


def test_the_rows_and_the_files(client: Client) -> None:
    at = make.table("active")
    held = make.held_session(at, TODAY - timedelta(days=3))
    choose(at, asks.MeasureRow("attendance"), partnership_id=at.id)
    base = f"/partnerships/{at.id}/measures/"
    signed_in(client, at.maya)
    page = client.get(f"{base}attendance/rows/").content.decode()
    assert f'href="/sessions/{held.pk}/"' in page
    assert client.get(f"{base}fame/rows/").status_code == 404
    assert b"People who came" in client.get(f"{base}measures.csv").content
    assert b"English class" in client.get(f"{base}attendance/rows.csv").content
    for file in ("measures.xlsx", "attendance/rows.xlsx"):
        assert client.get(f"{base}{file}").content.startswith(b"PK")
    assert client.get("/measures/?organization=999999").status_code == 404


def test_the_form_chooses_with_its_checkboxes(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    form = {"chosen-TOTAL_FORMS": "2", "chosen-INITIAL_FORMS": "2"}
    form |= {"chosen-0-measure": "attendance", "chosen-0-is_chosen": "on", "chosen-0-aim": "400"}
    form |= {"chosen-1-measure": "hours_given", "chosen-1-why": "Left out"}
    assert client.post("/measures/choose-measures/", form).status_code == 302
    assert chosen(at) == {"attendance": (Decimal(400), "")}
    again = client.get("/measures/choose-measures/").content.decode()
    assert 'value="400"' in again
