"""Somebody works at a partner's: their days there, whom they met, what they brought back."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.partnerships import actions, asks
from holt.partnerships.models import EmbeddedDay, Embedding
from holt.people.models import Person
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def embedded(at: make.Table) -> Embedding:
    """A librarian who works at the employer's since a month ago."""
    since = TODAY - timedelta(30)
    ask = asks.EmbedAsk(
        at.id, "Carmen Ibarra", at.library.pk, at.employer.pk, Decimal(8), starts_on=since
    )
    return actions.embed(at.ines, ask, now=NOON)


def day(there: Embedding, ago: int, **changes: object) -> asks.LogEmbeddedDayAsk:
    values: dict[str, object] = {"hours": Decimal(8), "met": 12, "brought_back": "A question"}
    return asks.LogEmbeddedDayAsk(there.pk, TODAY - timedelta(ago), **(values | changes))  # type: ignore[arg-type]


def test_the_days_stand_on_the_page_with_what_was_brought_back() -> None:
    at = make.table("active")
    there = embedded(at)
    actions.log_embedded_day(at.ines, day(there, 14, brought_back="Cards are free?"), now=NOON)
    actions.log_embedded_day(at.ines, day(there, 7, met=1_200), now=NOON)
    client = Client()
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get(f"/partnerships/{at.id}/").content.decode()
    assert "2 days there, 16 hours; 1,212 people met." in page
    assert "Cards are free?" in page


def test_a_day_told_twice_is_corrected() -> None:
    at = make.table("active")
    there = embedded(at)
    for met in (3, 5):
        actions.log_embedded_day(at.ines, day(there, 1, met=met), now=NOON)
    assert [one.met for one in EmbeddedDay.objects.all()] == [5]


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"on": TODAY + timedelta(1)}, "in_the_future"),
        ({"on": TODAY - timedelta(60)}, "outside_the_term"),
        ({"hours": Decimal(25)}, "not_hours_of_a_day"),
        ({"met": -1}, "not_on_scale"),
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, object], refused: str) -> None:
    at = make.table("active")
    there = embedded(at)
    values = {"on": TODAY, "hours": Decimal(8), "met": 1} | changes
    with pytest.raises(Refused, match=refused):
        actions.log_embedded_day(
            at.ines,
            asks.LogEmbeddedDayAsk(there.pk, **values),  # type: ignore[arg-type]
            now=NOON,
        )


def test_only_the_parties_log_days() -> None:
    at = make.table("active")
    there = embedded(at)
    stranger = make.member_of(make.organization("Cedar Mills Library"))
    with pytest.raises((NotAllowed, NotFound)):
        actions.log_embedded_day(stranger, day(there, 1), now=NOON)
    assert not EmbeddedDay.objects.exists()


def test_the_form_logs_a_day() -> None:
    at = make.table("active")
    there = embedded(at)
    client = Client()
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    path = f"/partnerships/{at.id}/embeddings/{there.pk}/log-embedded-day/"
    answer = client.post(path, {"on": TODAY.isoformat(), "hours": "7.5", "met": ""})
    assert answer.status_code == 302, answer.content.decode()
    assert EmbeddedDay.objects.get().hours == Decimal("7.5")
