"""Community figures by county."""

import time
from collections.abc import Iterable

import pytest

from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.models import Happening
from holt.kernel.operators import Console
from holt.kernel.viewer import NOBODY, THE_HOUSE
from holt.needs import actions, queries
from holt.needs.asks import ImportIndicatorsAsk, IndicatorRow
from holt.needs.management import verbs
from holt.needs.models import Indicator
from holt.needs.web import showing
from tests import make
from tests.shared import shared_data

pytestmark = pytest.mark.django_db
NOON = make.NOON


def come_in(rows: Iterable[IndicatorRow], source: str = "Census") -> tuple[int, int, int]:
    told = actions.import_indicators(THE_HOUSE, ImportIndicatorsAsk(tuple(rows), source), now=NOON)
    return told.added, told.changed, told.unchanged


def test_figures_are_added_corrected_and_left_alone() -> None:
    rows = [IndicatorRow("36001", "poverty", year, 12.0) for year in (2017, 2019)]
    assert come_in(rows) == (2, 0, 0)
    assert come_in([rows[0], IndicatorRow("36001", "poverty", 2019, 11.5)]) == (0, 1, 1)
    assert list(Indicator.objects.order_by("year").values_list("year", "value")) == [
        (2017, 12.0),
        (2019, 11.5),
    ]
    assert Happening.objects.filter(name="needs.indicators_imported").count() == 2


def test_the_operator_brings_them_in_and_nobody_else() -> None:
    ask = ImportIndicatorsAsk((IndicatorRow("36001", "poverty", 2019, 12.0),))
    with pytest.raises(NotAllowed):
        actions.import_indicators(make.member(make.organization()), ask, now=NOON)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (IndicatorRow("1", "poverty", 2019, 1.0), "not_a_county"),
        (IndicatorRow("36001", "", 2019, 1.0), "needed"),
        (IndicatorRow("36001", "poverty", 20, 1.0), "out_of_range"),
        (IndicatorRow("36001", "poverty", 2019, float("inf")), "out_of_range"),
    ],
)
def test_a_bad_row_changes_nothing(row: IndicatorRow, code: str) -> None:
    good = IndicatorRow("36001", "poverty", 2019, 12.0)
    with pytest.raises(Refused, match=code):
        come_in([good, row])
    assert Indicator.objects.count() == 0


def test_the_latest_figure_stands_beside_an_earlier_one() -> None:
    make.indicator("poverty", 2010, 14.25)
    make.indicator("poverty", 2019, 12.5)
    make.indicator("median_household_income", 2019, 52301.0)
    make.indicator("poverty", 2019, 30.0, county="36001")
    shown = showing.indicators(queries.indicators_of(NOBODY, "36999"))
    assert [(one.label, one.text, one.year, one.before) for one in shown] == [
        ("Median household income", "$52,301", 2019, ""),
        ("Live in poverty", "12.5 %", 2019, "2010: 14.2 %"),
    ]


def test_the_published_counties_come_in_in_reasonable_time() -> None:
    path = shared_data("community", "data__county_complete.csv.gz")
    began = time.perf_counter()
    given = {"file": str(path), "counties": "", "codes": "", "all": False, "source": "Census"}
    report = verbs.import_indicators(given, Console(quiet=True))
    assert time.perf_counter() - began < 20
    assert report.facts["counties"] == 3142
    assert report.facts["changed"] == 0
    known = {one.code: one for one in queries.indicators_of(NOBODY, "36001")}
    assert set(known) == set(verbs.rules.CODES)
    assert (known["pop"].year, known["pop"].value) == (2019, 306968.0)
    again = verbs.import_indicators({**given, "counties": "36001"}, Console(quiet=True))
    assert (again.facts["counties"], again.facts["added"], again.facts["changed"]) == (1, 0, 0)


def test_a_file_that_is_no_table_of_figures_is_refused_in_words(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "letters.csv"
    path.write_text("name,poverty_2019\nAlbany,12\n")
    given = {"file": str(path), "counties": "", "codes": "", "all": False, "source": ""}
    with pytest.raises(
        verbs.Trouble, match=r"letters.csv was not read\. It has no column of county"
    ):
        verbs.import_indicators(given, Console(quiet=True))
