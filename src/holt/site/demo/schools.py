"""Schools and museums of Otter County: two calendars, a lesson, classes that come, an exhibition."""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from itertools import islice

from holt.kernel.viewer import NOBODY, THE_HOUSE
from holt.programs import queries, rules
from holt.programs.asks import (
    AcceptVisitAsk,
    AddExhibitionAsk,
    AddSchoolEntryAsk,
    AgreeLessonPlanAsk,
    AgreeStayAsk,
    AskStayAsk,
    AskVisitAsk,
    CountVisitorsAsk,
    OfferVisitAsk,
    PlanLessonAsk,
    ProposeOtherDateAsk,
    ReportConditionAsk,
    StandardRow,
    StepRow,
)
from holt.site.demo.desk import Desk

TABLE = "homework-hub"
"""The partnership of Alder Falls Public Library with its schools and the youth club."""

ENTRIES = (
    ("term", "Second quarter", -20, 76, ""),
    ("unit", "Levers and gears", -3, 11, "7"),
    ("unit", "Electric circuits", 14, 32, "7"),
    ("unit", "Persuasive writing", 35, 52, "7"),
    ("unit", "Maps and scale", 63, 75, "7"),
    ("test", "State science test", 33, 34, "7"),
    ("holiday", "Winter break", 24, 31, ""),
)
"""Kind, title, first and last day from today, grade."""

LESSON = "Light a house of cardboard"
AIMS = (
    "Pupils draw a circuit before they build it, find out why it does not work, and explain it to "
    "somebody who was not there."
)
PRODUCTS = "A cardboard house with three lamps and a switch, and a page that says how it works."
STANDARDS = (
    StandardRow("NGSS MS-PS3-3", "Design, build and test a device that moves energy"),
    StandardRow("CCSS.ELA-LITERACY.RST.6-8.3", "Follow a procedure with several steps"),
)

OFFERS = {
    "find-out": OfferVisitAsk(
        0, "How to find out", "research", (1, 3), (time(9, 30), time(11)), 60, 28, "4–6",
        "Three kinds of sources, one question of your own. Every child leaves with a library card.",
    ),
    "stories": OfferVisitAsk(
        0, "Stories in two languages", "storytime", (2,), (time(9, 30),), 45, 24, "K–2",
        "Stories and songs in Spanish and English in the community room.",
    ),
    "map": OfferVisitAsk(
        0, "A map of our street", "project", (4,), (time(13),), 90, 30, "5–8",
        "Four meetings: old maps, a walk, neighbors who tell, and a map that hangs in the library.",
    ),
}  # fmt: skip
TEACHERS = (
    ("find-out", "Marisol Vega", "Academy Street School", 26, "5", "Rivers and who lives by them"),
    ("stories", "Dana Reed", "Eastside Elementary", 22, "1", "Two children use wheelchairs."),
)

EXHIBITION = "The river took the road"
ABOUT = (
    "Forty photographs of the flood of 1936, the people in them, and what they told their "
    "grandchildren. Six panels that stand by themselves, and a box of things to hold."
)
CARE = (
    "White gloves for the prints. Lift the panels by their feet, two people each. Dust with the "
    "soft brush in crate 1; no spray. Pack each panel in its own cover, glass toward the wall."
)


def steps(desk: Desk) -> Iterator[tuple[str, Callable[[], None]]]:
    """The schools, then the museum."""
    yield "A school's calendar and a lesson", lambda: _school(desk)
    yield "Classes that want to come", lambda: _classes(desk)
    yield "An exhibition that travels", lambda: _exhibition(desk)


def _ahead(desk: Desk, days: int) -> date:
    return desk.on(-days)


def _school(desk: Desk) -> None:
    """What is taught this quarter, and a lesson that everyone at the table has said yes to."""
    at, theo = desk.id("partnership", TABLE), desk.seat("theo")
    school, library, club = map(desk.organization, ("alder-schools", "alder-library", "youth-club"))
    for kind, title, first, last, grade in ENTRIES:
        entry = AddSchoolEntryAsk(
            at, school, kind, title, _ahead(desk, first), _ahead(desk, last), grade
        )
        desk.do("programs.add_school_entry", theo, entry, desk.at(21))
    plan = PlanLessonAsk(
        at, LESSON, "Science", "7", AIMS, PRODUCTS, "Cardboard, lamps, wire; the quiet room.",
        STANDARDS,
        (
            StepRow("Draw the circuit in class", _ahead(desk, 16), school),
            StepRow("Find out why lamps go out: books and a film", _ahead(desk, 18), library,
                    "May Xiong"),
            StepRow("Build the houses at the hub", _ahead(desk, 22), club),
        ),
    )  # fmt: skip
    made = desk.do("programs.plan_lesson", theo, plan, desk.at(12))
    yes = AgreeLessonPlanAsk(made.pk)
    desk.do("programs.agree_lesson_plan", theo, yes, desk.at(11))
    for party, ago in (("youth-club", 10), ("alder-schools", 9)):
        holder = desk.by_link("partnership", at, party, desk.at(ago))
        desk.do("programs.agree_lesson_plan", holder, yes, desk.at(ago))


