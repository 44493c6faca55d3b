"""What anybody reads of a year of the network: what is public, and no secret of anybody's."""

from datetime import date

import pytest
from django.test import Client

from holt.evaluation import actions, asks
from holt.evaluation.models import Outcome, Report
from holt.evaluation.queries import reports as queries
from holt.kernel.errors import NotAllowed
from holt.kernel.viewer import THE_HOUSE
from holt.partnerships import actions as work
from holt.partnerships import asks as ask
from holt.partnerships.models import Partnership, Party, ReviewAnswer
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
SECRET = "zyzsecretq"


@pytest.fixture
def at() -> Table:
    """One table everybody may see, one nobody outside may, both full of secrets."""
    found = make.table("active")
    make.confirmed_outcome(found, voice=f"{SECRET} voice", voice_by=SECRET, has_consent=True)
    review = work.open_review(found.ines, ask.OpenReviewAsk(found.id), now=NOON)
    for who in (found.ines, found.maya):
        words = ask.AnswerReviewAsk(review.pk, 3, 3, 3, 3, 3, 3, 3, "They keep their word", True)
        work.answer_review(who, words, now=NOON)
    ReviewAnswer.objects.update(by_name=SECRET, by_title=SECRET, private_note=SECRET)
    Outcome.objects.update(what_changed=SECRET, who_changed=SECRET, how_much=SECRET)
    Party.objects.update(contact_name=SECRET, answer_note=SECRET)
    make.gave(found).__class__.objects.update(what=SECRET)
    hidden = Partnership.objects.create(
        name=f"{SECRET} table", state="active", starts_on=NOON.date(), proposed_at=NOON,
        summary=SECRET,
    )  # fmt: skip
    Party.objects.create(partnership=hidden, organization=found.library, state="accepted")
    Partnership.objects.filter(pk=found.id).update(is_public=True, summary=SECRET)
    return found


def published(at: Table) -> Report:
    page = queries.quotable(
        at.ines,
        queries.plan_of(at.ines, "network_year", at.library.pk, None,
                        (date(2026, 1, 1), date(2026, 12, 31)), NOON.date()),
    )  # fmt: skip
    row = make.released_report(at, "network_year", quotes=tuple(one.key for one in page))
    return actions.publish_report(THE_HOUSE, asks.PublishReportAsk(row.pk), now=NOON)


def test_no_secret_stands_on_the_public_page(at: Table, client: Client) -> None:
    row = published(at)
    page = client.get(f"/the-year/{row.pk}/").content.decode()
    assert "English on the floor" in page
    assert "They keep their word" in page
    assert SECRET not in page
    assert SECRET not in client.get("/the-year/").content.decode()


def test_twin_the_members_sections_would_tell(
    at: Table, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = published(at)
    monkeypatch.setattr(
        "holt.evaluation.queries.reports.kept.anybodys", lambda found: found.sections
    )
    monkeypatch.setattr("holt.evaluation.queries.reports.kept._still_open", lambda _v, found: found)
    assert SECRET in client.get(f"/the-year/{row.pk}/").content.decode()


def test_a_table_that_is_hidden_again_is_no_longer_named(at: Table, client: Client) -> None:
    row = published(at)
    Partnership.objects.update(is_public=False)
    assert "English on the floor" not in client.get(f"/the-year/{row.pk}/").content.decode()


def test_nothing_is_public_by_itself(at: Table, client: Client) -> None:
    row = make.released_report(at, "network_year")
    assert client.get(f"/the-year/{row.pk}/").status_code in (302, 404)
    with pytest.raises(NotAllowed):
        actions.publish_report(at.ines, asks.PublishReportAsk(row.pk), now=NOON)


def test_what_is_withdrawn_or_closed_leaves_the_public(at: Table, client: Client) -> None:
    closed, withdrawn = published(at), published(at)
    actions.unpublish_report(THE_HOUSE, asks.UnpublishReportAsk(closed.pk), now=NOON)
    actions.withdraw_report(at.ines, asks.WithdrawReportAsk(withdrawn.pk, "Wrong"), now=NOON)
    for row in (closed, withdrawn):
        assert client.get(f"/the-year/{row.pk}/").status_code in (302, 404)
