"""Letters speak the language of whoever reads them, not of whoever acts."""

import pytest

from holt.kernel.models import Letter
from holt.partnerships import actions, asks
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def test_an_introduction_is_asked_in_the_language_of_each_reader() -> None:
    by = make.organization("Marlow City Library")
    first, second = make.organization("Alder Clinic"), make.organization("Bridge Church")
    make.person("Ana", "ana@alder.example", language="es")
    ask = asks.IntroduceAsk(
        by.pk,
        first.pk,
        "Ana",
        "ana@alder.example",
        second.pk,
        "Ben",
        "ben@bridge.example",
        "Rides",
    )
    actions.introduce(make.member_of(by), ask, now=NOON)
    assert {one.to: one.subject for one in Letter.objects.all()} == {
        "ana@alder.example": "¿Le gustaría conocer a Bridge Church?",
        "ben@bridge.example": "Would you like to meet Alder Clinic?",
    }
