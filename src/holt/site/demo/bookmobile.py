"""The bookmobile of Otter County: two vehicles, sixty stops over four weeks, what could be better."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import cos, hypot, radians
from random import Random

from holt.kernel.viewer import Viewer
from holt.roads import actions, asks, queries
from holt.roads.rules import monday_of
from holt.site.demo.desk import Desk
from holt.site.demo.geography import TOWNS, ZONE
from holt.site.demo.rows import Town

NAME = "The bookmobile"
VANS = ("Otter", "Heron")
SITES = (
    ("school lot", 40), ("fire station", 30), ("senior homes", 45), ("church lot", 30),
    ("ball park", 25), ("trailer park", 45), ("grange hall", 35), ("market square", 40),
)  # fmt: skip
"""What stands in each of the eight towns, and how many minutes the bookmobile stays there."""
STOPS = 60
EVERY_OTHER_WEEK = 12
LENDERS = {
    "school lot": "marlow-schools", "church lot": "st-ansgar", "fire station": "willow-fire",
    "senior homes": "maple-court", "ball park": "county-parks",
}  # fmt: skip
PROMISED = (
    ("Marlow senior homes", "Maple Court Senior Services", "Bingo is on the other days"),
    ("Willow Bend school lot", "The third grade's teachers", "It is their library hour"),
    ("Cedar Mills trailer park", "The tenants' circle", "They meet the bus with coffee"),
)
LOTS = (
    ("Stone Prairie feed mill", "lot", 44.262, -92.334), ("Elk Hollow boat landing", "park", 44.535, -91.815),
    ("Heron Road school", "school", 44.152, -91.602), ("Otter Bluff center", "center", 44.371, -92.025),
    ("Ferris Landing ferry lot", "lot", 44.098, -92.121), ("Pinecrest orchards", "other", 44.225, -91.655),
    ("Marten Creek park", "park", 44.478, -91.742), ("Signal Hill lot", "lot", 44.338, -91.972),
)  # fmt: skip
HOME = (44.312, -91.934)


def steps(desk: Desk) -> Iterator[tuple[str, Callable[[], None]]]:
    """Titles and what to do, in order."""
    yield "The bookmobile and its sixty stops", lambda: _roll_out(desk)
    yield "Where it should stop", lambda: _study(desk)
    yield "When it should come", lambda: _plan(desk)


@dataclass(frozen=True)
class Place:
    """A stop before it has a day."""

    name: str
    town: Town
    lat: float
    lon: float
    minutes: int


def _keeper(desk: Desk) -> Viewer:
    return desk.seat("ines")


def _mobile(desk: Desk) -> int:
    return desk.id("mobile", "bookmobile")


def _roll_out(desk: Desk) -> None:
    keeper, at, first = _keeper(desk), desk.at(200, 9), monday_of(desk.on(182))
    ask = asks.AddMobileAsk(
        desk.organization("marlow-library"), NAME,
        "Books, films, a printer and a librarian, wherever people cannot come to us.",
        ZONE, 4, first,
    )  # fmt: skip
    mobile_id = desk.keep("mobile", "bookmobile", desk.do("roads.add_mobile", keeper, ask, at))
    for name in VANS:
        van = asks.AddVehicleAsk(
            mobile_id, name, "Library garage, 200 River Street", *HOME, 2, 30, time(11, 30),
            time(14), 5, 540,
        )  # fmt: skip
        desk.do("roads.add_vehicle", keeper, van, at)
    brought = asks.BringTimetableAsk(mobile_id, timetable(first), first)
    desk.do("roads.bring_timetable", keeper, brought, at)
    _settle(desk, keeper, at)


def _settle(desk: Desk, keeper: Viewer, at: datetime) -> None:
    """Who lends the lots, which days are promised, a pop-up at the fair."""
    mobile_id = _mobile(desk)
    known = {one.name: one for one in queries.stops(keeper).filter(mobile=mobile_id)}
    for name, stop in known.items():
        site = next((one for one in LENDERS if name.endswith(one)), "")
        is_lent = name.startswith(("Marlow", "Willow"))
        if site == "school lot" or (site and is_lent):
            lent = asks.EditStopAsk(
                stop.pk,
                name,
                address=stop.address,
                lat=stop.lat,
                lon=stop.lon,
                lender_id=desk.organization(LENDERS[site]) if is_lent else None,
                opens=time(8) if site == "school lot" else None,
                closes=time(16) if site == "school lot" else None,
            )
            desk.do("roads.edit_stop", keeper, lent, at)
    for name, to, why in PROMISED:
        promise = asks.PromiseStopAsk(known[name].pk, to, why)
        desk.do("roads.promise_stop", keeper, promise, at)
    fair = asks.AddStopAsk(
        mobile_id, "Winter market", "pop_up", address="Market Square, Marlow", lat=44.309,
        lon=-91.927,
    )  # fmt: skip
    stop = desk.do("roads.add_stop", keeper, fair, at)
    van_id = {name: pk for pk, name in queries.vehicle_choices(mobile_id)}["Otter"]
    saturday = desk.on(0) + timedelta(days=(5 - desk.on(0).weekday()) % 7 + 7)
    day = asks.SetVisitAsk(stop.pk, van_id, time(10), time(14), on=saturday)
    desk.do("roads.set_visit", keeper, day, at)


# --- the invented timetable -----------------------------------------------------------------------


def places() -> list[Place]:
    """Sixty places around the eight towns."""
    chance = Random(60)
    found = [
        Place(
            f"{town.name} {site}", town, round(town.lat + chance.uniform(-0.05, 0.05), 5),
            round(town.lon + chance.uniform(-0.07, 0.07), 5), minutes,
        )
        for site, minutes in SITES
        for town in TOWNS
    ]  # fmt: skip
    return found[:STOPS]


def timetable(first: date) -> str:
    """As somebody drew it up by hand: a town a day, and a stray or two that was asked for later."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(
        ("mobile", "route", "stop", "address", "geox", "geoy", "day", "arrival", "departure",
         "frequency", "start")
    )  # fmt: skip
    for van, weeks, on, day in _days(first):
        for place, arrives in _on_the_clock(day):
            table.writerow(
                (VANS[van], f"{VANS[van]} {on:%d %b}", place.name, place.town.name, place.lon,
                 place.lat, f"{on:%A}", _clock(arrives), _clock(arrives + place.minutes),
                 f"FREQ=WEEKLY;INTERVAL={weeks}", on.isoformat())
            )  # fmt: skip
    return out.getvalue()


