"""Campaigns in the small network: one under way inside, one shared, one decided."""

from datetime import time, timedelta

from holt.evaluation import actions, asks
from holt.evaluation.models import Campaign, CampaignLetter, Hearing, Speaker, Testimony
from tests.house.world import markers
from tests.house.world.markers import Garden
from tests.house.world.network import World

INSIDE = markers.circle(
    "people of the organizations inside", ("viewer", "ines", "maya"), ("viewer", "ines", "maya")
)
MAY_INSIDE = markers.circle(INSIDE.name, INSIDE.may)
OF_SHARED = markers.circle("the network", markers.MEMBERS.may)
OWN = markers.circle("the library's own people", ("viewer", "ines"))


def furnish_campaigns(world: World) -> None:
    """One with everything in it, which the employer joined; one the network sees; one decided."""
    at, now = world.stage["active"].pk, world.now
    main = _campaign(world, invited_ids=(world.employer.pk,), partnership_ids=(at,))
    join = asks.JoinCampaignAsk(main.pk, world.employer.pk)
    actions.join_campaign(world.maya, join, now=now)
    hearing = _hearing(world, main)
    speaker = asks.AskSpeakerAsk(hearing.pk, person_id=world.maya.person_id, about="x")
    words = _words(world, main)
    letter = _letter(world, main)
    world.names |= {
        "campaign_id": main.pk,
        "hearing_id": hearing.pk,
        "speaker_id": actions.ask_speaker(world.ines, speaker, now=now).pk,
        "testimony_id": words.pk,
        "campaign_letter_id": letter.pk,
        "shared_campaign": _campaign(world, openness="network").pk,
        **_decided(world),
    }
    more = ("shared_campaign", "decided_campaign")
    world.others += [{"campaign_id": world.names[one]} for one in more]


def _campaign(world: World, **values: object) -> Campaign:
    ask = asks.OpenCampaignAsk(
        world.library.pk,
        "x",
        "x",
        "x",
        "100",
        world.day(40),
        **values,  # type: ignore[arg-type]
    )
    return actions.open_campaign(world.ines, ask, now=world.now)


def _hearing(world: World, row: Campaign) -> Hearing:
    ask = asks.PlanHearingAsk(row.pk, "x", world.day(20), time(19), "x", "x", 3, 10, "x")
    return actions.plan_hearing(world.ines, ask, now=world.now)


def _words(world: World, row: Campaign) -> Testimony:
    ask = asks.OfferTestimonyAsk(
        row.pk, "x", "x", "x", "x", "full", ("hearing",), world.employer.pk
    )
    return actions.offer_testimony(world.maya, ask, now=world.now)


def _letter(world: World, row: Campaign) -> CampaignLetter:
    ask = asks.WriteLetterAsk(row.pk, world.library.pk, "x", "x", "x", "x", "ann@county.example")
    return actions.write_letter(world.ines, ask, now=world.now)


def _decided(world: World) -> dict[str, int]:
    """Decided; somebody wrote, and nobody is thanked yet. It was given up, another one."""
    row, now = _campaign(world), world.now
    letter = _letter(world, row)
    actions.mark_sent(world.ines, asks.MarkSentAsk(letter.pk), now=now)
    ask = asks.RecordDecisionAsk(row.pk, "granted", world.today, "90", "x", "x", "x")
    actions.record_decision(world.ines, ask, now=now)
    gone = _campaign(world)
    actions.cancel_campaign(
        world.ines, asks.CancelCampaignAsk(gone.pk, "x"), now=now + timedelta(seconds=1)
    )
    return {
        "decided_campaign": row.pk,
        "canceled_campaign": gone.pk,
        "sent_campaign_letter": letter.pk,
    }


def plant_campaigns(world: World, garden: Garden) -> None:
    """The ask is for those invited, and the network if it is shared; what is inside, for those
    inside; addresses are for nobody to read."""
    named = world.names
    for row in Campaign.objects.all():
        circle = {
            named["campaign_id"]: MAY_INSIDE,
            named["shared_campaign"]: OF_SHARED,
        }.get(row.pk, OWN)
        asked = INSIDE if row.pk == named["campaign_id"] else circle
        shown = dict.fromkeys(("title", "asks_for", "body"), asked)
        if row.pk == named["shared_campaign"]:
            shown = dict.fromkeys(("title", "asks_for", "body"), markers.MEMBERS)
        garden.plant(row, circle, **shown)
    for row in Hearing.objects.all():
        garden.plant(row, INSIDE)
    for row in Speaker.objects.all():
        garden.plant(row, INSIDE, email=markers.NONE, conditions=INSIDE)
    for row in Testimony.objects.all():
        garden.plant(row, MAY_INSIDE, email=markers.NONE, words=INSIDE, name=INSIDE)
    for row in CampaignLetter.objects.filter(campaign=named["campaign_id"]):
        garden.plant(row, MAY_INSIDE, subject=INSIDE, to_name=INSIDE)
    for row in CampaignLetter.objects.exclude(campaign=named["campaign_id"]):
        garden.plant(row, OWN)
