"""An exhibition of the library's that travels, one that nobody knows of, and three stays."""

from holt.kernel import files
from holt.programs import actions, asks
from holt.programs.models import ConditionReport, Exhibition, Stay
from tests.house.world.markers import MEMBERS, OWN, PUBLIC, Garden, circle
from tests.house.world.network import World

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 16
BOTH = circle("the owner and the place", ("viewer", "ines", "maya"), ("ines", "maya"))


def furnish_exhibitions(world: World) -> None:
    """Where it was, with a report and a picture; where it goes; and a place that asks."""
    now, word = world.now, world.garden.word
    shown = _exhibition(world, word("an exhibition", PUBLIC), is_public=True)
    hidden = _exhibition(world, word("an exhibition of one's own", OWN), is_public=False)
    gone = _stay(world, shown, -60, -40)
    picture = files.keep_bytes(world.ines, "x.png", PNG, now=now, content_type="image/png")
    for moment, photo in (("arrival", picture.pk), ("departure", None)):
        report = asks.ReportConditionAsk(
            gone, moment, world.day(-30), "worn", text="x", photo_id=photo, photo_text="x"
        )
        actions.report_condition(world.ines, report, now=now)
    coming = _stay(world, shown, 20, 40)
    asked = actions.ask_stay(
        world.maya,
        asks.AskStayAsk(shown, world.employer.pk, world.day(60), world.day(80)),
        now=now,
    )
    world.names |= {
        "exhibition_id": shown,
        "hidden_exhibition": hidden,
        "stay_id": coming,
        "gone_stay": gone,
        "asked_stay": asked.pk,
        "moment": "arrival",
    }
    world.others += [{"exhibition_id": hidden}, {"stay_id": gone}, {"stay_id": asked.pk}]


def _exhibition(world: World, title: str, *, is_public: bool) -> int:
    ask = asks.AddExhibitionAsk(world.library.pk, title, is_public=is_public, insured_cents=100)
    return actions.add_exhibition(world.ines, ask, now=world.now).pk


def _stay(world: World, exhibition_id: int, first: int, last: int) -> int:
    ask = asks.AskStayAsk(
        exhibition_id, world.employer.pk, world.day(first), world.day(last), place_text="x"
    )
    return actions.ask_stay(world.ines, ask, now=world.now).pk


def plant_exhibitions(world: World, garden: Garden) -> None:
    """What one sees is public; care, value and condition are the network's and the two sides'."""
    shown = dict.fromkeys(("title", "description", "light"), PUBLIC)
    for one in Exhibition.objects.all():
        is_hidden = one.pk == world.names["hidden_exhibition"]
        inside = dict.fromkeys(shown, OWN) if is_hidden else shown
        garden.plant(one, OWN if is_hidden else MEMBERS, **inside)
    for stay in Stay.objects.all():
        is_asked = stay.pk == world.names["asked_stay"]
        garden.plant(stay, BOTH, place_text=BOTH if is_asked else PUBLIC)
    for report in ConditionReport.objects.all():
        garden.plant(report, BOTH)
