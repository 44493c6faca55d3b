"""A file of answers comes in: whole or handed back, once, remembered, to be taken back."""

import csv
import io
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from holt.directory.imports import actions as imports
from holt.directory.imports import asks as import_asks
from holt.directory.imports import previewing
from holt.directory.models import Import, Organization, SavedMapping
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, StoredFile
from holt.kernel.viewer import Role, Viewer
from holt.standards.tabular import write_xlsx
from holt.surveys import actions, asks, queries
from holt.surveys.models import Answer, Survey, Tally
from tests import make
from tests.make import surveys as asking
from tests.make.directory import NOON
from tests.surveys.incoming.bringing import HEAD, ROW, begun, brought, done, mapped, table

pytestmark = pytest.mark.django_db
SIX = table(*[ROW] * 6)


@pytest.fixture
def home() -> Organization:
    return make.organization("Marlow City Library")


@pytest.fixture
def ana(home: Organization) -> Viewer:
    return make.member(home, Role.STAFF)


def survey_of(run: Import) -> Survey:
    return Survey.objects.get(pk=run.options["chosen"]["survey_id"])


def counted(row: Survey) -> dict[tuple[str, str], int]:
    cells = queries.cells(row.pk, queries.form_of(row))
    return {key: sum(by_site.values()) for key, by_site in cells.items()}


def test_a_file_becomes_a_survey_of_its_own_with_counted_answers(
    ana: Viewer, home: Organization
) -> None:
    run = brought(ana, SIX, home=home)
    row = survey_of(run)
    assert run.counts == {"rows": 6, "added": 6}
    assert (row.state, row.topic, row.sites) == ("closed", "digital", ["Main"])
    one = Answer.objects.first()
    assert one is not None
    assert one.values == {
        "knowledge": "5",
        "confidence": "4",
        "application": "3",
        "awareness": "na",
        "best": "All of it",
    }
    assert (one.day, one.way, one.site, one.is_anonymous) == (
        date(2026, 1, 5),
        "import",
        "Main",
        True,
    )
    found = counted(row)
    assert (found["", ""], found["knowledge", "5"], found["awareness", "na"]) == (6, 6, 6)
    assert StoredFile.objects.count() == 0
    told = Happening.objects.get(name="directory.imported")
    assert "All of it" not in str(told.facts)


def test_a_survey_that_is_asked_takes_them_beside_its_own(ana: Viewer, home: Organization) -> None:
    row = asking.opened(ana, home)
    asking.answered(row)
    brought(ana, SIX, survey_id=row.pk)
    row.refresh_from_db()
    assert row.state == "open"
    assert counted(row)["", ""] == 7


def test_every_row_comes_in_or_is_handed_back_with_its_reason(
    ana: Viewer, home: Organization
) -> None:
    rows = [ROW] * 5 + [
        ROW.replace("Agree", "Purple", 1),
        ROW.replace("2026-01-05", "someday"),
        ROW.replace("2026-01-05", "2030-01-01"),
        ROW.replace("2026-01-05", ""),
        "2026-01-05,Main,,,,,",
        "2026-01-05,Main",
        ROW + ",more",
    ]
    run = begun(ana, table(*rows), home=home)
    run = mapped(ana, run)
    with pytest.raises(Refused, match="rows_refused"):
        done(ana, run, take_good=False)
    assert Answer.objects.count() == 0
    run = done(ana, run)
    assert run.counts == {"rows": 12, "added": 5, "refused": 7}
    lines = run.lines.filter(outcome="refused").order_by("row")
    assert [(one.row, one.code, one.column) for one in lines] == [
        (7, "no_choice", "knowledge"),
        (8, "not_a_date", "Date"),
        (9, "in_the_future", "Date"),
        (10, "no_day", "Date"),
        (11, "says_nothing", ""),
        (12, "short_row", ""),
        (13, "long_row", ""),
    ]
    assert lines[0].values["knowledge"] == "Strongly Purple"


def test_what_was_left_out_is_not_kept_with_refused_rows(ana: Viewer, home: Organization) -> None:
    head = HEAD + ",E-mail"
    rows = [ROW + f",p{n}@example.org" for n in range(5)]
    rows.append(ROW.replace("Agree", "Purple") + ",secret@example.org")
    run = brought(ana, table(*rows, head=head), home=home)
    assert run.counts == {"rows": 6, "added": 5, "refused": 1}
    kept = [str(list(model.objects.values())) for model in (Answer, Import, type(run.lines.get(outcome="refused")))]  # fmt: skip
    assert "@example.org" not in "".join(kept)
    assert {"field": "E-mail", "code": "left_out"} in run.not_kept


