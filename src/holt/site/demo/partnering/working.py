"""Sessions, meetings, messages, the ledger and promises of a tale."""

import random
from collections.abc import Callable, Iterator
from datetime import time
from decimal import Decimal

from holt.partnerships.asks import GiveAsk, LogEmbeddedDayAsk, LogMeetingAsk, SettleAsk, WriteAsk
from holt.programs.asks import HoldAsk, ScheduleAsk
from holt.site.demo import rows
from holt.site.demo.geography import ZONE
from holt.site.demo.partnering.table import Table
from holt.site.demo.programs import begin

Dated = tuple[int, Callable[[], None]]
RHYTHM = {"once": 0, "week": 7, "month": 30, "two_weeks": 14}
WENT_ON = "+"
"""Kept, for as long as the agreement ran."""

OUTCOMES = {"k": "kept", "m": "missed", "w": "withdrawn", WENT_ON: "kept"}


def meetings(table: Table) -> Iterator[Dated]:
    """Contacts, as they were logged that evening."""
    for one in table.tale.meetings:
        yield one.ago, lambda one=one: _meet(table, one)  # type: ignore[misc]


def _meet(table: Table, one: rows.Meeting) -> None:
    there = tuple(table.desk.organization(key) for key in one.there)
    ask = LogMeetingAsk(
        table.id, one.how, table.desk.on(one.ago), one.about, there, one.names, len(there) > 1
    )
    table.do("log_meeting", one.by, ask, one.ago, 17)


def messages(table: Table) -> Iterator[Dated]:
    """What was said."""
    for one in table.tale.messages:
        yield one.ago, lambda one=one: _write(table, one)  # type: ignore[misc]


def _write(table: Table, one: rows.Message) -> None:
    ask = WriteAsk(table.id, one.text, one.private, table.desk.organization(one.by))
    table.do("write", one.by, ask, one.ago, 11)


def days_there(table: Table) -> Iterator[Dated]:
    """The days somebody spent at the partner's, as they told them in the evening."""
    for season in table.tale.seasons:
        for one in season.embedded.days_there if season.embedded else ():
            who = season.embedded
            yield one.ago, lambda who=who, one=one: _was_there(table, who, one)  # type: ignore[misc]


def _was_there(table: Table, who: rows.Embedded, one: rows.DayThere) -> None:
    ask = LogEmbeddedDayAsk(
        table.embedded[who.who],
        table.desk.on(one.ago),
        Decimal(one.hours),
        one.met,
        one.whom,
        one.brought_back,
    )
    table.do("log_embedded_day", who.home, ask, one.ago, 20)


def ledger(table: Table) -> Iterator[Dated]:
    """What was given and gained, from the signing to the end, not while it paused."""
    tale = table.tale
    if tale.signed is None:
        return
    last = tale.ending.ended or 0 if tale.ending else 0
    for side in tale.sides:
        for one in side.gives:
            for ago in _days(tale, one, last):
                yield ago, lambda s=side, o=one, a=ago: _give(table, s, o, a)  # type: ignore[misc]


def _days(tale: rows.Tale, one: rows.Gives, last: int) -> list[int]:
    first = (tale.signed or 0) - 3
    step = max(one.every, tale.logged) if one.every else 0
    days = list(range(first, last, -step)) if step else [max(first, last + 1)]
    if tale.paused:
        began, until, _ = tale.paused
        days = [ago for ago in days if not until <= ago <= began]
    return days


def _give(table: Table, side: rows.Side, one: rows.Gives, ago: int) -> None:
    chance = random.Random(f"{table.tale.key} {side.organization} {one.what} {ago}")
    share = Decimal(1)
    if one.every:
        times = max(table.tale.logged // one.every, 1)
        share = times * Decimal(chance.choice(("0.75", "1", "1", "1.25")))
    quantity = (one.quantity * share).quantize(Decimal("0.5")) or one.quantity
    ask = GiveAsk(
        table.id,
        one.direction,
        one.kind,
        quantity,
        table.desk.on(ago),
        one.what,
        table.desk.organization(side.organization),
    )
    table.do("give", side.organization, ask, ago, 18)


def promises(table: Table) -> Iterator[Dated]:
    """Each outcome on the day it was due; a repeated promise falls due again."""
    seasons = table.tale.seasons
    for one in (*table.tale.promises, *(p for season in seasons for p in season.promises)):
        for place, letter in enumerate(_until_today(table.tale, one)):
            ago = one.due - RHYTHM[one.every] * place
            yield ago, lambda o=one, s=letter, a=ago: _settle(table, o, s, a)  # type: ignore[misc]


def _until_today(tale: rows.Tale, one: rows.Promise) -> str:
    """The outcomes told; a repeated promise that is not withdrawn went on being kept."""
    told, step = one.outcomes, RHYTHM[one.every]
    if not told or not step or told.endswith("w") or tale.ending:
        return told
    return told + WENT_ON * max(-(-one.due // step) - len(told), 0)


def _settle(table: Table, one: rows.Promise, letter: str, ago: int) -> None:
    commitment = table.row.commitments.filter(what=one.what, state="open").order_by("pk").first()
    if commitment is None and letter == WENT_ON:
        return
    if commitment is None:
        raise LookupError(f"{table.tale.key}: nobody has promised “{one.what}” {ago} days ago")
    note = one.note if letter == "m" else ""
    ask = SettleAsk(commitment.pk, OUTCOMES[letter], table.desk.on(ago), note)
    table.lead_does("settle", ask, ago, 16)


def series(table: Table) -> Iterator[Dated]:
    """Sessions planned two weeks before the first, and counted in the evening of each."""
    for one in table.tale.series:
        planned: list[int] = []
        first = _first(table, one)
        yield first + 14, lambda o=one, p=planned: _schedule(table, o, p)  # type: ignore[misc]
        for place in range(one.count):
            ago = first - RHYTHM[one.every] * place
            if ago > 0:
                yield (
                    ago,
                    lambda o=one, p=planned, n=place, a=ago: _hold(  # type: ignore[misc]
                        table, o, p, n, a
                    ),
                )


def _first(table: Table, one: rows.Series) -> int:
    """How many days ago the first session is: the weekday it falls on, not before `starts`."""
    return one.starts - (one.weekday - table.desk.on(one.starts).weekday()) % 7


def _schedule(table: Table, one: rows.Series, planned: list[int]) -> None:
    desk, starts = table.desk, _first(table, one)
    at = desk.at(starts + 14, 15)
    ask = ScheduleAsk(
        table.id,
        one.title,
        desk.on(starts),
        time(one.begins),
        time(one.begins + one.hours),
        one.every,
        one.count,
        by_turns=not one.host,
        host_id=desk.organization(one.host) if one.host else None,
        place_id=desk.ids.get(("place", one.place)),
        place_text="" if ("place", one.place) in desk.ids else one.place,
        zone=ZONE,
        program_id=begin(table, at),
    )
    first = desk.do("programs.schedule", table.coordinator(), ask, at)
    planned += [first.pk, *first.followers.order_by("starts_at").values_list("pk", flat=True)]


def _hold(table: Table, one: rows.Series, planned: list[int], place: int, ago: int) -> None:
    came = one.came[place % len(one.came)]
    fresh = one.fresh[place % len(one.fresh)] if one.fresh else None
    note = one.notes[place] if place < len(one.notes) else ""
    ask = HoldAsk(planned[place], came, min(fresh, came) if fresh is not None else None, note)
    at = table.desk.at(ago, 21)
    table.desk.do("programs.hold", table.coordinator(), ask, at)
