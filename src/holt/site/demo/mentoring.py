"""Two mentoring rounds of Otter County: one under way, one matched and not yet told."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from django.core.cache import caches

from holt.directory.asks import AddMemberAsk, AddOrganizationAsk
from holt.kernel.viewer import THE_HOUSE
from holt.mentoring import queries
from holt.mentoring.asks import (
    ApplyAsk,
    FixPairAsk,
    LogMentoringAsk,
    OpenRoundAsk,
    PairAsk,
    RoundAsk,
    SayHowAsk,
)
from holt.site.demo.desk import Desk
from holt.site.demo.geography import COUNTY, TOWN
from holt.site.demo.people import PEOPLE

ASSOCIATION = "Otter County Library Association"
COORDINATOR = "ruth"
UNDER_WAY = "The first year, with somebody beside you"
TO_ANNOUNCE = "Out of the door: partners for beginners"
WORKDAYS, EVENINGS = (0, 1, 2, 3, 4), (1, 3)


@dataclass(frozen=True)
class Applies:
    """Somebody's application: as "mentor" or "mentee", about what, and what sets them apart."""

    who: str
    role: str
    subjects: tuple[str, ...]
    words: str
    years: int
    days: tuple[int, ...] = WORKDAYS
    hours: tuple[time, time] = (time(9), time(17))
    languages: tuple[str, ...] = ("en",)
    places: int = 1
    likes: tuple[str, ...] = ()
    rather_not: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()


FIRST = (
    Applies("nell", "mentee", ("civic", "volunteering"), "Getting a board to listen", 3,
            likes=("Dorothy Hale",)),
    Applies("devon", "mentee", ("computer-lab", "adult-education"), "Teaching without a script", 4,
            managers=("Ruth Lindqvist",)),
    Applies("may", "mentee", ("early-literacy", "heritage-languages"), "Songs in two languages", 5,
            languages=("en", "hmn"), managers=("Owen Pritchard",)),
    Applies("kira", "mentee", ("after-school",), "Saying no to a principal", 2),
    Applies("ben", "mentee", ("memory-care",), "A budget I can defend", 3),
    Applies("dorothy", "mentor", ("civic",), "Boards, budgets, and a small town", 24, places=2),
    Applies("elliot", "mentor", ("adult-education", "civic"), "How a large house decides", 28),
    Applies("carmen", "mentor", ("heritage-languages", "early-literacy"), "Two languages", 12,
            languages=("en", "es")),
    Applies("angela", "mentor", ("after-school", "memory-care"), "Programs with partners", 17),
    Applies("priya", "mentor", ("computer-lab", "adult-education"), "Classes for adults", 15),
)  # fmt: skip
SECOND = (
    Applies("theo", "mentee", ("civic",), "A first partner outside the library", 2,
            managers=("Owen Pritchard",)),
    Applies("lena", "mentee", ("homebound", "memory-care"), "Care homes", 6,
            managers=("Ruth Lindqvist",)),
    Applies("sam", "mentee", ("rides",), "Stops where people are", 7, days=EVENINGS,
            hours=(time(19), time(21))),
    Applies("tom", "mentee", ("after-school",), "A school and a library, one calendar", 9),
    Applies("hugo", "mentee", ("local-history",), "An exhibition that travels", 8,
            languages=("de",)),
    Applies("ines", "mentor", ("civic", "volunteering"), "Who to call first", 11, places=2),
    Applies("nadia", "mentor", ("interpreting", "after-school"), "Newcomers", 9),
    Applies("wei", "mentor", ("homebound", "memory-care"), "Health partners", 14),
    Applies("marcus", "mentor", ("civic",), "Small towns", 13, likes=("Theo Okafor",)),
)  # fmt: skip
NOTE = "We would like a second season. Is that allowed?"
MET = (
    (40, 60, "Coffee, and a list of three things"),
    (26, 45, "The list is two things now"),
    (9, 60, "We read the budget aloud"),
)
"""Days ago, minutes, and the line the two remember it by."""


def match(desk: Desk) -> None:
    """An association with its coordinator; a round half way through, and one to be announced."""
    home = _association(desk)
    _under_way(desk, home)
    _to_announce(desk, home)


