"""A transcript is one's own: gathered by itself, shown by links that end."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.peers import actions as peers
from holt.peers import asks as peers_asks
from holt.peers.models import Meeting
from holt.people.models import Person
from holt.training import actions, asks, queries
from holt.training.models import TranscriptShare
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
SOON = TODAY + timedelta(days=30)


def met(hours: str = "1.5") -> tuple[Viewer, Viewer]:
    """A circle of two that met once; only Ada came."""
    ines = make.member_of(make.organization("Marlow"), name="Ines")
    ada = make.member_of(make.organization("Alder"), name="Ada Moss")
    row = make.circle(ines, credit_hours=hours)
    peers.join_circle(ada, peers_asks.JoinCircleAsk(row.pk), now=NOON)
    peers.plan_meetings(ines, peers_asks.PlanMeetingsAsk(row.pk, date(2026, 12, 8), 1), now=NOON)
    meeting = Meeting.objects.get()
    Meeting.objects.update(starts_at=NOON - timedelta(days=3))
    ask = peers_asks.HoldMeetingAsk(meeting.pk, (ada.person_id or 0,), "x")
    peers.hold_meeting(ines, ask, now=NOON)
    return ines, ada


def test_whoever_came_to_a_circle_is_granted_what_it_gives() -> None:
    ines, ada = met()
    found = queries.transcript(ada, TODAY)
    assert [(one.part, one.hours) for one in found.lines] == [("circles", Decimal("1.5"))]
    assert queries.transcript(ines, TODAY).lines == ()


def test_what_was_granted_stays_when_the_circle_gives_something_else() -> None:
    ines, ada = met()
    row = Meeting.objects.get()
    edit = peers_asks.EditCircleAsk(row.circle_id, "Outreach people", credit_hours="9")
    peers.edit_circle(ines, edit, now=NOON)
    correct = peers_asks.HoldMeetingAsk(row.pk, (ada.person_id or 0,), "y")
    peers.hold_meeting(ines, correct, now=NOON)
    assert queries.transcript(ada, TODAY).total == Decimal("1.5")


def share(who: Viewer, **changes: object) -> TranscriptShare:
    ask = asks.ShareTranscriptAsk(("circles",), SOON, **changes)  # type: ignore[arg-type]
    return actions.share_transcript(who, ask, now=NOON)


def test_a_link_shows_what_its_owner_chose_until_it_is_ended() -> None:
    _ines, ada = met()
    row = share(ada)
    key = queries.share_key(row)
    shown = queries.shared_transcript(key, TODAY)
    assert (shown.name, len(shown.lines)) == ("Ada Moss", 1)
    other = actions.share_transcript(
        ada, asks.ShareTranscriptAsk(("certificates",), SOON), now=NOON
    )
    assert queries.shared_transcript(queries.share_key(other), TODAY).lines == ()
    actions.stop_sharing(ada, asks.StopSharingAsk(row.pk), now=NOON)
    with pytest.raises(NotFound):
        queries.shared_transcript(key, TODAY)


@pytest.mark.parametrize("spoil", [lambda key: f"{key[:-1]}0", lambda key: "9-x", lambda key: "x"])
def test_a_guessed_key_opens_nothing(spoil: object) -> None:
    _ines, ada = met()
    key = queries.share_key(share(ada))
    spoiled = spoil(key)  # type: ignore[operator]
    if spoiled == key:
        spoiled = f"{key[:-1]}1"
    with pytest.raises(NotFound):
        queries.shared_transcript(spoiled, TODAY)


def test_a_link_ends_on_its_day_and_with_the_person() -> None:
    _ines, ada = met()
    key = queries.share_key(share(ada))
    with pytest.raises(NotFound):
        queries.shared_transcript(key, SOON)
    Person.objects.filter(pk=ada.person_id).update(is_active=False)
    with pytest.raises(NotFound):
        queries.shared_transcript(key, TODAY)


def test_nobody_ends_the_link_of_another() -> None:
    ines, ada = met()
    row = share(ada)
    with pytest.raises(NotFound):
        actions.stop_sharing(ines, asks.StopSharingAsk(row.pk), now=NOON)


def test_a_library_finds_a_transcript_only_if_it_is_shared_with_it() -> None:
    home = make.organization("Marlow")
    ada, boss = make.member_of(home, "staff", name="Ada"), make.member_of(home, name="Bea")
    share(ada)
    assert queries.shared_with(boss, home.pk, TODAY) == ()
    row = share(ada, organization_id=home.pk)
    assert queries.shared_with(boss, home.pk, TODAY) == (("Ada", queries.share_key(row)),)
    assert queries.shared_with(ada, home.pk, TODAY) == ()
    other = make.organization("Alder")
    with pytest.raises(NotFound):
        share(ada, organization_id=other.pk)


def test_the_transcript_goes_to_paper_to_a_table_and_to_whoever_has_the_link(
    client: Client,
) -> None:
    _ines, ada = met()
    key = queries.share_key(share(ada))
    public = client.get(f"/transcripts/{key}/")
    assert (public.status_code, public["X-Robots-Tag"]) == (200, "noindex")
    assert "Ada Moss" in public.content.decode()
    assert client.get(f"/transcripts/{key}/transcript.pdf").content.startswith(b"%PDF")
    assert client.get("/training/transcript/").status_code == 302
    client.force_login(Person.objects.get(pk=ada.person_id))
    assert "Outreach people" in client.get("/training/transcript/").content.decode()
    assert client.get("/training/transcript.pdf").content.startswith(b"%PDF")
    assert ",1.5," in client.get("/training/transcript.csv").content.decode()
