"""What programs of Otter County take, and what one library runs by itself."""

from datetime import time, timedelta

from holt.programs.asks import (
    AddDatesAsk,
    ProvideAsk,
    PublishProgramAsk,
    StartOwnProgramAsk,
)
from holt.site.demo.desk import Desk
from holt.site.demo.geography import ZONE
from holt.site.demo.partnerships import TALES

TAKES: dict[str, tuple[ProvideAsk, ...]] = {
    "english-floor": (
        ProvideAsk(0, "staff", "Teacher, two hours a week", planned_cents=180_000,
                   spent_cents=96_000, state="sure"),
        ProvideAsk(0, "material", "Workbooks in large print, 24", planned_cents=36_000,
                   spent_cents=33_480, state="sure"),
        ProvideAsk(0, "child_care", "Child care in the break room", planned_cents=60_000,
                   state="asked", note="The day shift asked for it first."),
    ),
    "two-languages": (
        ProvideAsk(0, "speaker", "Abuela Rosa", "tells the stories her mother told", is_public=True,
                   state="sure", planned_cents=40_000, spent_cents=20_000),
        ProvideAsk(0, "interpreter", "Jonas Wirth", language="en", is_public=True, state="sure"),
        ProvideAsk(0, "food", "Fruit and water", planned_cents=12_000, spent_cents=7_250,
                   state="sure"),
    ),
    "seed-school": (
        ProvideAsk(0, "speaker", "Dr. Imani Frost", "how seeds remember a dry summer",
                   is_public=True, state="sure", planned_cents=25_000),
        ProvideAsk(0, "material", "Paper bags and labels", planned_cents=4_000),
    ),
}  # fmt: skip
"""Programs by the key of their tale; the id of each is filled in when it is built."""

ALONE = {"friday-film": "Friday film and talk"}
"""What one library runs by itself: key and title."""


def provide_all(desk: Desk) -> None:
    """Speakers, interpreters, materials and what they cost."""
    for key, asks in TAKES.items():
        if ("program", key) not in desk.ids:
            continue
        tale = next(one for one in TALES if one.key == key)
        who = desk.seat(tale.sides[0].person)
        for number, ask in enumerate(asks):
            by_on = desk.on(-9 - number) if ask.state != "sure" else None
            side = tale.sides[number % len(tale.sides)]
            values = vars(ask) | {
                "program_id": desk.id("program", key),
                "by_on": by_on,
                "organization_id": desk.organization(side.organization),
            }
            desk.do("programs.provide", who, ProvideAsk(**values), desk.at(8 - number))


def run_alone(desk: Desk) -> None:
    """A film on Fridays, run by the library in Marlow alone, until somebody joins."""
    ines = desk.seat("ines")
    ask = StartOwnProgramAsk(
        desk.organization("marlow-library"), ALONE["friday-film"], "other",
        "A film, then tea and talk about it. Subtitles are always on.", ("adults", "seniors"),
        ("en",), "Hearing loop; two wheelchair places in the first row.", 40,
    )  # fmt: skip
    row = desk.do("programs.start_own_program", ines, ask, desk.at(20))
    desk.keep("program", "friday-film", row)
    desk.do("programs.publish_program", ines, PublishProgramAsk(row.pk), desk.at(19))
    first = desk.on(-2) + timedelta(days=(4 - desk.on(-2).weekday()) % 7)
    dates = AddDatesAsk(
        row.pk, first, time(19), time(21, 30), "two_weeks", 6, place_text="The River Room",
        zone=ZONE,
    )  # fmt: skip
    desk.do("programs.add_dates", ines, dates, desk.at(18))
