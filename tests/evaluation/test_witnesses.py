"""Somebody outside confirms a change: by a key in a letter, once, and nobody can do it for them."""

import re
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from holt.evaluation import actions, asks, queries, rules
from holt.evaluation.models import Outcome, Witness
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, History, Letter
from holt.kernel.viewer import NOBODY
from holt.people import actions as people
from holt.people import queries as links
from holt.people.models import Person, SignedLink
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
NURSE = "rosa.lind@clinic.example"


def asked(at: Table, row: Outcome, email: str = NURSE, now: datetime = NOON) -> tuple[Witness, str]:
    """A nurse is asked; she and the key in her letter."""
    ask = asks.AskWitnessAsk(row.pk, "Rosa Lind", email, "Nurse")
    found = actions.ask_witness(at.ines, ask, now=now)
    letter = Letter.objects.filter(to=email).latest("pk")
    key = re.search(r"/l/([^/]+)/", letter.link)
    assert key is not None
    return found, key.group(1)


def about(row: Outcome) -> str:
    return rules.fingerprint(Outcome.objects.get(pk=row.pk).__dict__)


def said(row: Outcome, token: str, answer: str = "yes", words: str = "") -> asks.WitnessAsk:
    return asks.WitnessAsk(
        token, answer, "Rosa Lind", "Nurse at the clinic", words, True, about(row)
    )


def test_an_outsider_says_yes_and_the_table_reads_it() -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    actions.witness(NOBODY, said(row, token), now=NOON)
    (seen,) = queries.witnesses_of(at.maya, row.pk)
    assert (seen.name, seen.role, seen.answer, seen.may_name, seen.is_current) == (
        "Rosa Lind",
        "Nurse at the clinic",
        "yes",
        True,
        True,
    )
    assert Witness.objects.get().email == ""
    assert queries.outcome(at.ines, row.pk).state == "recorded"  # a party's word is another thing


def test_in_part_with_words_or_differently() -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    with pytest.raises(Refused, match="which_part"):
        actions.witness(NOBODY, said(row, token, "partly"), now=NOON)
    actions.witness(NOBODY, said(row, token, "partly", "Eight, not twelve"), now=NOON)
    _other, second = asked(at, row, "tom@school.example")
    actions.witness(NOBODY, said(row, second, "differently"), now=NOON)
    answers = [(one.answer, one.words) for one in queries.witnesses_of(at.ines, row.pk)]
    assert answers == [("partly", "Eight, not twelve"), ("differently", "")]


def test_a_forged_key_says_nothing() -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    for forged in ("", "x" * len(token), token[:-1] + ("a" if token[-1] != "a" else "b")):
        with pytest.raises(NotFound):
            actions.witness(NOBODY, said(row, forged), now=NOON)
    other, key = people.make_link(
        at.ines, purpose="open", subject_kind="witness", subject_id=_witness.pk,
        organization_id=0, email="x@example.org", now=NOON,
    )  # fmt: skip
    with pytest.raises(NotFound):  # a key that was made for something else
        actions.witness(NOBODY, said(row, key), now=NOON)
    assert not Witness.objects.exclude(answer="").exists() and other.pk


def test_a_key_opens_once_and_not_for_ever() -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    late = NOON + timedelta(days=rules.LINK_DAYS, seconds=1)
    with pytest.raises(Refused, match="link_expired"):
        actions.witness(NOBODY, said(row, token), now=late)
    actions.witness(NOBODY, said(row, token), now=NOON)
    with pytest.raises(Refused, match="link_used"):
        actions.witness(NOBODY, said(row, token, "differently"), now=NOON)


def test_broken_twin_without_the_links_state_an_expired_key_would_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    late = NOON + timedelta(days=rules.LINK_DAYS, seconds=1)
    monkeypatch.setattr(people, "use_link", lambda *_args, **_more: None)
    assert actions.witness(NOBODY, said(row, token), now=late).answer == "yes"


