"""What people wrote becomes a draft of a hope: how many, chosen sentences, and nobody found."""

from typing import Any

import pytest
from django.test import Client

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.viewer import Viewer
from holt.needs import actions, asks, queries
from holt.needs.models import Assessment, Need
from holt.people.models import Person
from holt.surveys import actions as surveys
from holt.surveys import asks as survey_asks
from holt.surveys import queries as asked
from holt.values.states import WrongState
from tests import make
from tests.make import NOON
from tests.make import assessments as made

pytestmark = pytest.mark.django_db
HOPES = ("A place to sit", "Somewhere to sit with a child", "Sit in the shade", "We could sit outside",
         "Sit and talk", "Benches to sit on", "Fewer cars", "No cars", "Quiet", "A bus",
         "More trees", "A playground")  # fmt: skip


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow City Library")


@pytest.fixture
def ines(home: Any) -> Viewer:
    return make.member_of(home, name="Ines")


def told(
    ines: Viewer,
    home: Any,
    *,
    quoting: bool = True,
    weighed: bool = True,
    hopes: tuple[str, ...] = HOPES,
) -> Assessment:
    """Twelve people hope for something; six of them for a place to sit."""
    row = made.assessment(ines, home)
    survey = made.survey_of(row)
    if quoting:
        ask = survey_asks.EditSurveyAsk(
            survey.pk, survey.title, survey.audience, survey.privacy,
            consent="What I write may be shown.", may_quote=True,
        )  # fmt: skip
        surveys.edit_survey(ines, ask, now=NOON)
    answers = [made.said("18_34" if at % 2 else "35_54", hope=text)
               for at, text in enumerate(hopes)]  # fmt: skip
    made.asked(ines, row, answers)
    surveys.close_survey(ines, survey_asks.CloseSurveyAsk(survey.pk), now=NOON)
    themes = survey_asks.SetThemesAsk(survey.pk, "hope", ("A place to sit: sit", "Cars: car"))
    surveys.set_themes(ines, themes, now=NOON)
    if weighed:
        actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)
    row.refresh_from_db()
    return row


def ask_of(row: Assessment, **more: Any) -> asks.DraftThemeAsk:
    values = {"item": "hope", "theme": "A place to sit", "statement": "Places to sit together"}
    return asks.DraftThemeAsk(row.pk, made.survey_of(row).pk, **{**values, **more})


def test_six_of_twelve_are_told_and_two_are_not(home: Any, ines: Viewer) -> None:
    row = told(ines, home)
    (one,) = queries.themes_of(ines, queries.assessment(ines, row.pk))
    assert (one.answers, [(it.name, it.count) for it in one.themes]) == (
        12,
        [("A place to sit", 6)],
    )


def test_six_of_ten_are_not_told_since_the_other_four_would_be(home: Any, ines: Viewer) -> None:
    row = told(ines, home, hopes=HOPES[:10])
    (one,) = queries.themes_of(ines, queries.assessment(ines, row.pk))
    assert one.themes == ()


def test_a_theme_becomes_a_draft_of_a_hope_with_its_evidence(home: Any, ines: Viewer) -> None:
    row = told(ines, home)
    survey = made.survey_of(row)
    shown = asked.quotable(ines, survey.pk, "hope")
    choice = survey_asks.ChooseQuotesAsk(survey.pk, "hope", (shown[0].key,))
    surveys.choose_quotes(ines, choice, now=NOON)
    need = actions.draft_theme(ines, ask_of(row, quotes=(shown[0].key,)), now=NOON)
    evidence = [(it.kind, it.text, it.figure and int(it.figure), it.unit)
                for it in need.evidence.order_by("pk")]  # fmt: skip
    assert (need.state, need.kind, need.from_assessment) == ("draft", "aspiration", True)
    assert evidence == [("figure", "A place to sit", 6, "/ 12"), ("story", shown[0].text, None, "")]
    with pytest.raises(Refused, match="drafted_already"):
        actions.draft_theme(ines, ask_of(row), now=NOON)


def test_a_sentence_nobody_chose_goes_nowhere(home: Any, ines: Viewer) -> None:
    row = told(ines, home)
    shown = asked.quotable(ines, made.survey_of(row).pk, "hope")
    with pytest.raises(Refused, match="not_a_choice"):
        actions.draft_theme(ines, ask_of(row, quotes=(shown[0].key,)), now=NOON)
    assert not Need.objects.exists()


def test_a_theme_of_two_cannot_be_drafted(home: Any, ines: Viewer) -> None:
    row = told(ines, home)
    for theme in ("Cars", "Never said"):
        with pytest.raises(NotFound):
            actions.draft_theme(ines, ask_of(row, theme=theme), now=NOON)


def test_not_before_it_is_weighed_and_not_by_others(home: Any, ines: Viewer) -> None:
    row = told(ines, home, weighed=False)
    with pytest.raises(WrongState):
        actions.draft_theme(ines, ask_of(row), now=NOON)
    actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)
    with pytest.raises(NotFound):
        actions.draft_theme(make.member_of(make.organization("Alder")), ask_of(row), now=NOON)
    with pytest.raises(NotAllowed):
        actions.draft_theme(make.member_of(home, role="viewer"), ask_of(row), now=NOON)


def test_the_pages(home: Any, ines: Viewer, client: Client) -> None:
    row = told(ines, home)
    client.force_login(Person.objects.get(pk=ines.person_id))
    page = client.get(f"/assessments/{row.pk}/themes/").content.decode()
    assert (
        "A place to sit" in page and "Draft a hope or a need" in page and "Fewer cars" not in page
    )
    url = f"/assessments/{row.pk}/draft-theme/"
    assert "6 of 12 people spoke of it" in client.get(url).content.decode()
    assert client.get(f"{url}?survey=x&item=hope&theme=Cars").status_code == 404
    answer = client.post(url, {"kind": "aspiration", "statement": "Places to sit"})
    assert answer["Location"] == f"/needs/{Need.objects.get().pk}/"
