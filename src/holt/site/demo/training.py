"""Otter County learns together: a leadership year, a short course that is over, one that comes."""

from dataclasses import replace
from datetime import datetime, time
from typing import Any

from holt.directory import queries as directory
from holt.programs import queries as programs
from holt.programs.asks import AddDatesAsk, CountAtDoorAsk, HoldAsk, TapRow
from holt.site.demo.desk import Desk
from holt.site.demo.geography import ZONE
from holt.site.demo.people import PEOPLE
from holt.training import queries
from holt.training.asks import (
    AddTaskAsk,
    AnnounceCourseAsk,
    AnswerForAsk,
    ApplyForAsk,
    BeginCourseAsk,
    ChooseMemberAsk,
    EditGroupAsk,
    EditUnitAsk,
    EndCourseAsk,
    FinishMemberAsk,
    FormGroupsAsk,
    HandInAsk,
    MarkRow,
    MarkUnitAsk,
    NoteGroupAsk,
    NoteMemberAsk,
    PlanCourseAsk,
    SetFacilitatorAsk,
    SetPartakerAsk,
    ShareNoteAsk,
    ShareTranscriptAsk,
    TakeDatesAsk,
    TieProgramAsk,
)

COURSES = {
    "reading": "Reading with people who read badly themselves",
    "ending": "Ending a partnership well",
    "leadership": "Leadership year of Otter County",
}
MEMBERS = (
    "ines",
    "theo",
    "may",
    "ben",
    "marcus",
    "ivy",
    "nell",
    "nadia",
    "tom",
    "kira",
    "wei",
    "hugo",
)
"""Twelve of eleven libraries: public, school, university, hospital, museum."""
WHY = (
    "I coordinate and have never led. I would like to know before I am asked.",
    "Our director leaves in two years and looks at me.",
    "I run the children's room like a small library, and nobody told me how.",
    "Half my work is asking people who do not report to me.",
    "I am the whole staff. I lead myself badly.",
)
REASON = "By the criteria: leads something now, and brings a kind of library we had not yet."
UNITS = (
    ("What a library is for here", "Who decides, who pays, who is missing from the room."),
    ("Leading from where you stand", "Authority without a title; asking so that people say yes."),
    ("Money without fear", "A budget, read aloud, line by line."),
    ("The conversation you put off", "Feedback, conflict, ending something well."),
    ("Partners as equals", "What each gives and gets; a review that is not a show."),
    ("Evidence and stories", "One page for a board."),
    ("Change that stays", "Who carries it when you are on vacation."),
    ("Looking back, looking ahead", "What each of us does on Monday."),
)
TASKS = (
    ("Draw who decides in your town", 165, True),
    ("Read your own budget with somebody who made it", 105, True),
    ("Have the conversation, and write half a page", 45, True),
    ("Visit another member's library", -20, False),
)
DONE = ("It took an afternoon and changed whom I call first.", "Harder than I thought; worth it.")
GROUP_NOTES = (
    "We meet every second Thursday at nine. Each brings one thing that went wrong.",
    "Until May: everyone asks one person they are afraid of.",
    "We read the same budget and saw four different libraries.",
)
PRIVATE = "Quiet in the first two meetings; begins when asked by name."


def teach(desk: Desk) -> None:
    """Everything in this room, through its verbs."""
    _short_course(desk)
    _coming(desk)
    _leadership_year(desk)
    until = desk.on(-60)
    share = ShareTranscriptAsk(("certificates", "circles"), until, "The State Library")
    desk.do("training.share_transcript", desk.seat("ines"), share, desk.at(3))


def _plan(desk: Desk, lead: str, ask: PlanCourseAsk, at: datetime, *others: SetPartakerAsk) -> int:
    """A course with its table and its program, announced."""
    seat = desk.seat(lead)
    row = desk.do("training.plan_course", seat, ask, at)
    for one in others:
        desk.do("training.set_partaker", seat, replace(one, course_id=row.pk), at)
    desk.do("training.tie_program", seat, TieProgramAsk(row.pk), at)
    return int(desk.do("training.announce_course", seat, AnnounceCourseAsk(row.pk), at).pk)


def _dates(desk: Desk, lead: str, course_id: int, days: tuple[int, ...], at: datetime) -> None:
    """Dates of the program on these days, each of them a unit."""
    seat = desk.seat(lead)
    program_id = queries.course(seat, course_id).program_id or 0
    for ago in days:
        ask = AddDatesAsk(program_id, desk.on(ago), time(9), time(12), zone=ZONE)
        desk.do("programs.add_dates", seat, ask, at)
    desk.do("training.take_dates", seat, TakeDatesAsk(course_id), at)