def _days(first: date) -> Iterator[tuple[int, int, date, list[Place]]]:
    """(vehicle, every how many weeks, first date, its stops)."""
    some, chance = places(), Random(7)
    often, rest = some[:EVERY_OTHER_WEEK], some[EVERY_OTHER_WEEK:]
    for van in (0, 1):
        own = often[van::2]
        for day, begins in enumerate(range(0, len(own), 3)):
            yield van, 2, first + timedelta(days=day), own[begins : begins + 3]
        mine = sorted(rest[van::2], key=lambda one: one.town.name)
        for _swap in range(4):  # what was asked for later went where there was room
            a, b = chance.sample(range(len(mine)), 2)
            mine[a], mine[b] = mine[b], mine[a]
        for number, begins in enumerate(range(0, len(mine), 4)):
            week, day = divmod(number, 2)
            on = first + timedelta(weeks=week, days=day + 2)
            yield van, 4, on, mine[begins : begins + 4]


def _on_the_clock(day: list[Place]) -> Iterator[tuple[Place, int]]:
    """When each is reached, with half an hour of lunch about noon."""
    clock, here, had_lunch = 9 * 60, HOME, False
    for place in _in_order(day):
        if not had_lunch and clock >= 11 * 60 + 30:
            clock, had_lunch = clock + 30, True
        clock += round(_km(here, (place.lat, place.lon)) * 1.35 / 38 * 60) + 5
        clock = -(-clock // 5) * 5
        yield place, clock
        clock, here = clock + place.minutes, (place.lat, place.lon)


def _in_order(day: list[Place]) -> Iterator[Place]:
    """The nearest one next, as a driver would."""
    left, here = list(day), HOME
    while left:
        near = min(left, key=lambda one: _km(here, (one.lat, one.lon)))
        left.remove(near)
        here = (near.lat, near.lon)
        yield near


def _km(here: tuple[float, float], there: tuple[float, float]) -> float:
    east = (here[1] - there[1]) * cos(radians(here[0]))
    return 111.195 * hypot(here[0] - there[0], east)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


# --- what could be better -------------------------------------------------------------------------


def areas() -> str:
    """Where people live: in town, where they can walk to a branch; about the stops; farther out."""
    chance, out = Random(99), io.StringIO()
    table = csv.writer(out)
    table.writerow(("area", "district", "people", "need", "lat", "lon", "branch"))
    for town in TOWNS:
        middle = (town.lat, town.lon)
        stops = [(one.lat, one.lon) for one in places() if one.town == town]
        lots = [(lat, lon) for _name, _kind, lat, lon in LOTS if _nearest(lat, lon) == town]
        homes = [*([middle] * 3), *stops, *lots, *lots]
        for number, (lat, lon) in enumerate(homes, 1):
            table.writerow(
                (
                    f"{town.name} {number}",
                    town.name,
                    chance.randrange(60, 420),
                    round(chance.uniform(0.8, 2.0), 1),
                    round(lat + chance.uniform(-0.012, 0.012), 4),
                    round(lon + chance.uniform(-0.016, 0.016), 4),
                    "yes" if number <= 3 else "no",
                )
            )
    return out.getvalue()


def _nearest(lat: float, lon: float) -> Town:
    return min(TOWNS, key=lambda one: _km((lat, lon), (one.lat, one.lon)))


def _study(desk: Desk) -> None:
    keeper, at, mobile_id = _keeper(desk), desk.at(12, 10), _mobile(desk)
    desk.do("roads.bring_areas", keeper, asks.BringAreasAsk(mobile_id, areas()), at)
    for name, kind, lat, lon in LOTS:
        lot = asks.AddCandidateAsk(mobile_id, name, kind, lat=lat, lon=lon)
        desk.do("roads.add_candidate", keeper, lot, at)
    study = asks.StudySitesAsk(mobile_id, 50, 1_500, 80)
    desk.do("roads.study_sites", keeper, study, at)


def _plan(desk: Desk) -> None:
    at = desk.at(5, 14)
    ask = asks.PlanRoundsAsk(_mobile(desk), 0)
    plan = desk.do("roads.plan_rounds", _keeper(desk), ask, at)
    actions.run_plan(plan.pk, lambda: at)
