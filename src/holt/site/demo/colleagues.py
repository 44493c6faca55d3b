"""Colleagues of Otter County: cards, visits, questions and answers, circles that meet."""

from datetime import timedelta
from itertools import cycle
from typing import Any

from holt.directory import queries as directory
from holt.kernel.viewer import THE_HOUSE
from holt.peers import queries
from holt.peers.asks import (
    AnswerAsk,
    ArrangeVisitAsk,
    AskAsk,
    HoldMeetingAsk,
    InviteAsk,
    JoinCircleAsk,
    PlanMeetingsAsk,
    ShowCardAsk,
    SolveAsk,
    StartCircleAsk,
)
from holt.site.demo.answers import ANSWERS, MORE, NOTES
from holt.site.demo.desk import Desk
from holt.site.demo.people import PEOPLE

WORK = (
    ("director", "director"), ("outreach", "outreach"), ("partnership", "outreach"),
    ("children", "children"), ("youth", "teens"), ("teen", "teens"), ("school", "school"),
    ("only librarian", "alone"), ("reference", "reference"), ("archiv", "archive"),
    ("catalog", "cataloging"), ("systems", "systems"), ("medical", "special"), ("law", "special"),
    ("bookmobile", "outreach"), ("dean", "academic"),
)  # fmt: skip
"""A word in somebody's title, and the work it means."""
HOURS = ("Tuesday mornings", "Any day before ten", "Late afternoons", "Never on the first", "")
CIRCLES = (
    (
        "Directors at eight",
        "director",
        False,
        "civic",
        "What keeps us awake, before the day begins.",
    ),
    ("Alone together", "alone", False, "volunteering", "For everyone who is the whole staff."),
    (
        "Out of the door",
        "outreach",
        False,
        "volunteering",
        "Partners, booths, vans: what worked this month.",
    ),
    (
        "Stories and small chairs",
        "children",
        False,
        "early-literacy",
        "Early literacy, songs, and who cleans up.",
    ),
    (
        "School libraries of the valley",
        "school",
        False,
        "after-school",
        "One district, four schools, one table.",
    ),
    ("Across the kinds", "", True, "", "Public, school, university and special, on purpose."),
)
QUESTIONS: tuple[tuple[str, str], ...] = (
    ("Who mends microfilm readers near here?", "local-history"),
    ("How do you answer when a partner sends somebody new each time?", "volunteering"),
    ("What do you ask a factory before the first English class?", "interpreting"),
    ("Has anyone lent out hotspots and got them back?", "hotspots"),
    ("Which words do you use instead of “needs assessment”?", "civic"),
    ("How many volunteers for ten children at homework help?", "after-school"),
    ("Do you let a clinic use your room without a contract?", "meeting-room"),
    ("What does a school librarian do in July with you?", "summer-reading"),
    ("Who has a rota that survives a flu week?", "volunteering"),
    ("How do you tell a board that a partnership should end?", "civic"),
    ("Where do you buy picture books in Somali?", "heritage-languages"),
    ("Does your jail take hardcovers?", "reentry"),
    ("What do you bring to a first visit?", "civic"),
    ("Has anybody had a school pay the bus?", "rides"),
    ("Who interprets into Hmong on a Saturday?", "interpreting"),
    ("How do you keep seeds dry?", "gardening"),
    ("What do you say to a father who reads badly himself?", "reading-writing"),
    ("Is there a good contract for lending tools?", "tools"),
    ("Who has moved a story hour into a laundromat?", "summer-reading"),
    ("How do you count people at a drop-in table?", "computer-lab"),
    ("Can a volunteer drive for us, and who insures it?", "rides"),
    ("What helps with loud evenings next to the reading room?", "meeting-room"),
    ("Who has recorded the last speakers of something?", "heritage-languages"),
    ("How do you explain an e-book license to a mayor?", "books-materials"),
    ("Which questions do you ask veterans, and which never?", "veterans-stories"),
    ("Has a bank ever paid for your tax help?", "benefits"),
    ("What do you do when nobody comes?", "civic"),
    ("How long before a grant ends do you ask again?", "civic"),
    ("Who has a form in plain Spanish for a room?", "meeting-room"),
    ("What makes teenagers stay after the pizza?", "teens"),
    ("Do you lend sewing machines?", "tools"),
    ("How do you find deaf interpreters two weeks ahead?", "disability-access"),
    ("Who has a ramp that passed?", "disability-access"),
    ("What goes into a box for homebound readers?", "homebound"),
    ("How do you thank a partner who has everything?", "civic"),
    ("Is anybody reading with people in a memory unit?", "memory-care"),
    ("Who checks the food bank's list with you?", "food"),
    ("Where do you send somebody evicted this afternoon?", "housing"),
    ("How do you let a judge sit in your library?", "legal-help"),
    ("What do you pay a storyteller?", "speakers"),
    ("How many chairs fit before the fire marshal comes?", "stage-or-hall"),
    ("Who has catalog records for seed packets?", "gardening"),
    ("Do your school cards work all summer?", "summer-reading"),
    ("What is your rule for a child alone at closing?", "public-safety"),
    ("Can we share a van between two counties?", "vehicle"),
    ("How do you warm a building in a power cut?", "disaster"),
    ("Who has a scanner for glass plates?", "local-history"),
    ("How do you start with people who fear forms?", "immigration-law"),
    ("Which day do farmers have time?", "farming"),
    ("What does a good hand-over look like on one page?", "civic"),
    ("Has anybody run a repair afternoon?", "repair-reuse"),
    ("What do you do about bags by the heater?", "homelessness"),
    ("Do you teach people to vote, and who objects?", "voting"),
    ("How do you keep a reading group for men?", "reading-writing"),
    ("Who helps with hearing aids and phones?", "aging-well"),
    ("Where do you store an exhibition between two towns?", "visual-arts"),
    ("Can a choir sing in a library?", "music-performance"),
    ("How do you ask a hospital for numbers?", "civic"),
    ("Who writes the letter when a partner is late again?", "civic"),
    ("How do you take a day off when you are alone?", "isolation"),
)
"""Each with the subject it is about."""


