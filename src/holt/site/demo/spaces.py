"""The rooms of Otter County that people share: twenty-five spaces, and who meets in them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from holt.kernel.errors import Refused
from holt.kernel.viewer import NOBODY
from holt.site.demo.desk import Desk
from holt.site.demo.geography import ZONE
from holt.spaces.asks import (
    AddSpaceAsk,
    BookAsk,
    CloseAsk,
    HoursRow,
    SetHoursAsk,
    SetTermsAsk,
    WaitAsk,
)


@dataclass(frozen=True)
class Room:
    """A space; `keeper` a person of its organization, `parts` keys of rooms told before it."""

    key: str
    organization: str
    keeper: str
    name: str
    kind: str = "room"
    holds: int | None = None
    about: str = ""
    access: str = ""
    parts: tuple[str, ...] = ()
    before: int = 0
    after: int = 0
    opens: tuple[int, int] = (9, 21)
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    terms: str = "open"


LEVEL = "Level entrance, wide door, hearing loop."
STEP = "One step at the door; a ramp is laid when you ask."
RULES = "We leave the room as we found it, and the last one out turns off the lights."

ROOMS = (
    Room("river-east", "marlow-library", "ines", "Community room, east half", holds=40,
         access=LEVEL, terms="signed"),
    Room("river-west", "marlow-library", "ines", "Community room, west half", holds=40,
         access=LEVEL, terms="signed"),
    Room("river", "marlow-library", "ines", "Community room", holds=80, before=15, after=15,
         about="Both halves with the wall folded away, a kitchenette and a projector.",
         access=LEVEL, parts=("river-east", "river-west"), terms="paid"),
    Room("study-1", "marlow-library", "ines", "Study room 1", holds=4, access=LEVEL),
    Room("study-2", "marlow-library", "ines", "Study room 2", holds=6, access=LEVEL),
    Room("desk-1", "marlow-library", "ines", "Quiet desk by the window", "desk", 1, access=LEVEL),
    Room("maker", "marlow-library", "ines", "3D printer", "equipment", after=15,
         about="A staff member starts it with you.", terms="asked"),
    Room("studio", "marlow-library", "ines", "Recording booth", holds=3, terms="asked"),
    Room("laptops", "marlow-library", "ines", "Twelve laptops that travel", "equipment"),
    Room("east-room", "eastside-branch", "lena", "Eastside meeting room", holds=18, access=LEVEL),
    Room("east-pc", "eastside-branch", "lena", "Computer with a large screen", "computer", 1,
         access=LEVEL),
    Room("stage", "alder-library", "theo", "Hall: stage", holds=20, access=LEVEL),
    Room("floor", "alder-library", "theo", "Hall: floor", holds=100, access=LEVEL),
    Room("hall", "alder-library", "theo", "Flood-proof hall with a stage", holds=120, before=30,
         after=30, about="The whole hall: stage, floor and sound.", access=LEVEL,
         parts=("stage", "floor"), terms="paid"),
    Room("garden", "alder-library", "theo", "Reading garden", "outdoor", 30, access="Gravel path."),
    Room("alder-study", "alder-library", "theo", "Mill room", holds=12, access=LEVEL),
    Room("pine-room", "pinecrest-library", "ben", "Station room", holds=24, access=LEVEL),
    Room("pine-pc", "pinecrest-library", "ben", "Video call corner", "computer", 2, access=LEVEL,
         terms="asked"),
    Room("dock", "ferris-library", "dorothy", "The dock", "outdoor", 60, access=STEP, opens=(8, 20)),
    Room("willow-room", "willow-library", "marcus", "Bend room", holds=20, access=STEP),
    Room("stone-room", "stone-library", "nell", "The one meeting room", holds=15, access=STEP,
         opens=(10, 18)),
    Room("cedar-room", "cedar-library", "ivy", "Old schoolroom", holds=25, access=STEP),
    Room("college-lab", "riverside-library", "priya", "Computer lab 2", "computer", 20,
         access=LEVEL, terms="asked"),
    Room("seminar", "university-library", "nadia", "Seminar room 210", holds=30, access=LEVEL,
         terms="partners"),
    Room("school-library", "high-school-library", "tom", "Library after four", holds=50,
         access=LEVEL, opens=(16, 20), days=(0, 1, 2, 3), terms="partners"),
)  # fmt: skip


@dataclass(frozen=True)
class Meets:
    """A group that comes again and again; counted in weeks before today on a weekday."""

    room: str
    title: str
    who: str
    people: int
    weekday: int
    begins: time
    ends: time
    weeks_ago: int
    count: int
    every: str = "week"
    is_shown: bool = True


SERIES = (
    Meets("river", "Citizenship study circle", "Carmen Ibarra", 24, 5, time(10), time(12), 52, 104),
    Meets("river-east", "Story time in two languages", "Carmen Ibarra", 30, 1, time(10), time(11), 52, 104),
    Meets("river-west", "Computer basics", "Devon Brooks", 12, 1, time(10), time(11, 30), 52, 104),
    Meets("study-2", "Homework help", "Ellen Park", 6, 2, time(16), time(18), 40, 70, is_shown=False),
    Meets("east-room", "Tenants' evening", "Rosa Aguilar", 15, 3, time(18), time(20), 52, 52, "two_weeks"),
    Meets("hall", "Repair café", "Otter County Menders", 70, 5, time(10), time(14), 52, 26, "four_weeks"),
    Meets("floor", "Tai chi for everyone", "Mai Vang", 25, 0, time(9), time(10), 40, 80),
    Meets("garden", "Hmong story hour", "May Xiong", 20, 3, time(10), time(11), 30, 60),
    Meets("pine-room", "Chess club", "Leo Brandt", 16, 1, time(18), time(20), 52, 104),
    Meets("willow-room", "Quilters", "June Palmer", 10, 4, time(13), time(16), 52, 104),
    Meets("stone-room", "Seed library board", "Hal Jensen", 8, 2, time(14), time(15), 48, 24, "four_weeks"),
    Meets("cedar-room", "Fiddle jam", "Ada Finch", 18, 3, time(19), time(21), 52, 104),
    Meets("college-lab", "Résumé workshop", "Priya Raman", 14, 2, time(17), time(19), 20, 40),
    Meets("school-library", "Robotics", "Tom Becker", 20, 0, time(16), time(18), 12, 30),
)  # fmt: skip

WISHES = (
    ("river", "Budget forum of the council", "Gail Norris", 60, 12, time(18), time(20)),
    ("maker", "A wheel for a wheelchair", "Jonas Weber", 2, 9, time(13), time(15)),
    ("studio", "Oral history with my aunt", "Tara Singh", 2, 6, time(10), time(12)),
    ("hall", "Quinceañera planning evening", "Marisol Vega", 40, 16, time(18), time(20)),
    ("study-1", "Tutoring", "Ben Adler", 2, 5, time(15), time(16)),
    ("east-room", "Block watch", "Irma Soto", 14, 8, time(18), time(19)),
    ("pine-room", "Job club", "Karl Dietz", 12, 10, time(10), time(12)),
    ("dock", "Boat safety morning", "Ferris Landing Scouts", 25, 20, time(9), time(11)),
    ("alder-study", "Grant writing circle", "Noor Rahman", 9, 7, time(17), time(19)),
    ("willow-room", "Grief group", "Hospice volunteers", 10, 11, time(18), time(19)),
)


def steps(desk: Desk) -> Iterator[tuple[str, Callable[[], None]]]:
    """Titles and what to do, in order."""
    yield "Spaces to share", lambda: _rooms(desk)
    yield "Who meets where", lambda: _meetings(desk)
    yield "Wishes for a room", lambda: _wishes(desk)


def _rooms(desk: Desk) -> None:
    for one in ROOMS:
        _room(desk, one)


def _meetings(desk: Desk) -> None:
    for one in SERIES:
        _series(desk, one)


def _room(desk: Desk, one: Room) -> None:
    keeper, at = desk.seat(one.keeper), desk.at(400, 9)
    ask = AddSpaceAsk(
        desk.organization(one.organization),
        one.name,
        one.kind,
        zone=ZONE,
        description=one.about,
        capacity=one.holds,
        accessibility=one.access,
        part_ids=tuple(desk.id("space", part) for part in one.parts),
        setup_minutes=one.before,
        cleanup_minutes=one.after,
    )
    space_id = desk.keep("space", one.key, desk.do("spaces.add_space", keeper, ask, at))
    hours = tuple(HoursRow(day, time(one.opens[0]), time(one.opens[1])) for day in one.days)
    desk.do("spaces.set_hours", keeper, SetHoursAsk(space_id, hours), at)
    for terms in _terms(space_id, one.terms):
        desk.do("spaces.set_terms", desk.seat(one.keeper), terms, at)
    if one.key == "hall":
        closed = CloseAsk(space_id, desk.on(-40), desk.on(-42), "The stage floor is sanded")
        desk.do("spaces.close", keeper, closed, at)


def _terms(space_id: int, name: str) -> tuple[SetTermsAsk, ...]:
    """What the public is offered; everything is open to partners."""
    usual = {"notice_least_hours": 2, "notice_most_days": 120, "longest_minutes": 240}
    public = {
        "open": usual,
        "signed": usual | {"must_sign": RULES, "per_week": 2},
        "paid": usual | {
            "must_sign": RULES, "cents_per_hour": 2500, "needs_approval": True,
            "waived_for": "Nonprofits and groups that are open to all",
        },
        "asked": usual | {"needs_approval": True, "longest_minutes": 120},
        "partners": {"may_book": False},
    }[name]  # fmt: skip
    return (
        SetTermsAsk(space_id, "partner", notice_most_days=365, longest_minutes=480),
        SetTermsAsk(space_id, "public", **public),  # type: ignore[arg-type]
    )


def _series(desk: Desk, one: Meets) -> None:
    """A year back and a year ahead, booked by the keeper for the group that asked."""
    keeper = next(room.keeper for room in ROOMS if room.key == one.room)
    ask = BookAsk(
        desk.id("space", one.room),
        _weekday(desk.on(one.weeks_ago * 7), one.weekday),
        one.begins,
        one.ends,
        one.title,
        name=one.who,
        people=one.people,
        every=one.every,
        count=one.count,
        take_free=True,
        shows_title=one.is_shown,
    )
    desk.do("spaces.book", desk.seat(keeper), ask, desk.at(one.weeks_ago * 7 + 9, 11))


def _weekday(on: date, weekday: int) -> date:
    """That weekday, on the day or after."""
    return on + timedelta(days=(weekday - on.weekday()) % 7)


def _wishes(desk: Desk) -> None:
    """What people asked for lately on the public page; a time that is taken is waited for."""
    for room, title, who, people, ahead, begins, ends in WISHES:
        space_id, on = desk.id("space", room), _opened(desk.on(-ahead))
        address = f"{who.split()[0].lower()}@neighbors.example"
        ask = BookAsk(
            space_id, on, begins, ends, title, who, address, people=people, signed_name=who,
            waiver="We are a group that is open to all" if room in ("river", "hall") else "",
        )  # fmt: skip
        try:
            desk.do("spaces.book", NOBODY, ask, desk.at(1, 15))
        except Refused:
            waits = WaitAsk(space_id, on, begins, ends, title, who, address, people)
            _try(desk, waits)


def _opened(on: date) -> date:
    """No Sunday."""
    return on + timedelta(days=1) if on.weekday() == 6 else on


def _try(desk: Desk, ask: WaitAsk) -> None:
    try:
        desk.do("spaces.wait", NOBODY, ask, desk.at(1, 15))
    except Refused:
        return  # the hall is closed in those days: nobody waits for that