@pytest.mark.parametrize("kind", ["csv", "xlsx", "shuffled"])
def test_the_same_file_again_counts_once(ana: Viewer, home: Organization, kind: str) -> None:
    rows = [ROW.replace("Main", f"Branch {n}") for n in range(6)]
    first = brought(ana, table(*rows), home=home)
    row = survey_of(first)
    data: str | bytes = table(*(rows[::-1] if kind == "shuffled" else rows))
    if kind == "xlsx":
        data = write_xlsx(HEAD.split(","), [one.split(",") for one in rows])
    again = brought(ana, data, survey_id=row.pk, name=f"a.{'xlsx' if kind == 'xlsx' else 'csv'}")
    assert again.counts == {"rows": 6, "unchanged": 6}
    assert "came_before" in str(again.not_kept)
    assert Answer.objects.count() == 6
    assert counted(row)["", ""] == 6


def test_it_is_taken_back_for_a_week_and_only_it(ana: Viewer, home: Organization) -> None:
    row = asking.opened(ana, home)
    asking.answered(row)
    actions.tally_due()
    before = counted(row)
    run = brought(ana, SIX, survey_id=row.pk)
    imports.undo_import(ana, import_asks.UndoImportAsk(run.pk), now=NOON + timedelta(days=6))
    assert {key: n for key, n in counted(row).items() if n} == before
    assert Answer.objects.count() == 1
    assert brought(ana, SIX, survey_id=row.pk).counts == {"rows": 6, "added": 6}


def test_after_a_week_nothing_tells_which_import_an_answer_came_with(
    ana: Viewer, home: Organization
) -> None:
    run = brought(ana, SIX, home=home)
    actions.forget_batches(NOON + timedelta(days=7))
    assert set(Answer.objects.values_list("batch", flat=True)) == {run.pk}
    actions.forget_batches(NOON + timedelta(days=9))
    assert set(Answer.objects.values_list("batch", flat=True)) == {None}
    with pytest.raises(Refused, match="too_late"):
        ask = import_asks.UndoImportAsk(run.pk)
        imports.undo_import(ana, ask, now=NOON + timedelta(days=9))


def test_fewer_than_five_keep_no_number_and_cannot_be_taken_back(
    ana: Viewer, home: Organization
) -> None:
    run = brought(ana, table(*[ROW] * 4), home=home)
    assert set(Answer.objects.values_list("batch", flat=True)) == {None}
    assert "too_few_to_take_back" in str(run.not_kept)
    with pytest.raises(Refused, match="too_few_to_take_back"):
        imports.undo_import(ana, import_asks.UndoImportAsk(run.pk), now=NOON)


def test_nothing_leads_from_a_row_of_the_file_to_an_answer(ana: Viewer, home: Organization) -> None:
    """Not the number, not the place in the table, not the lines of the import."""
    rows = [f"2026-01-{1 + n % 28:02},Main,5,5,5,5,text {n:03}" for n in range(200)]
    run = brought(ana, table(*rows), home=home)
    as_stored = f'SELECT id, "values" FROM "{Answer._meta.db_table}" ORDER BY ctid'
    stored = [one.values["best"] for one in Answer.objects.raw(as_stored)]
    assert len(stored) == 200
    assert stored != sorted(stored)
    by_number = list(Answer.objects.order_by("pk").values_list("values__best", flat=True))
    assert by_number != sorted(by_number)
    assert [(one.row, one.kind) for one in run.lines.all()] == [(0, "survey")]


def test_what_was_said_is_remembered_for_the_next_file_of_these_columns(
    ana: Viewer, home: Organization
) -> None:
    head = "When,Q1,Q2"
    run = begun(ana, table("2026-01-05,Yup,5", head=head), home=home)
    assert run.options["sources"][0]["columns"] == {"When": "", "Q1": "", "Q2": ""}
    run = mapped(ana, run, When="@day", Q1="knowledge", Q2="best")
    word = previewing.readings(ana, run.pk, NOON)[0].words[0]
    assert (word.text, word.count, word.meaning) == ("Yup", 1, "")
    said = import_asks.MapValuesAsk(run.pk, (import_asks.ValueRow(word.key, "4"),))
    imports.map_values(ana, said, now=NOON)
    assert done(ana, run).counts == {"rows": 1, "added": 1}
    assert SavedMapping.objects.count() == 1
    again = begun(ana, table("2026-01-06,Yup,7", head=head), home=home)
    assert again.options["sources"][0]["columns"]["Q1"] == "knowledge"
    assert done(ana, mapped(ana, again)).counts == {"rows": 1, "added": 1}
    assert set(Answer.objects.values_list("values__knowledge", flat=True)) == {"4"}


