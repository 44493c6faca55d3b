"""A tale told from the proposal to where the partnership stands today."""

from holt.needs import queries as needs
from holt.needs.asks import MatchAsk
from holt.partnerships.asks import (
    AcceptAsk,
    AssessLevelAsk,
    ChangeLevelAsk,
    DeclineAsk,
    Invited,
    ProposeAsk,
    SetOpennessAsk,
)
from holt.site.demo import rows
from holt.site.demo.desk import Desk
from holt.site.demo.partnering import life
from holt.site.demo.partnering.agreeing import draft, sign_all, write_plan
from holt.site.demo.partnering.table import Table, contact_of


def tell_tale(desk: Desk, tale: rows.Tale) -> None:
    """Everything that happened, stage by stage; each stage only if the tale came so far."""
    table = Table(desk, tale)
    propose(table)
    if tale.declined:
        say_no(table)
        return
    if tale.answered is not None:
        say_yes(table)
    if tale.planned is not None:
        assess(table, tale.planned + 2)
        write_plan(table, tale.planned)
    if tale.drafted is not None:
        draft(table, tale.drafted, tale.ends)
    if tale.signed is not None:
        sign_all(table, tale.signed)
        started(table)
    life.live(table)


def propose(table: Table) -> None:
    """The first side proposes; the others are written to."""
    desk, tale = table.desk, table.tale
    ask = ProposeAsk(
        tale.name,
        desk.organization(table.lead.organization),
        tuple(_invited(desk, side) for side in tale.sides[1:]),
        tale.summary,
        desk.id("need", tale.need) if tale.need else None,
        table.lead.wants,
        tuple(desk.id("goal", key) for key in tale.goals),
        desk.id("partnership", tale.came_from) if tale.came_from else None,
        desk.id("introduction", tale.introduced) if tale.introduced else None,
    )
    row = desk.do("partnerships.propose", table.coordinator(), ask, desk.at(tale.proposed, 9))
    table.id = desk.keep("partnership", tale.key, row)


def _invited(desk: Desk, side: rows.Side) -> Invited:
    if side.person and not side.contact[0]:
        person = desk.seat(side.person)
        return Invited(desk.organization(side.organization), person.name, "", person.email)
    name, title, address = contact_of(side)
    return Invited(desk.organization(side.organization), name, title, address, side.language)


def say_yes(table: Table) -> None:
    """Each other side accepts, a day or two apart, and says what it wants."""
    ago = table.tale.answered or 0
    for place, side in enumerate(table.tale.sides[1:]):
        ask = AcceptAsk(table.id, side.wants, side.note, table.desk.organization(side.organization))
        table.do("accept", side.organization, ask, max(ago - place, 0), 15 + place % 4)


def say_no(table: Table) -> None:
    """One side declines, with a reason."""
    ago, organization, code, reason = table.tale.declined or (0, "", "", "")
    ask = DeclineAsk(table.id, code, reason, table.desk.organization(organization))
    table.do("decline", organization, ask, ago, 16)


def assess(table: Table, ago: int) -> None:
    """Each side says how it sees the level; nobody's answer changes another's."""
    for side in table.tale.sides:
        if side.view is None:
            continue
        marks = [letter == "1" for letter in side.view.evidence]
        ask = AssessLevelAsk(
            table.id,
            *(marks[0], marks[1], marks[2], marks[3], marks[4]),
            side.view.time,
            side.view.trust,
            side.view.turf,
            side.view.aims_for,
            table.desk.organization(side.organization),
        )
        table.do("assess_level", side.organization, ask, ago, 12)


def started(table: Table) -> None:
    """The level agreed on, what may be shown, and the need it serves."""
    tale, ago = table.tale, table.tale.signed or 0
    if tale.level:
        table.lead_does("change_level", ChangeLevelAsk(table.id, tale.level), ago, 17)
    for side in tale.sides:
        if side.public:
            organization_id = table.desk.organization(side.organization)
            ask = SetOpennessAsk(table.id, True, organization_id)
            table.do("set_openness", side.organization, ask, ago, 18)
    _match(table, ago)


def _match(table: Table, ago: int) -> None:
    """The need has a partnership at work; its own coordinator says so, if the house has not."""
    if not table.tale.need:
        return
    need_id = table.desk.id("need", table.tale.need)
    coordinator = table.coordinator()
    if needs.need(coordinator, need_id).state == "open":
        ask = MatchAsk(need_id, table.id)
        table.desk.do("needs.match", coordinator, ask, table.desk.at(ago, 18))
