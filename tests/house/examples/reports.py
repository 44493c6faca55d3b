"""Good Asks of reports."""

from holt.evaluation import actions, asks
from tests.house.examples import example
from tests.house.world import World


@example("evaluation.make_report")
def make_report(world: World) -> asks.MakeReportAsk:
    return asks.MakeReportAsk(
        "our_year", world.library.pk, world.day(-300), world.day(0), title="Our year"
    )


@example("evaluation.edit_report")
def edit_report(world: World) -> asks.EditReportAsk:
    return asks.EditReportAsk(world.names["draft_report"], "Our year, told", ("work", "changed"))


@example("evaluation.remake_report")
def remake_report(world: World) -> asks.RemakeReportAsk:
    return asks.RemakeReportAsk(world.names["draft_report"])


@example("evaluation.release_report")
def release_report(world: World) -> asks.ReleaseReportAsk:
    return asks.ReleaseReportAsk(world.names["draft_report"])


@example("evaluation.withdraw_report")
def withdraw_report(world: World) -> asks.WithdrawReportAsk:
    return asks.WithdrawReportAsk(world.names["draft_report"], "It was a try")


@example("evaluation.share_report")
def share_report(world: World) -> asks.ShareReportAsk:
    return asks.ShareReportAsk(world.names["report_id"], "trustee@board.example")


@example("evaluation.unshare_report")
def unshare_report(world: World) -> asks.UnshareReportAsk:
    return asks.UnshareReportAsk(world.names["report_id"], world.names["given_id"])


@example("evaluation.publish_report", by="operator")
def publish_report(world: World) -> asks.PublishReportAsk:
    return asks.PublishReportAsk(world.names["network_report"])


@example("evaluation.unpublish_report", by="operator")
def unpublish_report(world: World) -> asks.UnpublishReportAsk:
    row = world.names["public_report"]
    actions.publish_report(
        world.seats["operator"].viewer, asks.PublishReportAsk(row), now=world.now
    )
    return asks.UnpublishReportAsk(row)
