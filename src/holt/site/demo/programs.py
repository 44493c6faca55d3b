"""The programs of Otter County: what partners run, shown to everyone, and who means to come."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from holt.kernel.viewer import NOBODY, THE_HOUSE
from holt.programs import queries
from holt.programs.asks import PublishProgramAsk, ScheduleAsk, SignUpAsk, StartProgramAsk
from holt.site.demo.desk import Desk
from holt.site.demo.geography import ZONE
from holt.site.demo.partnerships import TALES


@dataclass(frozen=True)
class Shown:
    """A program as partners describe it; its dates are the series of the tale of the same key."""

    title: str
    kind: str
    description: str
    audience: tuple[str, ...]
    languages: tuple[str, ...] = ("en",)
    capacity: int | None = None
    accessibility: str = ""
    questions: tuple[str, ...] = ()
    online_link: str = ""
    coming: tuple[tuple[str, int], ...] = field(default=())


PROGRAMS: dict[str, Shown] = {
    "english-floor": Shown(
        "English on the floor", "language_class",
        "English for people who work at Kestrel, in the words of the floor: the safety sheet, the "
        "shift change, the doctor. Bring a coworker. It is free, and no book is needed.",
        ("workers", "immigrants"), ("en", "es"), 24,
        "The training room has no steps. Child care on request.", ("Which shift do you work?",),
        coming=(("Lucía Ramos", 2), ("Abdi Warsame", 1), ("Thuy Pham", 1), ("Pedro Luna", 3)),
    ),
    "homework-hub": Shown(
        "Homework hub", "homework_help",
        "A quiet table, a snack and somebody who knows fractions. Come as you are.",
        ("children", "teens"), ("en", "es"), 30,
        coming=(("Dana Reed", 2), ("Marisol Vega", 3)),
    ),
    "two-languages": Shown(
        "Two-language story hour", "story_hour",
        "Stories and songs in Spanish and English for little ones and whoever brings them.",
        ("early_childhood", "families"), ("en", "es"), 12,
        "A room on the ground floor; strollers are welcome.",
        coming=(("Elena Soto", 4), ("Ruth Adler", 3), ("Sam Ortiz", 4), ("Hana Kim", 2),
                ("Joy Mensah", 1)),
    ),
    "saturday-makers": Shown(
        "Saturday makers", "stem",
        "Solder, sew and print with people who like to show how. From ten years of age.",
        ("teens", "families"), ("en",), 16, coming=(("Leo Park", 2), ("Nina Holt", 1)),
    ),
    "memory-cafe": Shown(
        "Memory café", "health",
        "Coffee, photographs and songs for people who forget, and for those who care for them.",
        ("seniors", "caregivers"), ("en",), 20, "Hearing loop; seats with arms.",
        coming=(("Walter Finch", 2), ("Irene Cole", 2)),
    ),
    "lawyer-library": Shown(
        "A lawyer in the library", "other",
        "Half an hour with a lawyer about rent, debt or papers. It is free and stays between you.",
        ("adults",), ("en", "es"), 8, questions=("In a word: what is it about?",),
    ),
    "seed-school": Shown(
        "Seed school", "speaker", "How to sow, save and swap seeds in this valley.",
        ("everyone",), ("en",), 40, online_link="https://meet.example.org/seed-school",
    ),
    "veterans-coffee": Shown(
        "Coffee and benefits", "other",
        "Coffee with other veterans, and somebody who knows the forms.", ("veterans",), ("en",), 25,
    ),
    "alder-green-stop": Shown(
        "Stop at Alder Green", "reading", "The bookmobile, with a card made while you wait.",
        ("everyone",), ("en", "es"), None,
    ),
}  # fmt: skip


AHEAD = {
    "two-languages": (5, 10, 1),
    "saturday-makers": (5, 13, 3),
    "homework-hub": (2, 15, 2),
    "memory-cafe": (3, 14, 2),
}
"""Weekday (0 is Monday), hour and hours of the dates ahead."""


def begin(table: Any, at: datetime) -> int | None:
    """The program of a tale, begun and published with its first series; None if it has none."""
    told = PROGRAMS.get(table.tale.key)
    if told is None:
        return None
    desk: Desk = table.desk
    known = desk.ids.get(("program", table.tale.key))
    if known is not None:
        return known
    who = table.coordinator()
    ask = StartProgramAsk(
        table.id, told.title, told.kind, told.description, told.audience, told.languages,
        told.accessibility, (), told.capacity, told.online_link, True, told.questions,
    )  # fmt: skip
    made = desk.do("programs.start_program", who, ask, at)
    desk.do("programs.publish_program", who, PublishProgramAsk(made.pk), at)
    return desk.keep("program", table.tale.key, made)


def plan_ahead(desk: Desk) -> None:
    """Two more months of what is popular, with the week of the holidays left out."""
    for key, (weekday, begins, hours) in AHEAD.items():
        if ("program", key) not in desk.ids:
            continue
        tale = next(one for one in TALES if one.key == key)
        first = desk.on(-6) + timedelta(days=(weekday - desk.on(-6).weekday()) % 7)
        ask = ScheduleAsk(
            desk.id("partnership", key), PROGRAMS[key].title, first, time(begins),
            time(begins + hours), "week", 8, by_turns=True, zone=ZONE,
            program_id=desk.id("program", key), skipped=(first + timedelta(days=28),),
        )  # fmt: skip
        desk.do("programs.schedule", desk.seat(tale.sides[0].person), ask, desk.at(5))


def sign_up_all(desk: Desk) -> None:
    """People sign up for the next dates of what is public, some days ago."""
    for key, told in PROGRAMS.items():
        program_id = desk.ids.get(("program", key))
        if program_id is None or not told.coming:
            continue
        rows = queries.events(THE_HOUSE).filter(program_id=program_id, starts_at__gt=desk.now)
        for place, row in enumerate(rows.filter(state="planned")[:3]):
            _sign_up(desk, row.pk, told.coming[place:], place)


def _sign_up(desk: Desk, session_id: int, people: tuple[tuple[str, int], ...], place: int) -> None:
    for number, (name, count) in enumerate(people):
        at = desk.now - timedelta(days=3 + place, hours=number)
        email = f"{name.split()[0].lower()}@example.org"
        desk.do("programs.sign_up", NOBODY, SignUpAsk(session_id, name, email, people=count), at)
