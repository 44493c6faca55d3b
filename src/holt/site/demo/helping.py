"""Help by appointment, a booth with a roster, a webinar with certificates."""

from dataclasses import dataclass
from datetime import time, timedelta
from decimal import Decimal
from typing import Any

from holt.directory.asks import MarkFactSheetReadAsk, WriteFactSheetAsk
from holt.kernel.viewer import NOBODY
from holt.programs import queries
from holt.programs.asks import (
    AddShiftAsk,
    AskToHelpAsk,
    BookSlotAsk,
    CheckInAsk,
    CountDropInAsk,
    DrawRosterAsk,
    FillRosterAsk,
    GrantCreditAsk,
    GrantRow,
    HoldAsk,
    OfferCreditAsk,
    PublishProgramAsk,
    PublishRosterAsk,
    SayAvailabilityAsk,
    ScheduleAsk,
    SetHelpTableAsk,
    SignUpAsk,
    StartProgramAsk,
)
from holt.site.demo.desk import Desk
from holt.site.demo.geography import ZONE

TITLES = {
    "forms-phones": "Forms and phones",
    "fair-booth": "Our booth at the county fair",
    "seed-webinar": "A seed library in your branch: webinar for staff",
}
TOPICS = ("A job application", "A benefits form", "An online account with the county",
          "Setting up a phone")  # fmt: skip
VISITORS = (("Rosa Lima", time(14), 1), ("Abdi Warsame", time(14, 20), 0),
            ("Thuy Pham", time(15, 20), 3))  # fmt: skip
