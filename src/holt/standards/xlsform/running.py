"""Answering a form: what is asked now, and whether what was answered may stand.

`now` is the wall clock of the person who answers; the cellar has none of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from holt.standards.xlsform.coercing import span
from holt.standards.xlsform.model import ASKED, Choice, Form, Group, Item, Question, Texts
from holt.standards.xlsform.planning import Plan, Spot, plan_of, yes_or_no
from holt.standards.xlsform.state import MOST_REPEATS, Frame, State

Clean = dict[str, Any]
_MOST_SHOWN = 20_000
_TURN = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer that may not stand.

    path: the item's address, repeats counted from 1 ("household/child[2]/age"). code: required,
    constraint, not_a_choice, too_long, not_whole, not_a_number, out_of_range, not_a_date,
    not_a_time, too_many, not_all_ranked. words: the form's own message, or "".
    """

    path: str
    code: str
    words: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


class Checked(NamedTuple):
    """Every answer that could be read, and what is wrong."""

    answers: Clean
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as a page shows it now.

    path: its address, unlike for every repeat. index: which of its nearest repeat, 0 outside of
    one. A repeat is shown once as such (index 0 or of the repeat around it, `many` of them, and
    whether one may add), then each of them with `begins` and its own index, then what is in it.
    value: as it was read, or as it came where it could not be read. choices: those there are now.
    """

    path: str
    item: Item
    depth: int
    label: str = ""
    hint: str = ""
    is_required: bool = False
    is_read_only: bool = False
    choices: tuple[Choice, ...] = ()
    value: object = None
    problem: Problem | None = None
    index: int = 0
    begins: bool = False
    many: int = 0
    may_add: bool = False


class Running:
    """A form made ready for answering; keep it where the same form is asked often."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.plan: Plan = plan_of(form)

    def state(self, answers: object, language: str, now: datetime) -> State:
        """The form with these answers worked out."""
        state = State(self.form, self.plan, language, now)
        state.work_out(answers)
        return state

    def check(self, answers: object, *, language: str = "", now: datetime) -> Checked:
        """The answers that may be kept, in the form's order, and what is wrong with any.

        What is not relevant or unknown is dropped; what cannot be read, and a choice there is
        not, is dropped and told; what breaks a constraint is told and kept.
        """
        state = self.state(answers, language, now)
        found = [
            (frame, spot, one)
            for frame, spot, address in _walk(state)
            if (one := _problem(state, spot, frame, address))
        ]
        for frame, spot, one in found:
            if one.code == "not_a_choice":
                frame.values[spot.key] = None
        return Checked(_clean(state, state.root), tuple(one for _, _, one in found))

    def shown(
        self, answers: object, *, language: str = "", now: datetime, is_checked: bool = False
    ) -> list[Shown]:
        """What is asked and said now, in order. `is_checked` tells also what is lacking."""
        state = self.state(answers, language, now)
        return list(_shown(state, is_checked))

    def given(self, answers: object, *, language: str = "", now: datetime) -> Clean:
        """Of these answers, those to what is asked now, as they came. What nobody is asked (hidden,
        worked out, not to be changed, not relevant) is left out, whoever sends it."""
        state = self.state(answers, language, now)
        return _given(state, state.root)


def check(form: Form, answers: object, *, language: str = "", now: datetime) -> Checked:
    """See Running.check."""
    return Running(form).check(answers, language=language, now=now)


def shown(
    form: Form, answers: object, *, language: str = "", now: datetime, is_checked: bool = False
) -> list[Shown]:
    """See Running.shown."""
    return Running(form).shown(answers, language=language, now=now, is_checked=is_checked)


def pages(some: Iterable[Shown]) -> list[list[Shown]]:
    """One question at a time. A group with the appearance field-list is one page, each turn of a
    repeat too, and so is a note with the question after it. Headings come with what follows them;
    whether there is another turn is asked at the end of the last one."""
    made: list[list[Shown]] = []
    page: list[Shown] = []
    more: dict[str, Shown] = {}
    together = ""
    for one in some:
        if together and not one.path.startswith(f"{together}/"):
            made, page, together = [*made, page], [], ""
        if one.may_add and one.many and not together:
            more[one.path] = one
            continue
        page.append(one)
        together = together or (one.path if _is_together(one) else "")
        if not together and _ends_page(one):
            made, page = [*made, page], []
    made = [*made, page] if page else made
    return [[*one, *_more_after(one, more)] for one in made]


def _is_together(one: Shown) -> bool:
    """Whether all that is in it stands on one page."""
    if not isinstance(one.item, Group):
        return False
    return one.begins or (not one.item.is_repeat and "field-list" in one.item.appearance.split())


def _ends_page(one: Shown) -> bool:
    return one.may_add if isinstance(one.item, Group) else one.item.type != "note"


def _more_after(page: list[Shown], more: Mapping[str, Shown]) -> Iterator[Shown]:
    """The repeat itself, after the last of its turns."""
    for one in page:
        above = more.get(one.path.rpartition("[")[0]) if one.begins else None
        if above is not None and above.many == one.index:
            yield above


def in_order(plan: Plan, path: str) -> int:
    """Where an item stands in its form, whichever turn of a repeat it is in; -1 when nowhere."""
    plain = _TURN.sub("", path)
    return next((at for at, one in enumerate(plan.spots) if one.path == plain), -1)


def _walk(state: State) -> Iterator[tuple[Frame, Spot, str]]:
    """Everything relevant in the form's order, with its address."""
    yield from _walk_in(state, state.root, "")


