"""A year of a library with many partnerships: every one is read, and no query is asked for each."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holt.evaluation import queries
from holt.evaluation.models import Outcome
from holt.evaluation.web import our_year_words
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.partnerships import queries as partnerships
from holt.partnerships.models import Commitment, Partnership, Party
from holt.programs.models import Session
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def others(at: Table, count: int) -> list[Partnership]:
    """So many more at work, each with a promise somebody missed and a change it made."""
    rows = Partnership.objects.bulk_create(
        Partnership(name=f"Together {n}", state="active", proposed_at=NOON, starts_on=TODAY)
        for n in range(count)
    )
    parties = Party.objects.bulk_create(
        Party(partnership=one, organization=home, state="accepted", is_lead=at_first,
              place_in_list=not at_first)
        for one in rows
        for home, at_first in ((at.library, True), (at.employer, False))
    )  # fmt: skip
    for one, first in zip(rows, parties[::2], strict=True):
        for n in range(4):
            due = TODAY - timedelta(days=20 + n)
            Commitment.objects.create(
                partnership=one, party=first, what="A promise", due_on=due, state="missed"
            )
        Outcome.objects.create(
            partnership=one, who_changed="People", what_changed=f"Changed by {one.name}", on=TODAY,
            recorded_party=first, recorded_at=NOON, state="recorded",
        )  # fmt: skip
    return rows


def year(viewer: Viewer) -> queries.OurYear:
    return queries.our_year(viewer, queries.period_of(None, TODAY), TODAY)


def test_every_partnership_is_read_however_many() -> None:
    at = make.table("active")
    others(at, 70)
    made = year(at.ines)
    assert len(made.at_work) == 71
    assert len(made.outcomes) == 70
    assert dict(our_year_words.facts(made))["Partnerships at work"] == "71"


def test_as_many_queries_for_forty_as_for_two() -> None:
    at = make.table("active")

    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            year(at.ines)
        return len(caught)

    others(at, 1)
    for_two = asked()
    others(at, 38)
    assert asked() == for_two


def test_a_list_that_ends_early_says_so() -> None:
    at = make.table("active")
    others(at, 20)
    made = year(at.ines)
    found = {one.heading: one for one in our_year_words.sections(made)}
    changed, worries = found["What changed for people"], found["What worries"]
    assert len(changed.bullets) == 12
    assert changed.after.startswith("8 more are not listed here.")
    assert len(worries.bullets) == 8
    assert f"{len(made.worries) - 8} more are not listed here." in worries.after


def test_many_are_read_as_each_is_read_by_itself() -> None:
    at = make.table("active")
    ids = [at.id, *(one.pk for one in others(at, 2))]
    stranger = make.member_of(make.organization(name="Elsewhere Library"))
    Partnership.objects.filter(pk=ids[1]).update(is_public=True)
    for viewer in (at.ines, at.maya, stranger, Viewer(), THE_HOUSE):
        seen = set(partnerships.partnerships(viewer).values_list("pk", flat=True))
        alone = tuple(partnerships.partnership(viewer, one) for one in ids if one in seen)
        assert partnerships.partnership_pages(viewer, ids) == alone
    assert [one.id for one in partnerships.partnership_pages(Viewer(), ids)] == [ids[1]]


def test_a_strangers_year_reads_none_of_them() -> None:
    at = make.table("active")
    others(at, 3)
    stranger = make.member_of(make.organization(name="Elsewhere Library"))
    assert (year(stranger).at_work, year(stranger).worries) == ((), ())


def test_the_last_session_of_each_counts_as_contact() -> None:
    at = make.table("active")
    one, other = others(at, 2)
    for days in (40, 9):
        starts = NOON - timedelta(days=days)
        Session.objects.create(
            partnership=one, title="A session", on=starts.date(), begins="10:00", ends="11:00",
            starts_at=starts, ends_at=starts + timedelta(hours=1), zone="UTC", state="held", attended=5,
            scheduled_at=NOON, changed_at=NOON,
        )  # fmt: skip
    worries = {it.partnership_id: it.health.facts for it in year(at.ines).worries}
    assert worries[one.pk].days_since_contact == 9
    assert worries[other.pk].days_since_contact is None
