"""What people of Otter County propose, say and offer, sign up for as a whole, and count at a door."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from holt.programs import queries
from holt.programs.asks import (
    AcceptHelpAsk,
    AdoptIdeaAsk,
    AnswerIdeaAsk,
    CommentAsk,
    ConfirmIdeaAsk,
    CountAtDoorAsk,
    LetThroughAsk,
    OfferHelpAsk,
    ProposeIdeaAsk,
    ShowCommentAsk,
    SignUpSeriesAsk,
    TapRow,
    WouldComeAsk,
)
from holt.site.demo.desk import Desk
from holt.site.demo.partnerships import TALES

MARK = "a browser of the demo, number {}"


@dataclass(frozen=True)
class Told:
    """An idea as somebody told it, so many days ago, and what people said of it."""

    key: str
    title: str
    text: str
    for_whom: str
    suits: str
    name: str
    days: int
    would_come: int = 0
    language: str = "en"
    said: tuple[tuple[str, str], ...] = ()
    helpers: tuple[tuple[str, tuple[str, ...], str], ...] = ()
    answer: tuple[str, str] | None = None
    becomes: tuple[str, str] | None = None


IDEAS = (
    Told(
        "repair", "A repair café",
        "Toasters, zippers, bicycles: bring what is broken, and somebody who knows how mends it "
        "with you. Nobody has to buy a new one.",
        "Everyone with something broken", "A Saturday, where there is a workbench",
        "Gloria Pratt", 40, 17,
        said=(("Leo", "I can solder. I have a bench, too."),
              ("Ida", "Please tell my grandson about it.")),
        helpers=(("Leo Park", ("speak", "bring_equipment"), "leo@example.org"),
                 ("Ida Brandt", ("bake",), "ida@example.org")),
        becomes=("saturday-makers", "stem"),
    ),
    Told(
        "night-shift", "Story hour for children whose parents work nights",
        "My husband and I work nights. Ten in the morning is when we sleep. Is there a story hour "
        "at four?", "Families who work shifts", "Weekday afternoons", "Marisol Vega", 25, 9,
        said=(("Hana", "We would come, too, on Thursdays."),),
        answer=("planned", "We are asking two readers whether Thursdays at four would work, and "
                "tell you here by the end of the month."),
    ),
    Told(
        "dominoes", "Tardes de dominó",
        "Una tarde de dominó y café para los mayores que hablan español.",
        "Mayores", "Los miércoles por la tarde", "Rafael Ochoa", 12, 6, "es",
        said=(("Elena", "Mi papá iría con gusto."),),
    ),
    Told(
        "pool", "Swimming lessons in the library's pool",
        "I know there is none. But could the school's be used in summer?",
        "Children", "July", "Ben Stone", 60, 3,
        answer=("not_now", "The school's pool is being mended until next summer. We ask again in "
                "spring, and have written that down."),
    ),
    Told("chess", "Chess in the park", "Bring a board.", "Everyone", "Sundays", "Nadia Hill", 1),
)  # fmt: skip
"""The last one has just come in: staff have not read it yet."""
SERIES = (("Priya Nair", 3, 2, "A seat near the door"), ("Omar Said", 2, 1, ""))
AT_THE_DOOR = (("new_to_us", 3), ("back_after_long", 1), ("partner_people", 2), ("others", 4))


def steps(desk: Desk) -> Iterator[tuple[str, Callable[[], None]]]:
    """What people of the community bring, in the order it is built."""
    yield "People propose ideas", lambda: people_propose(desk)
    yield "Families sign up for a series", lambda: sign_up_for_series(desk)
    yield "People are counted at a door", lambda: count_at_doors(desk)


def people_propose(desk: Desk) -> None:
    """Four ideas in different states, and one that waits."""
    for told in IDEAS:
        at = desk.at(told.days)
        row = _proposed(desk, told, at)
        if told.key != "chess":
            _tend(desk, told, row, at)


def _proposed(desk: Desk, told: Told, at: datetime) -> Any:
    email = f"{told.name.split()[0].lower()}@example.org"
    ask = ProposeIdeaAsk(
        told.title, told.text, told.for_whom, told.suits, told.language, told.name, email,
        shows_name=True, may_contact=True,
    )  # fmt: skip
    row = desk.do("programs.propose_idea", NOBODY, ask, at)
    desk.keep("idea", told.key, row)
    confirm = ConfirmIdeaAsk(row.pk, queries.idea_key(row))
    return desk.do("programs.confirm_idea", NOBODY, confirm, at + timedelta(hours=1))


def _tend(desk: Desk, told: Told, row: Any, at: datetime) -> None:
    """Staff let it through, people speak, staff answer: each a little later."""
    staff, home = _keeper(desk)
    later = min(at + timedelta(days=1), desk.now)
    desk.do("programs.let_through", staff, LetThroughAsk(row.pk, home), later)
    for number in range(told.would_come):
        wish = WouldComeAsk(row.pk, MARK.format(number))
        desk.do("programs.would_come", NOBODY, wish, later)
    for name, words in told.said:
        said = desk.do("programs.comment", NOBODY, CommentAsk(words, name, idea_id=row.pk), later)
        desk.do("programs.show_comment", staff, ShowCommentAsk(said.pk), later)
    for number, (name, how, email) in enumerate(told.helpers):
        ask = OfferHelpAsk(how, name, email, idea_id=row.pk)
        offer = desk.do("programs.offer_help", NOBODY, ask, later)
        if number == 0:
            desk.do("programs.accept_help", staff, AcceptHelpAsk(offer.pk), later)
    _answer(desk, told, row, staff, min(later + timedelta(days=3), desk.now))


def _answer(desk: Desk, told: Told, row: Any, staff: Viewer, at: datetime) -> None:
    if told.answer:
        state, words = told.answer
        desk.do("programs.answer_idea", staff, AnswerIdeaAsk(row.pk, state, words), at)
    if told.becomes and ("partnership", told.becomes[0]) in desk.ids:
        table, kind = told.becomes
        ask = AdoptIdeaAsk(row.pk, desk.id("partnership", table), told.title, kind, told.text)
        desk.do("programs.adopt_idea", staff, ask, at)


def _keeper(desk: Desk) -> tuple[Viewer, int]:
    """Whoever coordinates the makers' table, and the organization they speak for."""
    tale = next(one for one in TALES if one.key == "saturday-makers")
    staff = desk.seat(tale.sides[0].person)
    home = desk.organization(tale.sides[0].organization)
    return staff, home if staff.acts_for(home, Role.STAFF) else min(staff.roles)