def _walk_in(state: State, frame: Frame, before: str) -> Iterator[tuple[Frame, Spot, str]]:
    for spot in state.plan.within[frame.spot]:
        if spot.key not in frame.relevant:
            continue
        address = f"{before}{spot.key}"
        yield frame, spot, address
        for below in frame.below.get(spot.key, ()):
            here = f"{address}[{below.place}]"
            yield below, spot, here
            yield from _walk_in(state, below, f"{here}/")


def _clean(state: State, frame: Frame) -> Clean:
    clean: Clean = {}
    for spot in state.plan.within[frame.spot]:
        if spot.is_repeat and spot.key in frame.relevant:
            clean[spot.key] = [_clean(state, one) for one in frame.below.get(spot.key, ())]
        elif (value := frame.values.get(spot.key)) is not None:
            clean[spot.key] = value
    return clean


def _given(state: State, frame: Frame) -> Clean:
    given: Clean = {}
    for spot in state.plan.within[frame.spot]:
        if spot.key not in frame.relevant:
            continue
        if spot.is_repeat:
            given[spot.key] = [_given(state, one) for one in frame.below.get(spot.key, ())]
        elif spot.key in frame.raw and _is_asked(state, spot, frame):
            given[spot.key] = frame.raw[spot.key]
    return given


def _is_asked(state: State, spot: Spot, frame: Frame) -> bool:
    """Whether somebody writes the answer themselves."""
    item = spot.item
    if not isinstance(item, Question) or item.type not in ASKED:
        return False
    return not state.is_true(yes_or_no(item.read_only), spot, frame, otherwise=False)


def _problem(state: State, spot: Spot, frame: Frame, address: str) -> Problem | None:
    """What is wrong with one item, the first thing only."""
    if frame.spot is spot:
        return None
    question = spot.item
    if isinstance(question, Group):
        code = frame.wrong.get(spot.key)
        return Problem(address, code, facts={"most": MOST_REPEATS}) if code else None
    if question.type not in ASKED:
        return None
    code, texts = _wrong(state, question, spot, frame)
    if not code:
        return None
    return Problem(address, code, state.filled(texts, spot, frame), _facts(question, code))


def _wrong(state: State, question: Question, spot: Spot, frame: Frame) -> tuple[str, Texts]:
    """The code of what is wrong and the form's own words for it."""
    if code := frame.wrong.get(spot.key):
        return code, {}
    value = frame.values.get(spot.key)
    if value is None:
        is_lacking = state.is_true(question.required, spot, frame, otherwise=False)
        return ("required", question.required_message) if is_lacking else ("", {})
    if code := _not_chosen(state, question, spot, frame):
        return code, {}
    if not state.is_true(question.constraint, spot, frame, otherwise=True):
        return "constraint", question.constraint_message
    return "", {}


def _not_chosen(state: State, question: Question, spot: Spot, frame: Frame) -> str:
    if question.type not in ("select_one", "select_multiple", "rank"):
        return ""
    value = frame.values[spot.key]
    chosen = value if isinstance(value, list) else [value]
    names = {one.name for one in state.choices(spot, frame)}
    if not names.issuperset(chosen):
        return "not_a_choice"
    return "not_all_ranked" if question.type == "rank" and len(chosen) < len(names) else ""


def _facts(question: Question, code: str) -> Mapping[str, object]:
    if code != "out_of_range":
        return {}
    spans = span(question.parameters)
    return {"start": str(spans["start"]), "end": str(spans["end"])}


def _shown(state: State, is_checked: bool) -> Iterator[Shown]:
    for count, (frame, spot, address) in enumerate(_walk(state)):
        if count >= _MOST_SHOWN:
            return
        if isinstance(spot.item, Group):
            yield _shown_group(state, spot.item, spot, frame, address)
        elif spot.item.type in ASKED or spot.item.type == "note":
            yield _shown_question(state, spot.item, spot, frame, address, is_checked)


def _shown_group(state: State, group: Group, spot: Spot, frame: Frame, address: str) -> Shown:
    begins = frame.spot is spot
    many = len(frame.below.get(spot.key, ())) if spot.is_repeat and not begins else 0
    return Shown(
        path=address,
        item=group,
        depth=spot.depth,
        label=state.filled(group.label, spot, frame),
        hint=state.filled(group.hint, spot, frame),
        problem=None if begins else _problem(state, spot, frame, address),
        index=frame.place if frame.spot else 0,
        begins=begins,
        many=many,
        may_add=spot.is_repeat and not begins and not group.count and many < MOST_REPEATS,
    )


def _shown_question(
    state: State, question: Question, spot: Spot, frame: Frame, address: str, is_checked: bool
) -> Shown:
    problem = _problem(state, spot, frame, address)
    if problem and not is_checked and problem.code in ("required", "not_all_ranked"):
        problem = None
    is_unread = spot.key in frame.wrong
    return Shown(
        path=address,
        item=question,
        depth=spot.depth,
        label=state.filled(question.label, spot, frame),
        hint=state.filled(question.hint, spot, frame),
        is_required=state.is_true(question.required, spot, frame, otherwise=False),
        is_read_only=state.is_true(yes_or_no(question.read_only), spot, frame, otherwise=False),
        choices=state.choices(spot, frame),
        value=frame.raw.get(spot.key) if is_unread else frame.values.get(spot.key),
        problem=problem,
        index=frame.place if frame.spot else 0,
    )
