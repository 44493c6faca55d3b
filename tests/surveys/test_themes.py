"""Words of open answers by theme: counts of five and more, no name, no sentence without consent."""

from typing import Any

import pytest
from django.test import Client

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.surveys import actions, asks, queries, rules
from holt.surveys.models import Survey
from tests import make
from tests.make import NOON, surveys
from tests.surveys.test_reports import ines_person

pytestmark = pytest.mark.django_db
PARKING = ("Where to park is hard", "Parking was full", "I could not park", "No parking nearby",
           "The parking is far", "More parking please")  # fmt: skip
SONGS = (
    "The songs",
    "Songs in Spanish",
    "We sang songs",
    "the songs with Rosa Flores",
    "new songs",
)


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


def written(ines: Any, home: Any, *texts: str, **more: Any) -> Survey:
    row = surveys.survey(ines, home)
    if more:
        surveys.edited(ines, row, **more)
    actions.open_survey(ines, asks.OpenSurveyAsk(row.pk), now=NOON)
    for text in texts:
        surveys.answered(row, values={"best": text}, agreed=True)
    return row


def themes(ines: Any, row: Survey, *lines: str) -> dict[str, Any]:
    if lines:
        actions.set_themes(ines, asks.SetThemesAsk(row.pk, "best", lines), now=NOON)
    return {one.name: one for one in queries.words(ines, row.pk, "best").themes}


def test_answers_are_counted_by_themes_people_keep(home: Any, ines: Any) -> None:
    row = written(ines, home, *PARKING, *SONGS)
    found = themes(ines, row, "Parking: park, parking", "Songs: song", "Snacks: snack")
    counts = {name: one.count for name, one in found.items()}
    assert counts == {"Parking": 6, "Songs": 5, "Snacks": None}
    assert queries.words(ines, row.pk, "best").is_own
    assert set(themes(ines, row)) == {"Parking", "Songs", "Snacks"}


def test_what_holt_proposes_was_said_by_five_and_names_nobody(home: Any, ines: Any) -> None:
    row = written(ines, home, *PARKING, *SONGS, *["Rosa Flores was kind"] * 6, "zebra", "zebra")
    found = themes(ines, row)
    assert any("parking" in one.words for one in found.values())
    said = {word for one in found.values() for word in one.words}
    assert not said & {"rosa", "flores", "zebra"}


def test_two_themes_do_not_give_away_who_stands_between_them(home: Any, ines: Any) -> None:
    """Five speak of songs, six of songs or a zebra: the one who wrote of a zebra is not counted."""
    row = written(ines, home, *SONGS, "a zebra", *PARKING)
    found = themes(ines, row, "Songs: song", "Songs or zebra: song, zebra")
    assert [one.count for one in found.values()].count(None) == 1


def test_twin_each_by_itself_would_be_told() -> None:
    five, six = range(5), range(6)
    assert rules.told_groups(range(12), [five], 5) == (True, True)
    assert rules.told_groups(range(12), [six], 5) == (True, True)
    assert rules.told_groups(range(12), [five, six], 5).count(True) == 2
    assert rules.told_groups(range(12), [range(8)], 5) == (True, False)


def test_without_consent_no_sentence_is_shown(home: Any, ines: Any) -> None:
    row = written(ines, home, *PARKING)
    assert themes(ines, row, "Parking: parking, park")["Parking"].samples == ()


def test_with_consent_a_sentence_is_shown_that_names_nobody(home: Any, ines: Any) -> None:
    row = written(ines, home, *SONGS, consent="You may quote me.", may_quote=True)
    samples = themes(ines, row, "Songs: song, sang")["Songs"].samples
    assert samples and not any("Rosa" in one for one in samples)
    assert set(samples) <= set(SONGS)


def test_fewer_than_five_give_no_sentence(home: Any, ines: Any) -> None:
    row = written(ines, home, *PARKING, *SONGS[:4], consent="Yes.", may_quote=True)
    assert themes(ines, row, "Songs: song")["Songs"].samples == ()


def test_quoting_needs_consent_and_stays_as_promised(home: Any, ines: Any) -> None:
    row = surveys.survey(ines, home)
    with pytest.raises(Refused) as refusal:
        surveys.edited(ines, row, may_quote=True)
    assert refusal.value.code == "quotes_need_consent"
    actions.open_survey(ines, asks.OpenSurveyAsk(row.pk), now=NOON)
    with pytest.raises(Refused) as later:
        surveys.edited(ines, row, consent="", may_quote=False) and surveys.edited(
            ines, row, consent="Yes.", may_quote=True
        )
    assert later.value.code == "was_promised"


def test_who_answers_is_told_before(home: Any, ines: Any, client: Client) -> None:
    row = written(ines, home, consent="You may quote me.", may_quote=True)
    assert "A sentence you write may be shown" in client.get(f"/s/{row.code}/").content.decode()


def test_strangers_keep_no_themes(home: Any, ines: Any) -> None:
    row = written(ines, home)
    ask = asks.SetThemesAsk(row.pk, "best", ("a: b",))
    with pytest.raises((NotAllowed, NotFound)):
        actions.set_themes(make.member_of(make.organization("Else")), ask, now=NOON)
    with pytest.raises(NotFound):
        actions.set_themes(ines, asks.SetThemesAsk(row.pk, "knowledge", ("a: b",)), now=NOON)


@pytest.mark.parametrize("lines", [("a: b", "a: c"), (": b",), ("a" * 81,), tuple("abc" * 11)])
def test_what_is_no_theme_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(Refused):
        rules.read_themes(lines)


def test_on_the_page_staff_read_and_change_them(home: Any, ines: Any, client: Client) -> None:
    row = written(ines, home, *PARKING)
    client.force_login(ines_person(ines))
    assert "6 people wrote something." in client.get(f"/surveys/{row.pk}/words/").content.decode()
    here = f"/surveys/{row.pk}/set-themes/?question=0"
    assert client.post(here, {"themes": "Parking: park, parking"}).status_code == 302
    page = client.get(f"/surveys/{row.pk}/words/").content.decode()
    assert "People of the library chose these themes." in page
    assert client.post(here, {"themes": ":"}).status_code == 422
