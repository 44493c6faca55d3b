"""Mail as often as the person asked for; hundreds of events make one digest at most."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils.translation import gettext_lazy

from holt.kernel import letters
from holt.kernel.models import Letter
from holt.people import actions
from tests import make

FRIDAY = datetime(2026, 11, 20, 12, tzinfo=UTC)
SATURDAY_7 = datetime(2026, 11, 21, 7, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def note(to, topic="partnerships", subject="A proposal", now=FRIDAY, **more):
    return actions.notify(to, topic=topic, subject=subject, text="Words.", now=now, **more)


def person(**mail):
    return make.person(zone="UTC", mail=mail)


def test_at_once_means_at_once():
    who = person(partnerships="at_once")
    letter = note(who.pk, link="/partnerships/7/")
    assert (letter.to, letter.state, letter.send_after, letter.link) == (
        who.email,
        Letter.State.WAITING,
        FRIDAY,
        "http://localhost/partnerships/7/",
    )


def test_daily_mail_is_held_until_seven():
    letter = note(person(partnerships="daily").pk)
    assert (letter.state, letter.send_after) == (Letter.State.HELD, SATURDAY_7)


def test_never_means_never():
    assert (note(person(partnerships="never").pk), Letter.objects.count()) == (None, 0)


def test_nobody_writes_to_somebody_who_left():
    assert note(make.person(is_active=False).pk) is None


def test_an_address_without_a_person_is_written_to_at_once():
    assert note("maya@works.example").state == Letter.State.WAITING


def test_words_are_said_in_the_readers_language():
    who = make.person(language="es")
    letter = note(who.pk, subject=gettext_lazy("Monday"))
    said = note(who.pk, subject=lambda: str(gettext_lazy("Monday")) + "!")
    assert (letter.subject.lower(), said.subject.lower()) == ("lunes", "lunes!")


def test_five_hundred_events_make_one_digest(mailoutbox):
    who = person(partnerships="daily", needs="daily")
    for number in range(250):
        note(who.pk, subject=f"Proposal {number}")
        note(who.pk, topic="needs", subject=f"Need {number}")
    written = [actions.send_digests(SATURDAY_7 + timedelta(minutes=n)) for n in (-1, 0, 5)]
    letters.send_due(SATURDAY_7 + timedelta(minutes=5))
    assert written == [0, 1, 0]
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [
        ([who.email], "500 things happened")
    ]
    assert "And 460 more." in mailoutbox[0].body
    assert not Letter.objects.filter(state__in=["held", "waiting"]).exists()


def test_a_single_held_letter_goes_as_it_was_written(mailoutbox):
    note(person(partnerships="daily").pk)
    actions.send_digests(SATURDAY_7)
    letters.send_due(SATURDAY_7)
    assert [mail.subject for mail in mailoutbox] == ["A proposal"]


def test_each_person_has_a_digest_of_their_own():
    people = [person(partnerships="daily") for _ in range(3)]
    for who in people * 2:
        note(who.pk)
    assert actions.send_digests(SATURDAY_7) == 3
    digests = Letter.objects.filter(topic="digests")
    assert sorted(one.to for one in digests) == sorted(who.email for who in people)