def _home(desk: Desk, key: str) -> int:
    return desk.organization(next(one.organization for one in PEOPLE if one.key == key))


def _apply(desk: Desk, key: str, course_id: int, at: datetime, **more: Any) -> Any:
    ask = ApplyForAsk(course_id, _home(desk, key), wants_certificate=True, **more)
    return desk.do("training.apply_for", desk.seat(key), ask, at)


def _hold(desk: Desk, lead: str, session_id: int, absent: frozenset[str]) -> None:
    """A date takes place: all but these are tapped at the door, in one go."""
    seat = desk.seat(lead)
    session = programs.session(seat, session_id)
    rows = programs.sign_ups(seat, session_id).filter(state="coming")
    here = [one for one in rows if one.email not in absent]
    at = session.ends_at
    taps = tuple(TapRow(f"demo-{one.pk}", "here", 1, at, one.pk) for one in here)
    desk.do("programs.count_at_door", seat, CountAtDoorAsk(session_id, taps), at)
    desk.do("programs.hold", seat, HoldAsk(session_id, len(here)), at)


def _short_course(desk: Desk) -> None:
    """Over two months ago; four finished it, and Ines has her certificate."""
    at, known = desk.at(140), frozenset(one.slug for one in directory.subjects("en"))
    alder, college = desk.organization("alder-library"), desk.organization("riverside-library")
    ask = PlanCourseAsk(
        COURSES["reading"],
        alder,
        desk.on(90),
        desk.on(76),
        aims="To sit beside somebody and not correct them.",
        for_whom="Everyone who works at a desk",
        subjects=tuple(one for one in ("reading-writing",) if one in known),
        seats=16,
        fee="40",
        paid_text="Each library for its own",
        credit_hours="6",
        scheme="CE hours",
    )
    course_id = _plan(desk, "theo", ask, at, SetPartakerAsk(0, college, hosts=True))
    _dates(desk, "theo", course_id, (90, 76), at)
    people = ("ines", "carmen", "ben", "nell")
    made = {key: _apply(desk, key, course_id, desk.at(120)) for key in people}
    desk.do("training.begin_course", desk.seat("theo"), BeginCourseAsk(course_id), desk.at(91))
    for one in queries.units_of(course_id, True):
        _hold(desk, "theo", one.session_id or 0, frozenset())
    for member in made.values():
        desk.do(
            "training.finish_member", desk.seat("theo"), FinishMemberAsk(member.pk), desk.at(70)
        )
    desk.do("training.end_course", desk.seat("theo"), EndCourseAsk(course_id), desk.at(70))


def _coming(desk: Desk) -> None:
    """In six weeks; a fair share for each library, and one who waits for a yes."""
    at = desk.at(20)
    marlow = desk.organization("marlow-library")
    ask = PlanCourseAsk(
        COURSES["ending"],
        marlow,
        desk.on(-42),
        desk.on(-42),
        kind="workshop",
        aims="To say it early, to hand over, and to stay friends.",
        for_whom="Who looks after partnerships",
        languages=("en", "es"),
        place_text="Community room, Marlow City Library",
        seats=12,
        per_library=2,
        freed_on=desk.on(-28),
        needs_yes=True,
        fee="25",
        credit_hours="3",
        scheme="CE hours",
    )
    pinecrest = desk.organization("pinecrest-library")
    course_id = _plan(desk, "ruth", ask, at, SetPartakerAsk(0, pinecrest, gives=True, pays=True))
    _dates(desk, "ruth", course_id, (-42,), at)
    for key, boss in (("may", "owen"), ("nadia", "elliot"), ("theo", "")):
        member = _apply(desk, key, course_id, desk.at(12))
        if boss:
            yes = AnswerForAsk(member.pk, True, library_pays=True)
            desk.do("training.answer_for", desk.seat(boss), yes, desk.at(11))


def _leadership_year(desk: Desk) -> None:
    """Twelve people, three groups; five units behind them, three ahead."""
    course_id = _found_year(desk)
    members = {key: _enter(desk, key, course_id) for key in MEMBERS}
    ruth = desk.seat("ruth")
    desk.do("training.begin_course", ruth, BeginCourseAsk(course_id), desk.at(201))
    units = queries.units_of(course_id, True)
    for unit, (title, about) in zip(units, UNITS, strict=True):
        named = EditUnitAsk(unit.id, title, about, unit.session_id)
        desk.do("training.edit_unit", ruth, named, desk.at(210))
    _run(desk, members, units)
    _groups(desk, course_id, members)
    _tasks(desk, course_id, members)