def _classes(desk: Desk) -> None:
    """What Marlow offers to classes; one class is expected, one was offered another day, one waits."""
    ines, library = desk.seat("ines"), desk.organization("marlow-library")
    for key, told in OFFERS.items():
        values = {**vars(told), "organization_id": library}
        made = desk.do("programs.offer_visit", ines, OfferVisitAsk(**values), desk.at(40))
        desk.keep("visit_offer", key, made)
    asked = [_asked(desk, *one) for one in TEACHERS]
    desk.do("programs.accept_visit", ines, AcceptVisitAsk(asked[0]), desk.at(3))
    other = ProposeOtherDateAsk(
        asked[1], _weekday(desk, 26, 3), time(10), "The community room is painted that week."
    )
    desk.do("programs.propose_other_date", ines, other, desk.at(2))
    tom, (on, begins) = desk.seat("tom"), _free(desk, "map")
    ask = AskVisitAsk(
        desk.id("visit_offer", "map"), on, begins, "Tom Becker",
        "tom.becker@marlowschools.example", 28,
        school_id=desk.organization("high-school-library"), grade="8",
        wish="We would like to begin with the mill street.",
    )  # fmt: skip
    desk.do("programs.ask_visit", tom, ask, desk.at(1))


def _asked(
    desk: Desk, offer: str, name: str, school: str, pupils: int, grade: str, wish: str
) -> int:
    """A teacher without an account asks for the first free time."""
    on, begins = _free(desk, offer)
    email = f"{name.split()[0].lower()}@schools.example"
    ask = AskVisitAsk(
        desk.id("visit_offer", offer),
        on,
        begins,
        name,
        email,
        pupils,
        school,
        None,
        grade,
        "",
        wish,
    )
    made = desk.do("programs.ask_visit", NOBODY, ask, desk.at(5))
    return desk.keep("class_visit", name, made)


def _free(desk: Desk, offer: str) -> rules.Begin:
    """The third free time of an offer: nobody asks for tomorrow."""
    found = queries.visit_offer(THE_HOUSE, desk.id("visit_offer", offer), desk.on(0))
    return next(islice(found.free, 2, 3))


def _weekday(desk: Desk, days: int, weekday: int) -> date:
    """That weekday, so many days ahead or after."""
    on = _ahead(desk, days)
    return on + timedelta(days=(weekday - on.weekday()) % 7)


def _exhibition(desk: Desk) -> None:
    """The museum's flood pictures: they were in Marlow, are in Alder Falls, Pinecrest asks."""
    hugo = desk.seat("hugo")
    ask = AddExhibitionAsk(
        desk.organization("museum-library"), EXHIBITION, ABOUT, 60, 12,
        "At most 50 lux, no sun", "18 to 22 °C, no damp wall", "A room that is locked at night",
        1_850_000, "In the museum's van; the next place sends two people to carry", CARE, 7,
        "Panel 4 has a scratch at its foot.", "The depot's back room", 2, 2, True,
    )  # fmt: skip
    made = desk.keep(
        "exhibition", EXHIBITION, desk.do("programs.add_exhibition", hugo, ask, desk.at(150))
    )
    first = _stay(desk, made, "marlow-library", "ines", -90, -30, agreed=True)
    _report(desk, first, "ines", "arrival", "sound", 91)
    _report(desk, first, "ines", "departure", "sound", 29)
    desk.do(
        "programs.count_visitors", desk.seat("ines"), CountVisitorsAsk(first, 2140), desk.at(28)
    )
    here = _stay(desk, made, "alder-library", "theo", -12, 40, agreed=True)
    _report(desk, here, "theo", "arrival", "worn", 13)
    _stay(desk, made, "pinecrest-library", "ben", 60, 110, agreed=False)


def _stay(
    desk: Desk, exhibition: int, place: str, who: str, first: int, last: int, *, agreed: bool
) -> int:
    ask = AskStayAsk(exhibition, desk.organization(place), _ahead(desk, first), _ahead(desk, last))
    asked_ago = max(5, 40 - first)
    made = desk.do("programs.ask_stay", desk.seat(who), ask, desk.at(asked_ago))
    if agreed:
        yes = AgreeStayAsk(made.pk, "The museum's van")
        desk.do("programs.agree_stay", desk.seat("hugo"), yes, desk.at(asked_ago - 4))
    return int(made.pk)


def _report(desk: Desk, stay: int, who: str, moment: str, found: str, ago: int) -> None:
    text = "The corner of panel 2 is dented; the cover was not closed." if found == "worn" else ""
    ask = ReportConditionAsk(stay, moment, desk.on(ago), found, 7, text)
    desk.do("programs.report_condition", desk.seat(who), ask, desk.at(ago))
