"""Factors of collaboration, trust and value: figures by hand, and nobody found in them."""

import io
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from openpyxl import load_workbook

from holt.kernel.errors import Refused
from holt.people.models import Person
from holt.surveys import actions, asks, queries, rules
from holt.surveys.models import Survey
from holt.surveys.rules.relations import admitted, steps_of
from holt.surveys.web import relating, reporting, telling
from tests import make
from tests.make import NOON, surveys
from tests.methods.asking.attack import isolated

pytestmark = pytest.mark.django_db
FACTORS = sorted(rules.RELATIONS["factors"])
RATED = (*rules.TRUST, *rules.VALUE)


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


def factors(ines: Any, home: Any, *steps: str, **one: list[str]) -> Survey:
    """A survey of factors with so many answers; statements named apart have steps of their own."""
    row = surveys.opened(ines, home, title="How we work", template="factors", topic="")
    for at, step in enumerate(steps):
        values = dict.fromkeys(FACTORS, step) | {name: some[at] for name, some in one.items()}
        surveys.answered(row, values=values)
    return row


def rated(ines: Any, home: Any, *raters: tuple[int, ...], sites: tuple[str, ...] = ()) -> Survey:
    """Ratings of six dimensions by so many, closed."""
    row = surveys.opened(
        ines, home, title="How we see them", template="ratings", topic="", audience="partners",
        privacy="confidential", sites=tuple(dict.fromkeys(sites)),
    )  # fmt: skip
    for at, steps in enumerate(raters):
        values = {name: str(step) for name, step in zip(RATED, steps, strict=True)}
        surveys.answered(row, values=values, **({"site": sites[at]} if sites else {}))
    actions.close_survey(ines, asks.CloseSurveyAsk(row.pk), now=NOON)
    row.refresh_from_db()
    return row


def made(ines: Any, row: Survey, **narrow: str) -> reporting.Report:
    return reporting.report(queries.survey(ines, row.pk), "en", **narrow)


def told(report: reporting.Report) -> dict[str, rules.FactorTold | None]:
    assert report.factors is not None
    return {one.code: one.told for _name, some in report.factors.groups for one in some}


def test_a_factor_by_hand(home: Any, ines: Any) -> None:
    """Ten answers: 5 ×4, 4 ×3, 1 ×3: mean 3.5, squares 33.… √(28.5/9) = 1.780."""
    steps = ["5"] * 4 + ["4"] * 3 + ["1"] * 3
    row = factors(ines, home, *["4"] * 10, respect=steps)
    found = told(made(ines, row))["respect"]
    assert found is not None and found.sd is not None
    assert (found.factor.mean, round(found.sd, 3), found.factor.answered) == (3.5, 1.78, 10)
    assert found.factor.band == "discuss" and found.factor.is_apart


def test_what_concerns_nobody_is_left_out_and_four_are_too_few(home: Any, ines: Any) -> None:
    row = factors(ines, home, *["4"] * 6, talk=["5"] * 4 + ["na"] * 2)
    found = told(made(ines, row))
    assert found["talk"] is None
    respect = found["respect"]
    assert respect is not None and (respect.factor.mean, respect.sd) == (4, None)


def test_single_steps_are_told_nowhere(home: Any, ines: Any) -> None:
    row = factors(ines, home, *["5"] * 11, "1")
    report = made(ines, row)
    assert [one for one in report.questions if one.path in FACTORS] == []
    assert report.scores == ()
    with translation.override("en"):
        sections = telling.of_survey(report)
    assert "Strongly disagree" not in str(sections)


def test_groups_and_sentences(home: Any, ines: Any) -> None:
    row = factors(ines, home, *["4"] * 10, means=["2"] * 10, say=["5", "1"] * 5)
    with translation.override("en"):
        report = made(ines, row)
        first, second = list(relating.factor_sections(report.factors))[:2]
    lines = {line.cells[0]: line.cells[1:] for line in first.lines}
    assert lines["Who we are"] == ("4.0", "", "", "A strength")
    assert lines["How we decide and work"] == ("3.5", "", "", "To be discussed")
    assert lines["Everyone has a say in what is decided."] == (
        "3.0", "2.1", "10", "To be discussed, but you do not agree",
    )  # fmt: skip
    assert second.text.startswith("Begin with what worries you: We have the time")
    assert "You see these differently; ask each other why: Everyone has a say" in second.text


def test_trust_and_value_by_hand(home: Any, ines: Any) -> None:
    """Reliable 4 4 3, shared 3 3 3, open 2 4 4: mean 10/3, 78 %. Value all 1: 0 %."""
    row = rated(ines, home, (4, 3, 2, 1, 1, 1), (4, 3, 4, 1, 1, 1), (3, 3, 4, 1, 1, 1))
    found = made(ines, row).ratings
    assert found is not None and found.trust.rated is not None and found.value.rated is not None
    assert (relating.percent(found.trust.rated.share), found.trust.rated.raters) == (78, 3)
    assert relating.percent(found.value.rated.share) == 0
    assert set(found.trust.dimensions.values()) == {None}  # a single line takes five raters


def test_five_raters_open_the_single_lines(home: Any, ines: Any) -> None:
    found = made(ines, rated(ines, home, *[(4, 1, 4, 2, 2, 2)] * 5)).ratings
    assert found is not None and found.trust.dimensions["shared"] == 0


@pytest.mark.parametrize("raters", [0, 1, 2])
def test_two_raters_are_told_nothing(home: Any, ines: Any, raters: int) -> None:
    report = made(ines, rated(ines, home, *[(4,) * 6] * raters))
    assert (
        report.answers is None
        or report.ratings is None
        or (report.ratings.trust.rated is None and report.ratings.value.rated is None)
    )


