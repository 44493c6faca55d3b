"""Otter County tells of itself: a year of the network, released, and a brief that waits."""

from datetime import timedelta

from holt.evaluation.asks import MakeReportAsk, ReleaseReportAsk
from holt.partnerships import queries as partnerships
from holt.site.demo.desk import Desk

TABLE = "english-floor"
YEAR, OPENING = 365, "ines"
HEARING_IN = timedelta(days=12)
A_DAY = timedelta(days=1)


def tell(desk: Desk) -> None:
    """The library's director tells of the network, and gets ready for a hearing."""
    ines = desk.seat(OPENING)
    table = desk.id("partnership", TABLE)
    home = next(
        one.organization_id
        for one in partnerships.parties_of(table)
        if one.state == "accepted" and one.organization_id in ines.roles
    )
    first = desk.on(0).replace(day=1)
    since = first.replace(year=first.year - 1)
    year = MakeReportAsk(
        "network_year", home, since, first - A_DAY, title="Otter County, a year together"
    )
    made = desk.do("evaluation.make_report", ines, year, desk.at(1))
    desk.do("evaluation.release_report", ines, ReleaseReportAsk(made.pk), desk.at(1, 11))
    desk.keep("report", "year", made)
    brief = MakeReportAsk(
        "hearing",
        home,
        desk.on(YEAR),
        desk.on(0),
        partnership_id=table,
        title="English where people work",
        asked_for="Pay one teacher’s evening hours for another year",
        asked_of="Otter County’s budget committee",
        asked_on=desk.on(0) + HEARING_IN,
    )
    desk.keep("report", "brief", desk.do("evaluation.make_report", ines, brief, desk.at(0)))