def _found_year(desk: Desk) -> int:
    at = desk.at(260)
    marlow = desk.organization("marlow-library")
    ask = PlanCourseAsk(
        COURSES["leadership"],
        marlow,
        desk.on(200),
        desk.on(-100),
        kind="cohort",
        aims="To lead from where one stands: people, money, partners, change.",
        for_whom="Who leads something, or will",
        seats=12,
        per_library=2,
        is_selective=True,
        criteria="Leads something now. All kinds of libraries. Small ones first where two are equal.",
        needs_yes=True,
        fee="180",
        paid_text="Half by the college, half by each library",
        credit_hours="24",
        scheme="CE hours",
    )
    college = SetPartakerAsk(0, desk.organization("riverside-library"), gives=True, pays=True)
    university = SetPartakerAsk(0, desk.organization("university-library"), gives=True, hosts=True)
    course_id = _plan(desk, "ruth", ask, at, college, university)
    for key in ("priya", "elliot"):
        leads = SetFacilitatorAsk(course_id, desk.seat(key).person_id or 0)
        desk.do("training.set_facilitator", desk.seat("ruth"), leads, at)
    _dates(desk, "ruth", course_id, (200, 165, 130, 95, 60, -10, -55, -100), at)
    return course_id


def _enter(desk: Desk, key: str, course_id: int) -> Any:
    """One applies, their library says yes, Ruth chooses."""
    number = MEMBERS.index(key)
    member = _apply(desk, key, course_id, desk.at(240), why=WHY[number % len(WHY)])
    boss = next(
        (one for one in ("ruth", "owen", "angela", "elliot") if _leads(desk, one, key)), key
    )
    yes = AnswerForAsk(member.pk, True, library_pays=number % 3 > 0)
    desk.do("training.answer_for", desk.seat(boss), yes, desk.at(235))
    chosen = ChooseMemberAsk(member.pk, REASON)
    return desk.do("training.choose_member", desk.seat("ruth"), chosen, desk.at(225))


def _leads(desk: Desk, boss: str, key: str) -> bool:
    """Whether this director is not the same person and works at the same library."""
    return boss != key and _home(desk, boss) == _home(desk, key)


def _run(desk: Desk, members: dict[str, Any], units: tuple[queries.UnitLine, ...]) -> None:
    """Five units took place. Tom missed two and made one up, Hugo missed one and is excused once."""
    away = {1: ("tom",), 2: ("tom", "hugo"), 3: ("hugo", "ivy")}
    for number, one in enumerate(units):
        if one.starts_at is None or one.starts_at > desk.now:
            continue
        absent = frozenset(desk.seat(key).email for key in away.get(number, ()))
        _hold(desk, "ruth", one.session_id or 0, absent)
    by_hand = ((1, "tom", "made_up"), (2, "hugo", "excused"))
    for number, key, how in by_hand:
        ask = MarkUnitAsk(units[number].id, (MarkRow(members[key].pk, how),))
        desk.do("training.mark_unit", desk.seat("ruth"), ask, desk.at(50))


def _groups(desk: Desk, course_id: int, members: dict[str, Any]) -> None:
    """Three groups, mixed by Holt; each writes its note, and facilitators theirs."""
    ruth = desk.seat("ruth")
    desk.do("training.form_groups", ruth, FormGroupsAsk(course_id, 3), desk.at(190))
    for number, (group_id, name) in enumerate(queries.course(ruth, course_id).groups):
        leads = desk.seat(("priya", "elliot", "ruth")[number]).person_id
        changed = EditGroupAsk(group_id, name, leads, "Every second Thursday at nine, by video")
        desk.do("training.edit_group", ruth, changed, desk.at(189))
        note = ShareNoteAsk(group_id, GROUP_NOTES[number])
        desk.do("training.share_note", ruth, note, desk.at(150))
        private = NoteGroupAsk(group_id, "They trust each other by now. Let them set the agenda.")
        desk.do("training.note_group", ruth, private, desk.at(120))
    quiet = NoteMemberAsk(members["hugo"].pk, PRIVATE)
    desk.do("training.note_member", desk.seat("priya"), quiet, desk.at(100))


def _tasks(desk: Desk, course_id: int, members: dict[str, Any]) -> None:
    """Four tasks; most are handed in, some are late."""
    ruth = desk.seat("ruth")
    for number, (title, ago, is_needed) in enumerate(TASKS):
        ask = AddTaskAsk(course_id, title, desk.on(ago), "", is_needed)
        row = desk.do("training.add_task", ruth, ask, desk.at(max(ago, 0) + 25))
        if ago < 0:
            continue
        for at, key in enumerate(members):
            if (at + number) % 5 == 4 and key != "ines":
                continue
            done = HandInAsk(row.pk, DONE[at % len(DONE)])
            desk.do("training.hand_in", desk.seat(key), done, desk.at(ago + 2))