def test_ratings_open_when_nobody_can_add_one(home: Any, ines: Any, client: Client) -> None:
    row = rated(ines, home, *[(4,) * 6] * 3)
    assert made(ines, row).ratings is not None
    with pytest.raises(Refused, match="ratings_stay_closed"):
        actions.reopen_survey(ines, asks.ReopenSurveyAsk(row.pk), now=NOON)
    Survey.objects.filter(pk=row.pk).update(state="open", closed_at=None)
    report = made(ines, row)
    assert report.waits and report.ratings is None and report.questions == ()
    client.force_login(Person.objects.get(pk=ines.person_id))
    page = client.get(f"/surveys/{row.pk}/report/").content.decode()
    assert "Ratings are shown when the survey is closed." in page and "%" not in page.split(
        "</header>"
    )[-1].split("<footer")[0].replace("100%", "")


def test_broken_twin_open_ratings_would_give_the_last_rater_away(home: Any, ines: Any) -> None:
    """Three trust fully; the fourth does not at all: from 100 % to 75 % tells it all."""
    row = rated(ines, home, *[(4,) * 6] * 3)
    before = made(ines, row).ratings
    Survey.objects.filter(pk=row.pk).update(state="open", closed_at=None)
    surveys.answered(row, values=dict.fromkeys(RATED, "1"))
    Survey.objects.filter(pk=row.pk).update(state="closed", closed_at=NOON)
    after = made(ines, row).ratings
    assert before is not None and after is not None
    assert before.trust.rated is not None and after.trust.rated is not None
    fourth = 4 * after.trust.rated.mean - 3 * before.trust.rated.mean
    assert fourth == pytest.approx(1)


SITES = [("North", "North", "North", "South"), ("North",) * 3 + ("South",) * 2,
         ("North",) * 3 + ("South",) * 3, ("North", "South", "East") * 2]  # fmt: skip


@pytest.mark.parametrize("sites", SITES)
def test_an_attacker_adds_and_subtracts_and_finds_nobody(
    home: Any, ines: Any, sites: tuple[str, ...]
) -> None:
    """Every group a page would tell, of every dimension, put together by linear algebra."""
    row = rated(ines, home, *[(4,) * 6] * len(sites), sites=sites)
    page = queries.survey(ines, row.pk)
    counts = queries.counts([row.pk])[row.pk]
    _labels, values = relating.by_name(page, counts)
    for name in RATED:
        cells: dict[tuple[str, ...], int] = {}
        for places in steps_of(values[name], 1, 4).values():
            for place, count in places.items():
                cells[place] = cells.get(place, 0) + count
        shown = admitted(steps_of(values[name], 1, 4), 3).shown
        assert isolated(shown, cells, ("site", "month"), 3) == []
    seen = {
        site: made(ines, row, site=site).ratings for site in set(sites)
    }  # what pages tell is what was let in
    for site, one in seen.items():
        if sites.count(site) < 3:
            assert one is None or one.trust.rated is None


def test_broken_twin_each_site_by_itself_would_be_found() -> None:
    """North 3 and everybody 4 leaves one in the South: the attack sees it."""
    cells = {("North", "m"): 3, ("South", "m"): 1}
    both = [frozenset({("site", "North")}), frozenset()]
    assert isolated(both, cells, ("site", "month"), 3) != []


def test_whoever_is_rated_does_not_rate(home: Any, ines: Any) -> None:
    partner = make.organization("Kestrel")
    maya = make.member_of(partner, name="Maya")
    with pytest.raises(Refused, match="rates_itself"):
        surveys.survey(ines, home, template="ratings", topic="", about_kind="organization",
                       about_id=home.pk)  # fmt: skip
    row = surveys.opened(ines, home, template="ratings", topic="", audience="partners",
                         about_kind="organization", about_id=partner.pk)  # fmt: skip
    with pytest.raises(Refused, match="rated_themselves"):
        ask = asks.InviteAsk(row.pk, (f"{maya.email.upper()}, Maya",))
        actions.invite(ines, ask, now=NOON)
    assert queries.ratings_of(maya, partner.pk) == ()
    assert [one[0] for one in queries.ratings_of(ines, partner.pk)] == [row.pk]


def test_page_and_documents_say_the_same(home: Any, ines: Any, client: Client) -> None:
    row = factors(ines, home, *["4"] * 10, means=["2"] * 10)
    client.force_login(Person.objects.get(pk=ines.person_id))
    page = client.get(f"/surveys/{row.pk}/report/").content.decode()
    assert "What lets it last" in page and "2.0" in page and "A concern" in page
    book = client.get(f"/surveys/{row.pk}/report.xlsx").content
    sheet = load_workbook(io.BytesIO(book)).active
    assert sheet is not None
    rows = [list(line) for line in sheet.iter_rows(values_only=True)]
    assert rows[0][-1] == "Mean or spread"
    means = [one[-1] for one in rows if str(one[1]).startswith("We have the time")]
    assert means == [2, 0]
    for kind in ("pdf", "docx", "png"):
        assert client.get(f"/surveys/{row.pk}/report.{kind}").status_code == 200
    assert client.get(f"/surveys/{row.pk}/report/brief.pdf").status_code == 200


def test_nothing_of_ratings_leaves_with_the_data(home: Any, ines: Any) -> None:
    from holt.surveys.actions import clockwork
    from holt.surveys.queries.exporting import export_of

    row = rated(ines, home, *[(4,) * 6] * 3)
    clockwork.tally(row.pk)
    head = make.member_of(home, role="director", name="Ruth")
    tables = export_of(head, (home.pk,))
    kept = [one for one in tables["tallies"] if one.get("survey_id", one.get("survey")) == row.pk]
    assert kept == []