def test_taken_back_it_opens_nothing_and_the_address_is_gone() -> None:
    at = make.table("active")
    row = make.outcome(at)
    witness, token = asked(at, row)
    with pytest.raises(NotAllowed):
        actions.take_back_witness(at.maya, asks.TakeBackWitnessAsk(witness.pk), now=NOON)
    actions.take_back_witness(at.ines, asks.TakeBackWitnessAsk(witness.pk), now=NOON)
    with pytest.raises(Refused, match="link_revoked"):
        actions.witness(NOBODY, said(row, token), now=NOON)
    assert not found_anywhere(NURSE)
    asked(at, row)  # and they may be asked anew


def test_words_changed_while_they_were_read_are_read_again() -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    read = said(row, token)
    edit = asks.EditOutcomeAsk(row.pk, "Forty workers", "They read it", row.on)
    actions.edit_outcome(at.ines, edit, now=NOON)
    with pytest.raises(Refused, match="statement_changed"):
        actions.witness(NOBODY, read, now=NOON)
    actions.witness(NOBODY, said(row, token), now=NOON)
    again = asks.EditOutcomeAsk(row.pk, "Fifty workers", "They read it", row.on)
    actions.edit_outcome(at.ines, again, now=NOON)
    assert [one.is_current for one in queries.witnesses_of(at.ines, row.pk)] == [False]


def test_partners_are_no_outsiders_and_nobody_is_asked_twice() -> None:
    at = make.table("active")
    row = make.outcome(at)
    for inside in (at.ines.email, at.maya.email.upper()):
        with pytest.raises(Refused, match="not_an_outsider"):
            asked(at, row, inside)
    asked(at, row)
    with pytest.raises(Refused, match="asked_already"):
        asked(at, row)
    with pytest.raises(NotAllowed):
        ask = asks.AskWitnessAsk(row.pk, "Rosa", "other@example.org")
        actions.ask_witness(at.maya, ask, now=NOON)


