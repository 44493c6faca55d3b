"""Mutual aid in the small network: offers of two, a call-out under way, one that is closed."""

from holt.evaluation import actions, asks
from holt.evaluation.models import AidCalled, AidEntry, AidOffer, AidWanted, CallOut
from tests import make
from tests.house.world import markers
from tests.house.world.markers import MEMBERS, Garden, circle
from tests.house.world.network import World

CALLERS = circle(
    "its own people and whoever may call out",
    ("stranger", "operator", "viewer", "ines", "maya"),
    ("ines",),
)
BOARD = circle("those who called, who answers, and the operator",
               ("operator", "viewer", "ines", "maya"), ("ines",))  # fmt: skip
LOG = circle("those who called, and the operator", ("operator", "viewer", "ines"), ("ines",))


def furnish_aid(world: World) -> None:
    """The library calls the employer, which says yes; an earlier call is over."""
    offered = make.aid_offer(world.library, "space", by=world.ines, now=world.now)
    make.aid_offer(world.employer, "space", by=world.maya, now=world.now)
    closed = _called(world, "Earlier")
    close = asks.CloseCallOutAsk(closed.call_out_id, "x")
    actions.close_call_out(world.ines, close, now=world.now)
    off = _called(world, "Off")
    actions.cancel_call_out(world.ines, asks.CancelCallOutAsk(off.call_out_id, "x"), now=world.now)
    one = _called(world, "Now")
    world.names |= {
        "aid_offer_id": offered.pk,
        "call_out_id": one.call_out_id,
        "called_id": one.pk,
    }
    earlier = {"call_out_id": closed.call_out_id, "called_id": closed.pk}
    world.others += [earlier, {"call_out_id": off.call_out_id, "called_id": off.pk}]


def _called(world: World, title: str) -> AidCalled:
    """A call the employer has answered, with a line in its log."""
    wanted = (asks.Wanted("space", "x", 2),)
    row = make.call_out(
        world.library, world.ines, now=world.now, title=title, where="x", wanted=wanted
    )
    called = row.called.get(organization=world.employer)
    said = make.aid_yes(called, 1, how_long="x", words="x")
    actions.answer_aid(world.maya, said, now=world.now)
    actions.log_aid(world.ines, asks.LogAidAsk(row.pk, "sent", "x"), now=world.now)
    return called


def plant_aid(world: World, garden: Garden) -> None:
    """What can be lent and what is needed is the network's; whom to reach is for those who call."""
    contact = dict.fromkeys(("contact_name", "contact_email", "contact_phone"), CALLERS)
    for offer in AidOffer.objects.all():
        garden.plant(offer, MEMBERS, **contact)
    may = markers.circle(MEMBERS.name, MEMBERS.may)
    shown = {"title": MEMBERS, "happened": MEMBERS, "reach": MEMBERS}
    for call in CallOut.objects.all():
        garden.plant(call, may, **shown)
    for wanted in AidWanted.objects.all():
        garden.plant(wanted, MEMBERS)
    for called in AidCalled.objects.all():
        garden.plant(called, BOARD)
    for entry in AidEntry.objects.all():
        garden.plant(entry, LOG)
