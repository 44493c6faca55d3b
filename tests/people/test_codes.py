"""Codes for signing: sent to one address, few tries, counted whatever is rolled back."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from holt.kernel.errors import Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY
from holt.people import actions
from holt.people.models import SigningCode
from tests import make

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
FOR = {"email": "Maya@works.example", "subject_kind": "agreement", "subject_id": 5}
pytestmark = pytest.mark.django_db


def send(now=NOW):
    """Have a code sent; the code."""
    actions.send_signing_code(NOBODY, **FOR, now=now)
    return re.search(r"\d{6}", Letter.objects.filter(topic="codes").latest("pk").text)[0]


def check(code, now=NOW, **other):
    """The code's answer: "right" or the refusal's code; a refusal rolls back as in an action."""
    try:
        with transaction.atomic():
            actions.check_signing_code(NOBODY, **(FOR | other), code=code, now=now)
    except Refused as refused:
        return refused.code
    return "right"


def other_than(code):
    return f"{(int(code) + 1) % 10**6:06}"


def test_the_right_code_is_right_once():
    code = send()
    assert [check(f" {code[:3]} {code[3:]}"), check(code)] == ["right", "code_expired"]


def test_the_code_itself_is_not_kept():
    code = send()
    assert code not in str(SigningCode.objects.values().get())


def test_a_code_is_for_one_address_and_one_thing():
    code = send()
    assert check(code, email="other@works.example") == "code_expired"
    assert check(code, subject_id=6) == "code_expired"


def test_a_code_works_for_fifteen_minutes():
    code = send()
    assert check(code, NOW + timedelta(minutes=15)) == "code_expired"


def test_a_new_code_ends_the_old_one():
    old, new = send(), send()
    assert [check(old), check(new)] == ["code_wrong" if old != new else "right", "right"]


def test_after_five_wrong_guesses_the_right_code_no_longer_helps():
    code = send()
    answers = [check(other_than(code)) for _ in range(5)]
    assert [*answers, check(code)] == ["code_wrong"] * 5 + ["too_many_tries"]


def test_the_twin_that_counts_in_the_database_never_stops_guessing(settings):
    in_database = {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "holt_cache",
    }
    settings.CACHES = settings.CACHES | {"tries": in_database}
    code = send()
    answers = [check(other_than(code)) for _ in range(9)]
    assert [*answers, check(code)] == ["code_wrong"] * 9 + ["right"]


def test_codes_are_sent_five_times_an_hour_at_most():
    for _ in range(5):
        send()
    with pytest.raises(Refused, match="too_often"):
        send()
    assert send(NOW + timedelta(hours=1))


def test_a_letter_with_a_code_leaves_at_once(work, mailoutbox):
    make.person()
    code = send(datetime.now(UTC))
    work()
    assert [(mail.to, code in mail.body) for mail in mailoutbox] == [(["maya@works.example"], True)]


def test_the_code_is_sent_in_the_language_of_whoever_signs():
    actions.send_signing_code(replace(NOBODY, language="es"), **FOR, now=NOW)
    assert Letter.objects.get(topic="codes").subject == "Su código para firmar"
