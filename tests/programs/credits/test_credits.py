"""Granted to those who earned it, checked by a code nobody guesses, taken back, forgotten."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import Credit
from tests import make
from tests.make import AFTER, NOON

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("given", "why"),
    [((90, 60), ""), ((50, 60), "too_short"), ((None, 60), ""), ((90, None, 2, 3), "too_seldom")],
)
def test_what_earns_credit(given: tuple[int | None, ...], why: str) -> None:
    assert rules.why_not(*given) == why


def test_a_code_is_read_however_it_is_typed() -> None:
    code = rules.code_of("3f2a9c01b7d84e5fa0c1d2e3ffff")
    assert code == "3F2A-9C01-B7D8-4E5F-A0C1-D2E3"
    assert rules.typed(" 3f2a 9c01b7d8-4e5f a0c1 d2e3") == code
    assert rules.typed("3F2A") == ""
    assert rules.initials("Rosa María Lima") == "R. M. L."


def test_those_who_were_checked_in_are_granted_it_and_written_to() -> None:
    at = make.table("active")
    row, offer = make.credit_offer(at, least_minutes=60)
    make.came(row)
    make.sign_up(row, "Ada Moss")
    found = queries.candidates(at.ines, offer.pk)
    assert [(one.name, one.minutes, one.why) for one in found] == [("Rosa Lima", 90, "")]
    made = make.credit(at, offer)
    assert (made.amount, made.title, made.on) == (Decimal("1.5"), row.title, date(2026, 12, 1))
    letter = Letter.objects.get(subject__contains="Your certificate")
    assert letter.link.endswith(f"/my-credit/{queries.credit_key(made)}/")
    assert queries.candidates(at.ines, offer.pk) == ()
    assert not any("Rosa" in str(one.facts) for one in Happening.objects.all())


def test_it_is_granted_once_with_consent_and_after_it_took_place() -> None:
    at = make.table("active")
    _row, offer = make.credit_offer(at, least_minutes=60)
    with pytest.raises(Refused, match="consent_needed"):
        make.credit(at, offer, has_consent=False)
    with pytest.raises(Refused, match="not_begun_yet"):
        make.credit(at, offer, now=NOON)
    short = asks.GrantCreditAsk(offer.pk, (asks.GrantRow("Leo", "leo@example.org", 30),), True)
    with pytest.raises(Refused, match="was_too_short"):
        actions.grant_credit(at.ines, short, now=AFTER)
    make.credit(at, offer)
    with pytest.raises(Refused, match="granted_already"):
        make.credit(at, offer)


def test_twin_two_certificates_for_one_cannot_be_written() -> None:
    at = make.table("active")
    _row, offer = make.credit_offer(at)
    made = make.credit(at, offer)
    with pytest.raises(IntegrityError, match="credit_once_for_each_address"), transaction.atomic():
        made.pk, made.code = None, "OTHER"
        made.save(force_insert=True)


def test_a_program_gives_credit_to_those_who_came_often_enough() -> None:
    at = make.table("active")
    row = make.event(at, on=date(2026, 12, 1), every="week", count=2)
    second = row.followers.get()
    _row, offer = make.credit_offer(
        at, row, session_id=None, program_id=row.program_id, least_sessions=2
    )
    for session, name in ((row, "Rosa Lima"), (second, "Rosa Lima"), (row, "Ada Moss")):
        make.came(session, name)
    found = {one.name: one.why for one in queries.candidates(at.ines, offer.pk)}
    assert found == {"Rosa Lima": "", "Ada Moss": "too_seldom"}


def test_whoever_has_the_code_sees_what_its_holder_chose() -> None:
    at = make.table("active")
    _row, offer = make.credit_offer(at)
    made = make.credit(at, offer)
    browser, path = Client(), f"/certificates/{made.code}/"
    shown = browser.get(path).content.decode()
    assert "R. L." in shown and "Rosa" not in shown and "real and valid" in shown
    own = f"/my-credit/{queries.credit_key(made)}/"
    assert "Rosa Lima" in browser.get(own).content.decode()
    browser.post(own, {"shown": "full"})
    assert "Rosa Lima" in browser.get(path).content.decode()
    ask = asks.RevokeCreditAsk(made.pk, "Was never there")
    actions.revoke_credit(at.ines, ask, now=AFTER)
    shown = browser.get(path).content.decode()
    assert "taken back" in shown and "never there" not in shown
    assert "Was never there" in browser.get(own).content.decode()


def test_a_guessed_code_or_key_opens_nothing_and_opening_changes_nothing() -> None:
    at = make.table("active")
    _row, offer = make.credit_offer(at)
    made = make.credit(at, offer)
    browser = Client()
    wrong = made.code[:-1] + ("0" if made.code[-1] != "0" else "1")
    assert browser.get(f"/certificates/{wrong}/").status_code == 404
    assert browser.get("/certificates/").status_code == 200
    given = browser.get("/certificates/", {"code": made.code.lower().replace("-", " ")})
    assert given["Location"] == f"/certificates/{made.code}/"
    assert browser.get(f"/my-credit/{made.pk}-guess/").status_code == 404
    browser.get(f"/my-credit/{queries.credit_key(made)}/forget-credit/")
    assert Credit.objects.get().name == "Rosa Lima"
    with pytest.raises(NotFound):
        actions.show_name(NOBODY, asks.ShowNameAsk(made.pk, "full"), now=AFTER)


def test_certificate_and_transcript_are_printed_and_kept_as_tables() -> None:
    at = make.table("active")
    _row, offer = make.credit_offer(at)
    made = make.credit(at, offer)
    own, browser = f"/my-credit/{queries.credit_key(made)}", Client()
    for name in ("certificate", "transcript"):
        answer = browser.get(f"{own}/{name}.pdf")
        assert answer.content.startswith(b"%PDF") and answer["Content-Type"] == "application/pdf"
    rosa = make.person("Rosa Lima", email="rosa@example.org")
    browser.force_login(rosa)
    assert made.code in browser.get("/my-credit/").content.decode()
    assert made.code in browser.get("/my-credit/?format=csv").content.decode()
    assert browser.get("/my-credit/transcript.pdf").content.startswith(b"%PDF")
    assert Client().get("/my-credit/").status_code == 302


def test_the_holder_is_forgotten_on_request_and_with_their_account() -> None:
    at = make.table("active")
    _row, offer = make.credit_offer(at)
    rosa, ada = make.credit(at, offer), make.credit(at, offer, "Ada Moss")
    Client().post(f"/my-credit/{queries.credit_key(rosa)}/forget-credit/")
    forget_everywhere(0, email="ada@example.org", name="Ada Moss", now=AFTER)
    assert not Credit.objects.exclude(name="", email="").exists()
    assert queries.certificate(ada.code).holder == ""
    assert Client().get(f"/my-credit/{queries.credit_key(rosa)}/certificate.pdf").status_code == 404


def test_only_staff_at_the_table_grant_and_see_who_was_granted() -> None:
    at = make.table("active")
    _row, offer = make.credit_offer(at)
    make.credit(at, offer)
    stranger = make.member_of(make.organization("Elsewhere"))
    for who in (stranger, NOBODY):
        with pytest.raises((NotFound, NotAllowed, SignInNeeded)):
            list(queries.granted_of(who, offer.pk))
        ask = asks.GrantCreditAsk(offer.pk, (asks.GrantRow("Leo", "leo@example.org"),), True)
        with pytest.raises((NotFound, NotAllowed, SignInNeeded)):
            actions.grant_credit(who, ask, now=AFTER)
    with pytest.raises(NotFound):
        make.credit_offer(at, granted_by_id=make.organization("Else").pk)


def test_staff_offer_and_grant_on_their_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    at = make.table("active")
    row = make.event(at, on=date(2026, 12, 1))
    make.came(row)
    monkeypatch.setattr("holt.kernel.clock.now", lambda: AFTER)
    browser = Client()
    browser.force_login(Person.objects.get(pk=at.ines.person_id))
    values = {"amount": "1.5", "unit": "hours", "scheme": "CE", "granted_by_id": at.library.pk}
    listed = browser.post(f"/sessions/{row.pk}/offer-credit/", values)["Location"]
    preview = browser.get(f"{listed}grant-credit/").content.decode()
    assert "1 person has earned it:" in preview and "Rosa Lima" in preview
    rows = {"rows-TOTAL_FORMS": "1", "rows-INITIAL_FORMS": "1", "rows-0-name": "Rosa Lima"}
    rows |= {"rows-0-email": "rosa@example.org", "rows-0-minutes": "90", "has_consent": "on"}
    assert browser.post(f"{listed}grant-credit/", rows).status_code == 302
    made = Credit.objects.get()
    assert "rosa@example.org" in browser.get(listed).content.decode()
    browser.post(f"/credits/{made.pk}/revoke-credit/", {"reason": "Wrong person"})
    assert Credit.objects.get().state == "revoked"
    assert "1.5 hours (CE), granted by" in browser.get(f"/events/{row.pk}/").content.decode()
    assert browser.get(f"/programs/{row.program_id}/offer-credit/").status_code == 200
    assert timedelta(days=1) < AFTER - NOON