def sign_up_for_series(desk: Desk) -> None:
    """Two families sign up for every date of the makers in one go."""
    program_id = desk.ids.get(("program", "saturday-makers"))
    if program_id is None:
        return
    rows = queries.events(THE_HOUSE).filter(program_id=program_id, starts_at__gt=desk.now)
    dates = tuple(rows.filter(state="planned").values_list("pk", flat=True)[:6])
    for name, people, children, wishes in SERIES:
        email = f"{name.split()[0].lower()}@example.org"
        ask = SignUpSeriesAsk(program_id, dates, name, email, "", people, children, "", wishes)
        if dates:
            desk.do("programs.sign_up_series", NOBODY, ask, desk.at(2))


def count_at_doors(desk: Desk) -> None:
    """Somebody counted those who came without signing up, at the last session of a program."""
    program_id = desk.ids.get(("program", "two-languages"))
    rows = queries.events(THE_HOUSE).filter(program_id=program_id, starts_at__lt=desk.now)
    last = rows.exclude(state="canceled").last()
    if last is None:
        return
    tale = next(one for one in TALES if one.key == "two-languages")
    taps = tuple(TapRow(f"demo {kind}", kind, count, last.starts_at) for kind, count in AT_THE_DOOR)
    ask = CountAtDoorAsk(last.pk, taps)
    desk.do("programs.count_at_door", desk.seat(tale.sides[0].person), ask, last.starts_at)
