"""Sentences chosen by hand stand in documents: by consent, of five people, and gone when taken back."""

import io
import re
import zipfile
from typing import Any

import pytest
from django.test import Client

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.surveys import actions, asks, queries, rules
from holt.surveys.models import Answer, ChosenQuote
from tests import make
from tests.make import NOON
from tests.surveys.test_reports import ines_person
from tests.surveys.test_themes import PARKING, SONGS, written

pytestmark = pytest.mark.django_db
CONSENT = {"consent": "You may quote me.", "may_quote": True}


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


def themed(ines: Any, row: Any, *lines: str) -> tuple[queries.Quotable, ...]:
    ask = asks.SetThemesAsk(row.pk, "best", lines)
    actions.set_themes(ines, ask, now=NOON)
    return queries.quotable(ines, row.pk, "best")


def choose(ines: Any, row: Any, *keys: str) -> None:
    actions.choose_quotes(ines, asks.ChooseQuotesAsk(row.pk, "best", keys), now=NOON)


def text_of(body: bytes) -> str:
    """What a Word document says."""
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        return re.sub("<[^>]+>", "", parts.read("word/document.xml").decode())


def document(client: Client, row: Any, query: str = "") -> str:
    return text_of(client.get(f"/surveys/{row.pk}/report.docx{query}").content)


def test_chosen_sentences_stand_in_the_documents(home: Any, ines: Any, client: Client) -> None:
    row = written(ines, home, *SONGS, **CONSENT)
    client.force_login(ines_person(ines))
    found = themed(ines, row, "Songs: song, sang")
    assert found and not [one for one in found if one.text in document(client, row)]
    choose(ines, row, found[0].key)
    told = document(client, row)
    assert found[0].text in told and not [one for one in found[1:] if f"{one.text}" in told]
    assert client.get(f"/surveys/{row.pk}/report.pdf").status_code == 200
    for one in ("report/", "report/brief.pdf", "report.xlsx"):
        assert found[0].text.encode() not in client.get(f"/surveys/{row.pk}/{one}").content


def test_none_in_a_report_of_one_month(home: Any, ines: Any, client: Client) -> None:
    row = written(ines, home, *SONGS, **CONSENT)
    client.force_login(ines_person(ines))
    found = themed(ines, row, "Songs: song, sang")
    choose(ines, row, found[0].key)
    month = Answer.objects.earliest("pk").day.isoformat()[:7]
    assert found[0].text not in document(client, row, f"?of=month-{month}")


def test_only_what_may_be_shown_can_be_chosen(home: Any, ines: Any) -> None:
    row = written(ines, home, *SONGS, *PARKING[:4], **CONSENT)
    themed(ines, row, "Songs: song, sang", "Parking: parking, park")
    for text in ("the songs with Rosa Flores", PARKING[0], "Never written"):
        with pytest.raises(Refused, match="not_quotable"):
            choose(ines, row, rules.fingerprint_of(row.pk, "best", text))
    silent = written(ines, home, *SONGS)
    assert themed(ines, silent, "Songs: song, sang") == ()
    with pytest.raises(Refused, match="not_quotable"):
        choose(ines, silent, rules.fingerprint_of(silent.pk, "best", SONGS[0]))


def test_taken_back_it_is_in_no_document(home: Any, ines: Any, client: Client) -> None:
    row = written(ines, home, *SONGS, "more songs please", **CONSENT)
    client.force_login(ines_person(ines))
    found = themed(ines, row, "Songs: song, sang")
    choose(ines, row, found[0].key)
    Answer.objects.filter(values__best=found[0].text).delete()
    assert found[0].text not in document(client, row)


def test_what_is_kept_holds_no_words(home: Any, ines: Any) -> None:
    row = written(ines, home, *SONGS, **CONSENT)
    found = themed(ines, row, "Songs: song, sang")
    choose(ines, row, *(one.key for one in found))
    kept = str(list(ChosenQuote.objects.values()))
    assert not [one.text for one in found if one.text in kept]
    choose(ines, row)
    assert not ChosenQuote.objects.exists()


def test_others_choose_nothing(home: Any, ines: Any) -> None:
    row = written(ines, home, *SONGS, **CONSENT)
    with pytest.raises(NotFound):
        choose(make.member_of(make.organization("Alder")), row)
    with pytest.raises(NotAllowed):
        choose(make.member_of(home, role="viewer"), row)


def test_the_page_offers_what_may_be_shown(home: Any, ines: Any, client: Client) -> None:
    row = written(ines, home, *SONGS, **CONSENT)
    found = themed(ines, row, "Songs: song, sang")
    client.force_login(ines_person(ines))
    number = [path for path, _one in queries.open_questions(queries.survey(ines, row.pk))].index(
        "best"
    )
    url = f"/surveys/{row.pk}/choose-quotes/?question={number}"
    page = client.get(url).content.decode()
    assert found[0].text in page and "Rosa Flores" not in page
    assert client.post(url, {"quotes": [found[0].key]}).status_code == 302
    assert ChosenQuote.objects.count() == 1