def _association(desk: Desk) -> int:
    """Whoever looks after the whole network; its rounds are for everyone."""
    operator, town = desk.seat("pat"), TOWN["marlow"]
    about = "What the libraries of the county do together when none of them can do it alone."
    ask = AddOrganizationAsk(
        ASSOCIATION, "library-consortium", description=about, county=COUNTY, is_network_member=True,
        address="2 Library Row", city=town.name, postal_code=town.postal_code, lat=town.lat,
        lon=town.lon, source="demo", sure=True,
    )  # fmt: skip
    at = desk.at(300)
    home = desk.keep(
        "organization", "association", desk.do("directory.add_organization", operator, ask, at)
    )
    person = desk.id("person", COORDINATOR)
    desk.do("directory.add_member", operator, AddMemberAsk(home, person, "coordinator", False), at)
    desk.roles_changed()
    caches["frame"].clear()  # who looks after the network is remembered for some seconds
    return home


def _open(desk: Desk, home: int, name: str, ago: int, days: tuple[int, int, int]) -> Any:
    until, first, last = (desk.on(one) for one in days)
    ask = OpenRoundAsk(
        home, name, until, first, last,
        "Somebody who has done it, beside somebody who is about to.", ("civic",),
        same_house=False,
    )  # fmt: skip
    return desk.do("mentoring.open_round", desk.seat(COORDINATOR), ask, desk.at(ago))


def _apply(desk: Desk, round_id: int, people: tuple[Applies, ...], ago: int) -> None:
    homes = {one.key: one.organization for one in PEOPLE}
    for number, one in enumerate(people):
        is_mentor = one.role == "mentor"
        ask = ApplyAsk(
            round_id, desk.organization(homes[one.who]), is_mentor, not is_mentor,
            one.subjects if is_mentor else (), () if is_mentor else one.subjects,
            one.words if is_mentor else "", "" if is_mentor else one.words,
            one.languages, one.days, *one.hours, one.places, one.years,
            one.likes, one.rather_not, one.managers,
        )  # fmt: skip
        desk.do("mentoring.apply", desk.seat(one.who), ask, desk.at(ago - number // 3))


def _under_way(desk: Desk, home: int) -> None:
    """Pairs that meet, one that has gone quiet, one that ended early."""
    row = _open(desk, home, UNDER_WAY, 130, (100, 90, -60))
    _apply(desk, row.pk, FIRST, 120)
    ask, ruth = RoundAsk(row.pk), desk.seat(COORDINATOR)
    desk.do("mentoring.match", ruth, ask, desk.at(99))
    desk.do("mentoring.announce", ruth, ask, desk.at(98))
    keys = {desk.id("person", one.who): one.who for one in FIRST}
    pairs = queries.round_pairs(THE_HOUSE, row.pk)
    for number, pair in enumerate(pairs):
        mentee, mentor = (desk.seat(keys[one.person_id]) for one in (pair.mentee, pair.mentor))
        for who in (mentee, mentor):
            desk.do("mentoring.accept", who, PairAsk(pair.pk), desk.at(95))
        if number == 1:
            continue  # nothing noted for weeks: whoever looks after it sees that
        for ago, minutes, line in MET[: 1 + number % 3]:
            met = LogMentoringAsk(pair.pk, desk.on(ago), minutes, line)
            desk.do("mentoring.log_mentoring", mentee, met, desk.at(ago, 16))
        for who, rating in ((mentee, 4), (mentor, 3 + number % 2)):
            note = NOTE if who is mentor and number == 2 else ""
            desk.do("mentoring.say_how", who, SayHowAsk(pair.pk, rating, note), desk.at(12))


def _to_announce(desk: Desk, home: int) -> None:
    """Matched this week, one pair fixed by hand, two people left: the coordinator decides."""
    row = _open(desk, home, TO_ANNOUNCE, 30, (-10, -20, -200))
    _apply(desk, row.pk, SECOND, 25)
    ruth = desk.seat(COORDINATOR)
    desk.do("mentoring.match", ruth, RoundAsk(row.pk), desk.at(2))
    applied = {one.person_id: one.pk for one in queries.applications(THE_HOUSE, row.pk)}
    tom, nadia = (applied[desk.id("person", key)] for key in ("tom", "nadia"))
    fixed = FixPairAsk(row.pk, tom, nadia)
    desk.do("mentoring.fix_pair", ruth, fixed, desk.at(1) + timedelta(hours=1))