def meet(desk: Desk) -> None:
    """Everyone with an account shows a card; some meet, many ask, six circles gather."""
    seats = _show_cards(desk)
    _visits(desk, seats)
    _ask(desk, seats)
    _circles(desk, seats)


def _show_cards(desk: Desk) -> list[Any]:
    """The people of libraries who have an account, each with a card, by name."""
    found = []
    for number, one in enumerate(PEOPLE):
        seat = desk.seat(one.key)
        home = desk.ids.get(("organization", one.organization))
        if home is None or home not in seat.roles:
            continue
        title = one.title.lower()
        work = next((work for word, work in WORK if word in title), "public_service")
        ask = ShowCardAsk(home, work, ("mail", "call"), HOURS[number % len(HOURS)], "", ("en",))
        desk.do("peers.show_card", seat, ask, desk.at(120 - number % 60))
        found.append((seat, work))
    return found


def _visits(desk: Desk, seats: list[Any]) -> None:
    """A third of them saw a colleague in the last half year."""
    for number, (seat, _work) in enumerate(seats):
        if number % 3:
            continue
        other = seats[(number * 5 + 7) % len(seats)][0]
        if other.person_id == seat.person_id:
            continue
        on = desk.on(15 + number % 120)
        ask = ArrangeVisitAsk(other.person_id, "visit" if number % 2 else "call", on, "How we plan")
        desk.do("peers.arrange_visit", seat, ask, desk.at(15 + number % 120))


def _ask(desk: Desk, seats: list[Any]) -> None:
    """Sixty questions; four in five are answered, half of these solved."""
    known = _subjects()
    askers = cycle(seat for seat, _work in seats)
    for number, (asker, (title, subject)) in enumerate(zip(askers, QUESTIONS, strict=False)):
        ago = 2 + number * 5
        about = (subject,) if subject in known else ()
        ask = AskAsk(title, "", about, is_unnamed=number % 6 == 5)
        row = desk.do("peers.ask", asker, ask, desk.at(ago))
        if title not in ANSWERS:
            continue
        made = _answer(desk, seats, number * 3 + 1, row.pk, ANSWERS[title], ago - 1)
        if title in MORE:
            _answer(desk, seats, number * 3 + 2, row.pk, MORE[title], ago - 1)
        if number % 2:
            desk.do("peers.solve", asker, SolveAsk(row.pk, made.pk), desk.at(max(ago - 2, 0)))


def _answer(desk: Desk, seats: list[Any], place: int, question_id: int, text: str, ago: int) -> Any:
    helper = seats[place % len(seats)][0]
    return desk.do("peers.answer", helper, AnswerAsk(question_id, text), desk.at(max(ago, 0)))


def _subjects() -> frozenset[str]:
    """The subjects the network knows."""
    return frozenset(one.slug for one in directory.subjects("en"))


def _circles(desk: Desk, seats: list[Any]) -> None:
    """Six circles with half a year behind them and half a year ahead."""
    for number, (name, work, is_mixed, about, purpose) in enumerate(CIRCLES):
        inside = [seat for seat, does in seats if does == work][:9]
        inside = [seat for seat, _does in seats][2::5] if is_mixed else inside
        inside += [seat for seat, _does in seats if seat not in inside][: max(0, 4 - len(inside))]
        first, *others = inside
        begun = StartCircleAsk(
            name, purpose, work, "en", is_mixed, 60, "1", (about,) if about else ()
        )
        row = desk.do("peers.start_circle", first, begun, desk.at(200))
        for one in others:
            desk.do("peers.join_circle", one, JoinCircleAsk(row.pk), desk.at(199))
        if is_mixed:
            outside = [seat for seat, _does in seats if seat not in inside][:2]
            invited = InviteAsk(row.pk, tuple(seat.person_id for seat in outside))
            desk.do("peers.invite", first, invited, desk.at(5))
        day = desk.on(170)
        day -= timedelta(days=(day.weekday() - number % 5) % 7)
        desk.do("peers.plan_meetings", first, PlanMeetingsAsk(row.pk, day, 9), desk.at(198))
        past = queries.circle(THE_HOUSE, row.pk, desk.now).past
        for one in reversed(past):
            came = tuple(seat.person_id for seat in inside[: 2 + one.id % 4])
            held = HoldMeetingAsk(one.id, came, NOTES[one.id % len(NOTES)])
            desk.do("peers.hold_meeting", first, held, one.starts_at)
