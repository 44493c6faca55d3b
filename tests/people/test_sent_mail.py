"""Sent mail: open to all seats of a demo, elsewhere to the operator, without what letters say."""

from datetime import UTC, datetime

import pytest

from holt.people import actions
from tests import make

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    return actions.notify(
        "maya@works.example",
        topic="partnerships",
        subject="A proposal",
        text="The words.",
        link="/l/the-key/",
        now=NOW,
    )


def pages(client, letter):
    """The list and the letter as this browser gets them."""
    return client.get("/sent-mail/"), client.get(f"/sent-mail/{letter.pk}/")


def test_in_a_demo_everyone_signed_in_reads_the_mail(client, settings, letter):
    settings.DEMO = True
    make.demo_network()
    client.force_login(make.person())
    listed, opened = pages(client, letter)
    assert b"A proposal" in listed.content
    assert b"The words." in opened.content and b"/l/the-key/" in opened.content


def test_elsewhere_the_operator_sees_that_it_went_but_not_what_it_says(client, letter):
    client.force_login(make.person(is_operator=True))
    listed, opened = pages(client, letter)
    assert b"A proposal" in listed.content
    assert b"The words." not in opened.content and b"the-key" not in opened.content


def test_the_list_as_a_file_holds_no_keys_either(client, letter):
    client.force_login(make.person(is_operator=True))
    assert b"the-key" not in client.get("/sent-mail/?format=csv").content


def test_elsewhere_others_read_nothing(client, letter):
    asked = [answer.status_code for answer in pages(client, letter)]
    client.force_login(make.person())
    assert [asked, [answer.status_code for answer in pages(client, letter)]] == [
        [302, 302],
        [403, 403],
    ]