VOLUNTEERS = (("Walter Finch", (0, 1, 2)), ("Joy Mensah", (1, 2, 3)), ("Sam Ortiz", (0, 2, 3)))
SHEETS = {
    "marlow-bookmobile": ("ines", "## The bookmobile\n\nEvery second Wednesday at Alder Green. A "
                          "card takes two minutes, and nobody pays a fine."),
    "county-parks": ("molly", "## County Parks\n\nThe pavilion at Alder Green is open every day "
                     "until dusk. Tables are booked online, free for groups of the county."),
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A program as partners describe it."""

    key: str
    kind: str
    text: str
    who: str
    at: str
    audience: tuple[str, ...] = ("everyone",)
    takes_sign_ups: bool = False


FORMS = Told(
    "forms-phones", "computers",
    "Somebody sits down with you: an application, a form of the county, a phone that will not do "
    "what it should. It is free, and you need no card.",
    "ines", "alder-green-stop",
)  # fmt: skip
BOOTH = Told(
    "fair-booth", "booth",
    "The bookmobile and County Parks share a table: cards made while you wait, maps of the "
    "trails, and a wheel to spin.",
    "ines", "alder-green-stop",
)  # fmt: skip
WEBINAR = Told(
    "seed-webinar", "speaker",
    "How a drawer, some envelopes and a card became a seed library, and what it asks of staff.",
    "marcus", "seed-school", ("workers",), takes_sign_ups=True,
)  # fmt: skip


def steps(desk: Desk) -> Any:
    """What is shown, one step each."""
    yield "Forms and phones", lambda: forms_and_phones(desk)
    yield "A booth at the fair", lambda: booth(desk)
    yield "Certificates", lambda: webinar(desk)


def _program(desk: Desk, told: Told, ago: int) -> int:
    ask = StartProgramAsk(
        desk.id("partnership", told.at), TITLES[told.key], told.kind, told.text, told.audience,
        ("en", "es"), takes_sign_ups=told.takes_sign_ups,
    )  # fmt: skip
    who, at = desk.seat(told.who), desk.at(ago)
    made = desk.do("programs.start_program", who, ask, at)
    desk.do("programs.publish_program", who, PublishProgramAsk(made.pk), at)
    return desk.keep("program", told.key, made)


def forms_and_phones(desk: Desk) -> None:
    """Every week at the library, by appointment and as people drop in."""
    who, first = desk.seat("ines"), desk.on(-2)
    ask = ScheduleAsk(
        desk.id("partnership", FORMS.at), TITLES["forms-phones"], first, time(14), time(17),
        "week", 6, place_text="Marlow City Library, ground floor", zone=ZONE,
        program_id=_program(desk, FORMS, 9),
    )  # fmt: skip
    row = desk.do("programs.schedule", who, ask, desk.at(8))
    for session in (row, *row.followers.order_by("starts_at")):
        table = SetHelpTableAsk(
            session.pk, TOPICS, ("en", "es", "hmn"), drop_in=True, minutes=20, seats=2,
            bring="A photo ID if you have one, and your phone with its charger.",
            gives_numbers=True,
        )  # fmt: skip
        desk.do("programs.set_help_table", who, table, desk.at(8))
    for name, begins, topic in VISITORS:
        email = f"{name.split()[0].lower()}@example.org"
        visit = BookSlotAsk(row.pk, name, TOPICS[topic], begins, "es", email)
        desk.do("programs.book_slot", NOBODY, visit, desk.at(3))
    for topic in (0, 3, 3):
        counted = CountDropInAsk(row.pk, TOPICS[topic])
        desk.do("programs.count_drop_in", who, counted, desk.now)


def booth(desk: Desk) -> None:
    """Five people take turns; each partner's fact sheet has been read by two of them."""
    who, day = desk.seat("ines"), desk.on(-9)
    _fact_sheets(desk)
    ask = ScheduleAsk(
        desk.id("partnership", BOOTH.at), TITLES["fair-booth"], day, time(10), time(16),
        place_text="County fairground, hall B", zone=ZONE,
        program_id=_program(desk, BOOTH, 7),
    )  # fmt: skip
    at, row = desk.at(6), desk.do("programs.schedule", who, ask, desk.at(6))
    draw = DrawRosterAsk(row.pk, 120, 2, "Our table, hall B", "Wear the blue shirt.")
    roster = desk.do("programs.draw_roster", who, draw, at)
    before = day - timedelta(days=1)
    add = AddShiftAsk(row.pk, "Set up", before, time(17), time(18), 1, "Hall B, gate 2")
    desk.do("programs.add_shift", who, add, at)
    _ask_people(desk, row.pk, roster)
    desk.do("programs.fill_roster", who, FillRosterAsk(row.pk), desk.at(3))
    desk.do("programs.publish_roster", who, PublishRosterAsk(row.pk), desk.at(3))


def _fact_sheets(desk: Desk) -> None:
    for key, (owner, text) in SHEETS.items():
        write = WriteFactSheetAsk(desk.organization(key), text)
        sheet = desk.do("directory.write_fact_sheet", desk.seat(owner), write, desk.at(7))
        for reader in ("ines", "molly"):
            read = MarkFactSheetReadAsk(sheet.pk)
            desk.do("directory.mark_fact_sheet_read", desk.seat(reader), read, desk.at(6))


def _ask_people(desk: Desk, session_id: int, roster: Any) -> None:
    """Two colleagues with an account, three volunteers; all say when they can."""
    who, home = desk.seat("ines"), desk.organization("marlow-bookmobile")
    people = tuple(desk.seat(one).person_id or 0 for one in ("ines", "molly"))
    desk.do("programs.ask_to_help", who, AskToHelpAsk(session_id, people), desk.at(6))
    for name, _can in VOLUNTEERS:
        email = f"{name.split()[0].lower()}@example.org"
        ask = AskToHelpAsk(session_id, (), name, email, home)
        desk.do("programs.ask_to_help", who, ask, desk.at(6))
    shifts = list(roster.shifts.order_by("starts_at").values_list("pk", flat=True))
    able = dict(VOLUNTEERS)
    for offer in roster.offers.select_related("hand"):
        can = able.get(offer.hand.name, range(len(shifts)))
        said = SayAvailabilityAsk(offer.pk, tuple(shifts[one] for one in can))
        desk.do("programs.say_availability", who, said, desk.at(5))


def webinar(desk: Desk) -> None:
    """Two came last week and have their certificates."""
    who, ago = desk.seat("marcus"), 7
    ask = ScheduleAsk(
        desk.id("partnership", WEBINAR.at), TITLES["seed-webinar"], desk.on(ago), time(10),
        time(11, 30), zone=ZONE, online_link="https://meet.example.org/seed-webinar",
        program_id=_program(desk, WEBINAR, 22),
    )  # fmt: skip
    row = desk.do("programs.schedule", who, ask, desk.at(21))
    for name in ("Hana Kim", "Leo Park", "Ruth Adler"):
        email = f"{name.split()[0].lower()}@example.org"
        desk.do("programs.sign_up", NOBODY, SignUpAsk(row.pk, name, email), desk.at(12))
    there = queries.sign_ups(who, row.pk).exclude(name="Ruth Adler")
    for one in there:
        desk.do("programs.check_in", who, CheckInAsk(one.pk, 1), desk.at(ago, 10, 5))
    desk.do("programs.hold", who, HoldAsk(row.pk, len(there), 1), desk.at(ago, 12))
    offer = OfferCreditAsk(
        Decimal("1.5"), "hours", "CE hours", desk.organization("willow-library"),
        session_id=row.pk, least_minutes=60,
    )  # fmt: skip
    made = desk.do("programs.offer_credit", who, offer, desk.at(21))
    rows = tuple(GrantRow(one.name, one.email, 90) for one in there)
    desk.do("programs.grant_credit", who, GrantCreditAsk(made.pk, rows, True), desk.at(ago, 13))
