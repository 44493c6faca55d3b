"""Reports in the small network: a draft, one of each kind released, one of them public."""

from datetime import date
from typing import Any

from holt.evaluation import actions, asks
from holt.evaluation.models import Report
from holt.people.queries import links_to
from tests.house.world import markers
from tests.house.world.markers import Garden
from tests.house.world.network import World


def furnish_reports(world: World) -> None:
    """The library tells its year to its board, the network, a hearing and everybody."""
    board = _released(world, "board")
    ask = asks.ShareReportAsk(board, "chair@board.example", "x")
    actions.share_report(world.ines, ask, now=world.now)
    network, public = _released(world, "network_year"), _released(world, "network_year")
    publish = asks.PublishReportAsk(public)
    actions.publish_report(world.seats["operator"].viewer, publish, now=world.now)
    brief, draft = _released(world, "hearing"), _made(world, "our_year")
    world.names |= {
        "report_id": board,
        "number": 1,
        "given_id": links_to("report", board)[0].pk,
        "draft_report": draft,
        "network_report": network,
        "public_report": public,
        "hearing_report": brief,
    }
    world.others += [{"report_id": pk} for pk in (draft, network, public, brief)]


def _made(world: World, kind: str) -> int:
    of_table = kind in ("hearing", "board")
    more: dict[str, Any] = {"partnership_id": world.stage["active"].pk} if of_table else {}
    if kind == "hearing":
        more |= {"asked_for": "x", "asked_of": "x"}
    year = world.today.year
    days = (date(year, 1, 1), date(year, 12, 31))
    ask = asks.MakeReportAsk(kind, world.library.pk, *days, title="x", **more)
    return int(actions.make_report(world.ines, ask, now=world.now).pk)


def _released(world: World, kind: str) -> int:
    pk = _made(world, kind)
    actions.release_report(world.ines, asks.ReleaseReportAsk(pk), now=world.now)
    return pk


def plant_reports(world: World, garden: Garden) -> None:
    """Drafts and boards' pages are the library's; briefs the table's own people's; years of the
    network its members', and a published one everybody's but for why it may be withdrawn."""
    names = world.names
    own = ("report_id", "draft_report")
    for name in own:
        garden.plant(Report.objects.get(pk=names[name]), markers.OWN)
    garden.plant(Report.objects.get(pk=names["hearing_report"]), markers.AWAY)
    garden.plant(Report.objects.get(pk=names["network_report"]), markers.MEMBERS)
    told = dict.fromkeys(("asked_for", "asked_of", "withdrawn_reason"), markers.MEMBERS)
    garden.plant(Report.objects.get(pk=names["public_report"]), markers.PUBLIC, **told)
