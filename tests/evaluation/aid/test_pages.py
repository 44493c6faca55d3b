"""The pages of mutual aid: the list with its gaps, the forms, the board, the letter's page."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from holt.directory.models import Organization
from holt.evaluation import actions, asks, jobs
from holt.evaluation.models import AidCalled, AidOffer, CallOut
from holt.kernel.models import Letter
from holt.kernel.viewer import Role, Viewer
from holt.people.models import Person, SignedLink
from tests import make
from tests.house.reading import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def library() -> Organization:
    return make.organization("Marlow City Library")


@pytest.fixture
def ines(library: Organization, client: Client) -> Viewer:
    """The coordinator, signed in."""
    person = make.person("Ines Duarte")
    make.membership(library, Role.COORDINATOR, person)
    client.force_login(Person.objects.get(pk=person.pk))
    from holt.directory.queries import viewer_for

    return viewer_for(person)


@pytest.fixture
def church() -> Organization:
    row = make.outsider("First Church")
    make.aid_offer(row, now=timezone.now())
    return row


def text(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_the_list_names_the_gaps_and_goes_into_a_file(
    client: Client, ines: Viewer, church: Organization
) -> None:
    page = text(client, "/aid/")
    assert "1 organization can lend something" in page and "Nobody can lend power." in page
    assert "tel:5550100" in page and "No drill has been held yet." in page
    assert "rosa@church.example" in text(client, "/aid/?format=csv")
    assert "Camp beds" not in text(client, "/aid/?kind=power")


def test_the_public_is_asked_to_sign_in(client: Client, church: Organization) -> None:
    for url in ("/aid/", "/aid/call-outs/", "/aid/call-out/", f"/aid/{AidOffer.objects.get().pk}/"):
        assert client.get(url).status_code in (302, 401, 403), url


def test_offering_confirming_changing_and_taking_back(
    client: Client, ines: Viewer, library: Organization
) -> None:
    fields = {"kind": "power", "what": "Generator", "ready": "now", "contact_phone": "555 0101",
              "language": "en"}  # fmt: skip
    url = f"/organizations/{library.pk}/offer-aid/"
    assert client.post(url, {**fields, "contact_phone": ""}).status_code == 422
    assert client.post(url, fields)["Location"] == "/aid/"
    one = AidOffer.objects.get()
    AidOffer.objects.update(confirmed_on="2024-01-05")
    assert "not confirmed since Jan. 5, 2024" in text(client, f"/aid/{one.pk}/")
    assert "Is this still so?" in text(client, "/")
    client.post(f"/aid/{one.pk}/confirm-aid/")
    assert "not confirmed since" not in text(client, f"/aid/{one.pk}/")
    client.post(f"/aid/{one.pk}/edit-aid/", {**fields, "what": "Two generators", "version": 1})
    assert "Two generators" in text(client, f"/organizations/{library.pk}/")
    client.post(f"/aid/{one.pk}/withdraw-aid/")
    assert client.get(f"/aid/{one.pk}/").status_code == 404


def calling(library: Organization, **changes: str) -> dict[str, str]:
    """A filled form: 40 cots."""
    return {
        "organization_id": str(library.pk),
        "is_drill": "drill",
        "title": "The big storm",
        "happened": "We pretend that the roof is gone.",
        "reach": "Ines, 555 0199",
        "wanted-TOTAL_FORMS": "2",
        "wanted-INITIAL_FORMS": "0",
        "wanted-0-kind": "supplies",
        "wanted-0-what": "Cots",
        "wanted-0-amount": "40",
        "wanted-1-kind": "space",
        "wanted-1-what": "",
        "wanted-1-amount": "",
        **changes,
    }


def test_a_drill_from_the_form_to_the_lesson(
    client: Client, ines: Viewer, library: Organization, church: Organization
) -> None:
    assert "The yearly drill" in text(client, "/")
    assert client.post("/aid/call-out/", calling(library, title="")).status_code == 422
    nobody = calling(library, **{"wanted-0-kind": "power"})
    assert "Nobody offers this there" in client.post("/aid/call-out/", nobody).content.decode()
    answer = client.post("/aid/call-out/", calling(library))
    row = CallOut.objects.get()
    board = f"/aid/call-outs/{row.pk}/"
    assert (answer["Location"], row.is_drill) == (board, True)
    page = text(client, board)
    assert "This is a drill" in page and "No answer yet: call them" in page
    assert "tel:5550100" in page and "hx-trigger" in page
    called = AidCalled.objects.get()
    by_phone = f"{board}answers/{called.pk}/answer-aid/"
    assert "What they said by phone" in text(client, by_phone)
    wanted = row.wanted.get()
    said = {"answer": "yes", f"amount_{wanted.pk}": "15", "ready": "hours", "name": "Rosa"}
    assert client.post(by_phone, said)["Location"] == board
    assert "Rosa, by phone" in text(client, board)
    log = {"kind": "sent", "words": "15 cots", "organization_id": church.pk}
    client.post(f"{board}log-aid/", log)
    assert "15 cots" in text(client, f"{board}log/?format=csv")
    client.post(f"{board}close-call-out/", {"lesson": "Two numbers were wrong."})
    page = text(client, board)
    assert "How it went" in page and "Two numbers were wrong." in page
    assert "100%, 1 of 1" in text(client, "/aid/call-outs/?drill=1")
    assert "hx-trigger" not in page


def test_who_is_called_finds_it_on_today_and_answers_there(
    client: Client, ines: Viewer, library: Organization
) -> None:
    alder = make.organization("Alder Library")
    make.aid_offer(library, now=timezone.now())
    row = make.call_out(alder, now=timezone.now())
    assert "Alder Library asks for help" in text(client, "/")
    page = text(client, f"/aid/call-outs/{row.pk}/")
    assert "is asked, and has not answered yet" in page and "Still missing" in page
    assert client.get(f"/aid/call-outs/{row.pk}/log/").status_code == 403
    called = row.called.get()
    url = f"/aid/call-outs/{row.pk}/answers/{called.pk}/answer-aid/"
    client.post(url, {"answer": "not_now", "name": "Ines Duarte"})
    called.refresh_from_db()
    assert (called.answer, called.by_phone) == ("not_now", False)


def test_the_letters_page_shows_answers_and_changes(
    client: Client, library: Organization, church: Organization
) -> None:
    row = make.call_out(library, now=timezone.now())
    found = re.search(r"/l/[^/]+/", Letter.objects.get(to="rosa@church.example").link)
    assert found is not None
    url, wanted = found.group(), row.wanted.get()
    page = text(client, url)
    assert "A pipe burst" in page and "Camp beds in the cellar" in page
    assert AidCalled.objects.get().answer == ""  # opening it changes nothing
    said = {"answer": "yes", f"amount_{wanted.pk}": "12", "ready": "hours", "name": "Rosa"}
    assert client.post(url, {**said, f"amount_{wanted.pk}": ""}).status_code == 422
    assert "Cots: 12" in client.post(url, said).content.decode()
    assert "You have answered: Yes, we can help" in text(client, url)
    client.post(url, {"answer": "no", "name": "Rosa"})
    assert AidCalled.objects.get().answer == "no"
    actions.cancel_call_out(
        make.viewer(is_operator=True), asks.CancelCallOutAsk(row.pk, "x"), now=timezone.now()
    )
    assert "Nobody needs to come" in text(client, url)
    assert client.post(url, said).status_code == 422
    assert SignedLink.objects.get(purpose="answer_aid").state == "open"


def test_what_would_be_missing(client: Client, ines: Viewer) -> None:
    at = make.table("active")
    make.aid_offer(at.library, now=timezone.now())
    page = text(client, f"/network/what-if/?organization={at.library.pk}")
    assert "could no longer lend" in page and "Camp beds in the cellar" in page


def test_the_clock_reminds_and_the_paper_tells_a_drill(
    client: Client, ines: Viewer, library: Organization, church: Organization
) -> None:
    before = timezone.now() - timedelta(hours=25)
    row = make.call_out(library, ines, now=before, is_drill=True, title="Drill of the year")
    jobs.remind_silent(0)
    jobs.forget_helpers(0)
    assert AidCalled.objects.get().reminded_at is not None
    assert "Written to twice." in text(client, f"/aid/call-outs/{row.pk}/")
    paper = client.get(f"/aid/call-outs/{row.pk}/call-out.pdf")
    assert "Drill: Drill of the year" in words(paper)


def test_a_stranger_to_the_call_reads_no_names_on_paper(
    client: Client, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(make.organization("Alder Library"), now=timezone.now())
    paper = words(client.get(f"/aid/call-outs/{row.pk}/call-out.pdf"))
    assert "Cots" in paper and "Rosa" not in paper and "First Church" not in paper
