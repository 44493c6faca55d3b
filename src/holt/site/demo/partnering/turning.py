"""Turning points of a tale: renewed, paused, resumed, ended."""

from collections.abc import Callable, Iterator

from holt.partnerships.asks import (
    BeginEndingAsk,
    ChangeLevelAsk,
    CheckStepAsk,
    EmbedAsk,
    EndAsk,
    PauseAsk,
    RenewAsk,
    ResumeAsk,
)
from holt.site.demo import rows
from holt.site.demo.partnering.agreeing import draft, sign_all, write_plan
from holt.site.demo.partnering.table import Table

Dated = tuple[int, Callable[[], None]]


def turns(table: Table) -> Iterator[Dated]:
    """Renewals, a pause and the ending, in days ago."""
    tale = table.tale
    for one in tale.seasons:
        yield one.renewed, lambda one=one: _renew(table, one)  # type: ignore[misc]
        if one.signed >= 0:
            yield one.signed, lambda one=one: _sign_again(table, one)  # type: ignore[misc]
    if tale.paused:
        yield tale.paused[0], lambda: _pause(table)
        if tale.paused[1] > 0:
            yield tale.paused[1], lambda: _resume(table)
    if tale.ending:
        ending = tale.ending
        yield ending.begun, lambda: _begin_ending(table, ending)
        if ending.ended is not None:
            yield ending.ended, lambda: _end(table, ending)


def _renew(table: Table, one: rows.Season) -> None:
    table.lead_does("renew", RenewAsk(table.id, one.note), one.renewed, 9)


def _sign_again(table: Table, one: rows.Season) -> None:
    """The next season's plan, agreement and signatures; the embedded person, if one goes."""
    write_plan(table, one.signed + 6, one)
    if one.embedded:
        _embed(table, one.embedded, one.signed + 4)
    draft(table, one.signed + 2, one.ends, one.note)
    sign_all(table, one.signed)
    if one.level:
        ask = ChangeLevelAsk(table.id, one.level, one.note)
        table.lead_does("change_level", ask, one.signed, 17)


def _embed(table: Table, one: rows.Embedded, ago: int) -> None:
    desk = table.desk
    ask = EmbedAsk(
        table.id,
        one.who,
        desk.organization(one.home),
        desk.organization(one.host),
        one.hours,
        desk.on(one.starts),
        one.days,
        one.place,
        one.supervisor,
        desk.on(one.ends),
        one.way_back,
    )
    table.embedded[one.who] = table.lead_does("embed", ask, ago, 11).pk


def _pause(table: Table) -> None:
    began, until, reason = table.tale.paused or (0, 0, "")
    ask = PauseAsk(table.id, table.desk.on(until), reason)
    table.lead_does("pause", ask, began, 15)


def _resume(table: Table) -> None:
    _, until, _ = table.tale.paused or (0, 0, "")
    table.lead_does("resume", ResumeAsk(table.id), until, 9)


def _begin_ending(table: Table, ending: rows.Ending) -> None:
    """The reason is said, and the steps are ticked as they are done."""
    ask = BeginEndingAsk(table.id, ending.code, ending.reason)
    table.lead_does("begin_ending", ask, ending.begun, 10)
    gap = ending.begun - (ending.ended or 0)
    for place, step in enumerate(ending.steps, start=1):
        ago = max(ending.begun - place * gap // (len(ending.steps) + 1), ending.ended or 0)
        table.lead_does("check_step", CheckStepAsk(table.id, step), ago, 15)


def _end(table: Table, ending: rows.Ending) -> None:
    ask = EndAsk(
        table.id,
        ending.code,
        ending.reason,
        ending.lesson,
        ending.thanks,
        ending.door_open,
        on=table.desk.on(ending.ended or 0),
    )
    table.lead_does("end", ask, ending.ended or 0, 16)