def test_letters_are_throttled() -> None:
    at = make.table("active")
    rows = [make.outcome(at) for _ in range(3)]
    for number in range(rules.MOST_A_DAY):
        asked(at, rows[number // 9], f"w{number}@example.org")
    with pytest.raises(Refused, match="too_often"):
        asked(at, rows[2], "one.more@example.org")


def test_drafts_are_shown_to_nobody_outside() -> None:
    at = make.table("active")
    row = make.outcome(at, as_draft=True)
    with pytest.raises(Refused, match="nothing_to_witness"):
        asked(at, row)


def test_the_key_opens_the_statement_and_nothing_else() -> None:
    at = make.table("active")
    row = make.outcome(at, voice="My own words", has_consent=True)
    witness, token = asked(at, row)
    link = links.link_by_token(token, NOON)
    assert link is not None
    holder = links.viewer_by_link(link.link_id, NOON)
    assert queries.witness_page(holder, witness.pk).outcome.what_changed == row.what_changed
    assert list(queries.outcomes(holder)) == [] and holder.organization_ids == (0,)
    for read in (queries.outcome, queries.witnesses_of):
        with pytest.raises(NotFound):
            read(holder, row.pk)
    other, _key = asked(at, row, "tom@school.example")
    with pytest.raises(NotFound):
        queries.witness_page(holder, other.pk)
    with pytest.raises(NotFound):
        queries.witness_page(at.ines, witness.pk)


def found_anywhere(text: str) -> list[str]:
    """Tables in which this text stands."""
    from django.apps import apps

    return [
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("holt.")
        and text.lower() in str(list(model._default_manager.values())).lower()
    ]


def test_a_witness_takes_their_name_out_and_is_found_nowhere() -> None:
    at = make.table("active")
    row = make.outcome(at)
    witness, token = asked(at, row)
    actions.witness(NOBODY, said(row, token, "partly", "Eight of them, as I counted"), now=NOON)
    link = links.link_by_token(token, NOON)
    assert link is not None
    holder = links.viewer_by_link(link.link_id, NOON)
    actions.forget_witness(holder, asks.ForgetWitnessAsk(witness.pk), now=NOON)
    for text in ("Rosa Lind", NURSE, "Eight of them", "Nurse"):
        assert found_anywhere(text) == []
    assert [one.answer for one in queries.witnesses_of(at.ines, row.pk)] == ["partly"]


def test_broken_twin_before_it_was_taken_out_it_is_found() -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    actions.witness(NOBODY, said(row, token), now=NOON)
    assert "Witness" in found_anywhere("Rosa Lind") and "Letter" in found_anywhere("Rosa Lind")


def test_who_never_answers_is_forgotten() -> None:
    at = make.table("active")
    row = make.outcome(at)
    asked(at, row)
    assert actions.forget_unanswered(NOON + timedelta(days=rules.FORGET_DAYS)) == 0
    assert actions.forget_unanswered(NOON + timedelta(days=rules.FORGET_DAYS, minutes=1)) == 1
    assert found_anywhere(NURSE) == [] and found_anywhere("Rosa Lind") == []


def test_the_diary_never_learns_who_it_was() -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    actions.witness(NOBODY, said(row, token, "differently", "Not so"), now=NOON)
    told = [*Happening.objects.values(), *History.objects.values()]
    assert Happening.objects.filter(name="evaluation.witness_answered").count() == 1
    assert not [text for text in ("Rosa", NURSE, "Not so", "differently") if text in str(told)]


def test_the_database_keeps_answers_whole() -> None:
    at = make.table("active")
    witness, _token = asked(at, make.outcome(at))
    for wrong in ({"answer": "yes"}, {"words": "Hm"}, {"answer": "partly", "answered_at": NOON}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Witness.objects.filter(pk=witness.pk).update(**wrong)


def test_the_page_the_letter_leads_to(client: Client) -> None:
    at = make.table("active")
    row = make.outcome(at, significance="Fewer accidents")
    now = timezone.now()
    witness, token = asked(at, row, now=now)
    url = f"/l/{token}/"
    page = client.get(url).content.decode()
    assert "Fewer accidents" in page and "I see it differently" in page
    assert (
        Witness.objects.get().answer == ""
        and SignedLink.objects.get(purpose="witness").state == "open"
    )
    fields = {"answer": "partly", "name": "Rosa Lind", "role": "Nurse", "about": about(row)}
    assert client.post(url, fields).status_code == 422
    assert client.post(url, {**fields, "words": "Eight"}).status_code == 200
    assert Witness.objects.get().answer == "partly"
    assert client.get(url).status_code == 410
    client.post(f"{url}fresh/")
    letter = Letter.objects.filter(to=NURSE).latest("pk")
    fresh = re.search(r"/l/[^/]+/", letter.link)
    assert fresh is not None
    assert "Take my name and words out" in client.get(fresh.group()).content.decode()
    client.post(fresh.group())
    assert Witness.objects.get(pk=witness.pk).forgotten_at is not None


def test_asking_and_taking_back_on_pages(client: Client) -> None:
    at = make.table("active")
    row = make.outcome(at, voice="My own words", has_consent=True)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    url = f"/outcomes/{row.pk}/ask-witness/"
    assert "My own words" not in client.get(url).content.decode()
    fields = {"name": "Rosa Lind", "email": NURSE, "role": "Nurse", "language": "en"}
    assert client.post(url, fields)["Location"] == f"/outcomes/{row.pk}/"
    assert "Rosa Lind, Nurse" in client.get(f"/outcomes/{row.pk}/").content.decode()
    witness = Witness.objects.get()
    client.post(f"/outcomes/{row.pk}/witnesses/{witness.pk}/take-back-witness/")
    assert "Rosa Lind" not in client.get(f"/outcomes/{row.pk}/").content.decode()


def test_a_brief_names_only_who_agreed(client: Client) -> None:
    at = make.table("active")
    row = make.outcome(at)
    _witness, token = asked(at, row)
    actions.witness(NOBODY, said(row, token), now=NOON)
    _other, second = asked(at, row, "tom@school.example")
    quiet = asks.WitnessAsk(second, "yes", "Tom Reed", "A teacher", about=about(row))
    actions.witness(NOBODY, quiet, now=NOON)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get(f"/partnerships/{at.id}/brief/").content.decode()
    assert "Rosa Lind, Nurse at the clinic; A teacher" in page and "Tom Reed" not in page
