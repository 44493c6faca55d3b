"""Tell people: posters, cards, words, a letter, a picture, logos, and a part for partners' sites."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from holt.directory import actions as directory
from holt.directory import asks as directory_asks
from holt.kernel.documents.poster import LAYOUTS, PAPERS, SCREENS
from holt.kernel.errors import NotAllowed, NotFound, Problem, Refused
from holt.kernel.images import size_of
from holt.kernel.models import Letter, StoredFile
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks
from holt.programs.models import Picture
from holt.programs.web.embedding import partnership_key
from tests import make
from tests.house.reading import pdf_text
from tests.make import NOON

pytestmark = pytest.mark.django_db


def soon() -> date:
    return timezone.now().date() + timedelta(days=9)


def signed_in(viewer: Any) -> Client:
    client = Client()
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client


def with_picture(at: Any, program_id: int, text: str = "People at a table") -> StoredFile:
    kept = make.stored(at.ines)
    ask = asks.SetPictureAsk(program_id, kept.pk, text)
    actions.set_picture(at.ines, ask, now=NOON)
    return kept


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("sheet", PAPERS)
def test_every_layout_is_printed_on_every_sheet(layout: str, sheet: str) -> None:
    at = make.table("active")
    row = make.event(at, on=soon(), place_text="Room 4")
    with_picture(at, row.program_id or 0)
    query = f"layout={layout}&sheet={sheet}"
    pdf = Client().get(f"/programs/{row.program_id}/poster.pdf?{query}")
    assert (pdf["Content-Type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")
    words = pdf_text(pdf.content)
    assert "English at the factory" in words and "Room 4" in words
    assert b"pdfuaid" in pdf.content and b"/Type/Pages/Count 1/" in pdf.content
    png = Client().get(f"/programs/{row.program_id}/poster.png?{query}")
    width, height = size_of(png.content) or (0, 0)
    assert 600 < width < height


@pytest.mark.parametrize("sheet", SCREENS)
def test_a_card_has_the_size_networks_want(sheet: str) -> None:
    row = make.event(make.table("active"), on=soon())
    address = f"/programs/{row.program_id}/card.png?sheet={sheet}"
    answer = Client().get(address)
    assert size_of(answer.content) == SCREENS[sheet]
    same = Client().get(address, headers={"if-none-match": answer["ETag"]})
    assert same.status_code == 304


def test_one_date_has_a_poster_of_its_own_and_each_language_too() -> None:
    at = make.table("active")
    first = make.event(at, on=date(2030, 10, 7), every="week", count=2)
    query = f"date={first.pk}&language=es"
    words = pdf_text(Client().get(f"/programs/{first.program_id}/poster.pdf?{query}").content)
    assert f"/events/{first.pk}/" in words and "7 de octubre de 2030" in words
    assert "14 de octubre" not in words
    other = make.event(at, on=soon())
    wrong = f"/programs/{first.program_id}/poster.pdf?date={other.pk}"
    assert Client().get(wrong).status_code == 404


def test_a_draft_has_no_card_for_the_public() -> None:
    row = make.program(make.table("active"), published=False)
    assert Client().get(f"/programs/{row.pk}/card.png").status_code == 302


def test_a_broken_picture_leaves_the_poster_without_it() -> None:
    at = make.table("active")
    row = make.event(at, on=soon())
    kept = make.stored(at.ines, make.png()[:40])
    Picture.objects.create(program_id=row.program_id, file=kept, text="Torn", set_at=NOON)
    answer = Client().get(f"/programs/{row.program_id}/poster.pdf?layout=picture")
    assert "English at the factory" in pdf_text(answer.content)


def test_a_picture_is_said_in_words_and_the_one_before_goes() -> None:
    at = make.table("active")
    row = make.program(at)
    before = with_picture(at, row.pk)
    after = with_picture(at, row.pk, "A full room")
    assert not StoredFile.objects.filter(pk=before.pk).exists()
    page = Client().get(f"/programs/{row.pk}/").content.decode()
    assert f'/programs/{row.pk}/picture/?{after.pk}" alt="A full room"' in page
    with pytest.raises(Refused, match="needed"):
        with_picture(at, row.pk, "")
    actions.set_picture(at.ines, asks.SetPictureAsk(row.pk), now=NOON)
    assert not Picture.objects.exists()
    assert Client().get(f"/programs/{row.pk}/picture/").status_code in (302, 404)


def test_only_ones_own_file_becomes_a_picture_and_only_a_small_one() -> None:
    at = make.table("active")
    row = make.program(at)
    theirs = make.stored(at.maya)
    with pytest.raises(NotFound):
        actions.set_picture(at.ines, asks.SetPictureAsk(row.pk, theirs.pk, "x"), now=NOON)
    huge = bytearray(make.png())
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    kept = make.stored(at.ines, bytes(huge))
    with pytest.raises(Refused, match="picture_too_large"):
        actions.set_picture(at.ines, asks.SetPictureAsk(row.pk, kept.pk, "x"), now=NOON)
    torn = make.stored(at.ines, make.png()[:12])
    with pytest.raises(Refused, match="picture_not_readable"):
        actions.set_picture(at.ines, asks.SetPictureAsk(row.pk, torn.pk, "x"), now=NOON)


def test_a_picture_is_brought_on_its_page() -> None:
    at = make.table("active")
    row = make.program(at)
    browser = signed_in(at.ines)
    page = f"/programs/{row.pk}/set-picture/"
    answer = browser.post(page, {"file": make.upload(), "text": "People"})
    assert (answer.status_code, Picture.objects.get().text) == (302, "People")
    assert browser.post(page, {"text": "Many people"}).status_code == 302
    assert Picture.objects.get().text == "Many people"
    browser.post(page, {"text": "", "remove": "on"})
    assert not Picture.objects.exists()


def test_a_logo_stands_on_the_organizations_page_until_it_leaves() -> None:
    at = make.table("active")
    browser = signed_in(at.ines)
    page = f"/organizations/{at.library.pk}/set-logo/"
    assert browser.post(page, {"file": make.upload()}).status_code == 302
    shown = Client().get(f"/organizations/{at.library.pk}/").content.decode()
    assert f'alt="{at.library.name}"' in shown
    assert Client().get(f"/organizations/{at.library.pk}/logo/").status_code == 200
    row = make.event(at, on=soon())
    assert at.library.name in browser.get(f"/programs/{row.program_id}/tell/").content.decode()
    browser.post(page, {"remove": "on"})
    assert Client().get(f"/organizations/{at.library.pk}/logo/").status_code == 404


def test_a_logo_is_its_own_peoples_to_set() -> None:
    at = make.table("active")
    kept = make.stored(at.maya)
    ask = directory_asks.SetLogoAsk(at.library.pk, kept.pk)
    with pytest.raises(NotAllowed):
        directory.set_logo(at.maya, ask, now=NOON)


def test_the_page_tells_everything_from_one_description() -> None:
    at = make.table("active")
    row = make.event(at, on=soon(), place_text="Room 4")
    page = signed_in(at.ines).get(f"/programs/{row.program_id}/tell/").content.decode()
    for one in ("Bring a coworker. It is free.", "poster.png?", "card.png?", "&lt;iframe"):
        assert one in page
    assert f"/programs/{row.program_id}/&quot;&gt;English" in page
    spanish = signed_in(at.ines).get(f"/events/{row.pk}/tell/?language=es").content.decode()
    assert f"/events/{row.pk}/" in spanish and "language=es" in spanish
    assert Client().get(f"/programs/{row.program_id}/tell/").status_code == 302


def test_the_letter_goes_to_oneself_alone() -> None:
    at = make.table("active")
    row = make.event(at, on=soon(), place_text="Room 4")
    before = set(Letter.objects.values_list("pk", flat=True))
    answer = signed_in(at.ines).post(
        f"/programs/{row.program_id}/send-to-me/", {"session": row.pk, "language": "es"}
    )
    letter = Letter.objects.exclude(pk__in=before).get()
    assert (answer.status_code, letter.to) == (302, at.ines.email)
    assert "Room 4" in letter.text and letter.link.endswith(f"/events/{row.pk}/")
    with pytest.raises(Problem):
        actions.send_to_me(NOBODY, asks.SendToMeAsk(row.program_id or 0), now=NOON)


def test_a_part_for_a_partners_site_may_stand_in_a_frame_and_sets_no_cookie() -> None:
    at = make.table("active")
    row = make.event(at, on=soon(), place_text="Room 4")
    make.session(at, on=soon(), title="Our planning")
    for query in (f"program={row.program_id}", f"organization={at.library.pk}"):
        answer = signed_in(at.ines).get(f"/embed/events/?{query}&language=es")
        text = answer.content.decode()
        assert "English class" in text and "Our planning" not in text
        assert 'lang="es"' in text and "<script" not in text
        assert "frame-ancestors *" in answer["Content-Security-Policy"]
        assert not answer.has_header("X-Frame-Options") and not answer.cookies
    assert Client().get("/embed/events/").status_code == 404
    other = Client().get(f"/events/{row.pk}/")
    assert "frame-ancestors 'none'" in other["Content-Security-Policy"]
    assert other["X-Frame-Options"] == "DENY"


def test_which_programs_belong_to_a_partnership_is_its_own_to_tell() -> None:
    at = make.table("active")
    make.event(at, on=soon())
    key = partnership_key(at.id)
    assert "English class" in Client().get(f"/embed/events/?partnership={key}").content.decode()
    for guess in (f"{at.id}", f"{at.id}-", f"{at.id}-{'0' * 16}", "x", "²-1"):
        text = Client().get("/embed/events/", {"partnership": guess}).content.decode()
        assert "English class" not in text


def test_an_event_says_what_it_is_to_machines() -> None:
    at = make.table("active")
    hall = make.place(at.library, "Hall", city="Marlow", lat=42.5, lon=-74.25)
    row = make.event(at, on=soon(), place_id=hall.pk, capacity=3)
    text = Client().get(f"/events/{row.pk}/").content.decode()
    for one in (
        "https://schema.org/EventScheduled",
        "https://schema.org/OfflineEventAttendanceMode",
        'itemprop="maximumAttendeeCapacity" content="3"',
        'itemprop="remainingAttendeeCapacity" content="3"',
        'itemprop="latitude" content="42.5"',
        'itemprop="longitude" content="-74.25"',
        'itemprop="price" content="0"',
        'itemprop="inLanguage" content="es"',
        f'itemtype="https://schema.org/Organization"><meta itemprop="name" content="{at.library.name}"',
        'name="twitter:card" content="summary_large_image"',
        'property="og:image" content="http',
        'property="og:image:alt" content="English class',
    ):
        assert one in text
    card = text.split('property="og:image" content="')[1].split('"')[0].replace("&amp;", "&")
    assert Client().get("/" + card.split("/", 3)[3])["Content-Type"] == "image/png"


def test_the_size_of_a_picture_is_read_from_its_head() -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc0\x00\x11\x08\x02\x76\x04\xb0" + bytes(12)
    assert (size_of(make.png(8, 6)), size_of(jpeg)) == ((8, 6), (1200, 630))
    assert [size_of(one) for one in (b"", b"GIF89a", jpeg[:9], b"\xff\xd8\xff\x00")] == [None] * 4