def test_the_words_of_one_library_are_not_shown_to_another(ana: Viewer, home: Organization) -> None:
    head = "Q1"
    run = mapped(ana, begun(ana, table("Yup", head=head), home=home), Q1="knowledge")
    key = previewing.readings(ana, run.pk, NOON)[0].words[0].key
    ask = import_asks.MapValuesAsk(run.pk, (import_asks.ValueRow(key, "4"),))
    imports.map_values(ana, ask, now=NOON)
    other = make.organization("Elsewhere")
    bo = make.member(other, Role.STAFF)
    assert begun(bo, table("Yup", head=head), home=other).options["meanings"] == {}


def test_the_file_of_refused_rows_comes_back_corrected(ana: Viewer, home: Organization) -> None:
    from django.test import Client

    from holt.people.models import Person

    rows = [ROW] * 5 + [ROW.replace("Strongly Agree", "Purple")]
    head = HEAD.replace("knowledge", "Q1")
    run = done(ana, mapped(ana, begun(ana, table(*rows, head=head), home=home), Q1="knowledge"))
    client = Client()
    client.force_login(Person.objects.get(pk=ana.person_id))
    handed = client.get(f"/imports/{run.pk}/refused/").content.decode("utf-8-sig")
    assert "Purple" in handed
    fixed = begun(ana, handed.replace("Purple", "Agree", 9), survey_id=survey_of(run).pk)
    assert fixed.options["sources"][0]["columns"]["Q1"] == "knowledge"
    again = done(ana, mapped(ana, fixed))
    assert again.counts == {"rows": 1, "added": 1}
    assert Answer.objects.count() == 6


def test_only_those_who_ask_bring_answers_in(ana: Viewer, home: Organization) -> None:
    row = asking.opened(ana, home)
    looker = make.member(home, Role.VIEWER)
    stranger = make.member(make.organization("Elsewhere"), Role.DIRECTOR)
    for who, problem in ((looker, NotAllowed), (stranger, NotFound)):
        with pytest.raises(problem):
            begun(who, SIX, survey_id=row.pk)
    run = begun(ana, SIX, survey_id=row.pk)
    for who in (stranger, looker, Viewer(person_id=None, is_operator=True)):
        with pytest.raises(NotFound):
            previewing.plan_of(who, run.pk, NOON)


def test_a_form_with_conditions_and_limits_holds_for_what_comes_from_elsewhere(
    ana: Viewer, home: Organization
) -> None:
    from holt.standards.xlsform.model import Choice, Form, Question
    from holt.standards.xlsform.plain import to_plain

    form = Form(
        title="Household",
        languages=("en",),
        default_language="en",
        items=(
            Question("has", "select_one", {"en": "Children?"}, choices="yn", required="yes"),
            Question(
                "age", "integer", {"en": "How old?"}, relevant="${has} = 'y'", constraint=". < 18"
            ),
        ),
        lists={"yn": (Choice("y", {"en": "Yes"}), Choice("n", {"en": "No"}))},
    )
    ask = asks.ImportFormAsk(home.pk, to_plain(form), "Household")
    row = actions.import_form(ana, ask, now=NOON)
    data = table("Yes,7", "Yes,70", "No,7", "No,", " ,", "Maybe,7", "Yes,old", head="has,age")
    run = brought(ana, data, survey_id=row.pk)
    assert run.counts == {"rows": 7, "added": 2, "refused": 5}
    codes = list(run.lines.filter(outcome="refused").order_by("row").values_list("code", flat=True))
    assert codes == ["breaks_a_limit", "does_not_apply", "says_nothing", "no_choice", "not_a_number"]  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(
        st.lists(
            st.one_of(
                st.sampled_from(["Agree", "5", "N/A", "", "2026-01-05", "x", "=1+1", "ñ; ü"]),
                st.text(max_size=12),
            ),
            min_size=0,
            max_size=9,
        ),
        max_size=12,
    )
)
def test_rows_in_are_answers_and_refused_rows(
    ana: Viewer, home: Organization, rows: list[list[str]]
) -> None:
    """Whatever stands in the cells: nothing is lost, nothing is made up."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEAD.split(","), *rows])
    Answer.objects.all().delete()
    Tally.objects.all().delete()
    Import.objects.all().delete()
    try:
        run = brought(ana, out.getvalue(), home=home)
    except Refused as problem:
        assert problem.code in {"nul_bytes", "bad_quoting", "no_question_mapped", "bad_encoding"}
        return
    there = sum(any(one) for one in rows)
    assert run.counts["rows"] == there
    assert run.counts.get("added", 0) + run.counts.get("refused", 0) == there
    assert Answer.objects.count() == run.counts.get("added", 0)
    row = survey_of(run)
    assert counted(row).get(("", ""), 0) == run.counts.get("added", 0)
