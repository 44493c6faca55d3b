"""A form with answers, worked out: what is relevant, every value, every filtered list.

Each item is worked out once in each repeat it stands in, in an order in which what it reads is
known already; so the work is bounded by the form and the number of repeats, whatever the answers.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from holt.standards.xlsform import expressions
from holt.standards.xlsform.coercing import Read, coerced, plain
from holt.standards.xlsform.expressions import Scope, Value, as_number, as_text, as_truth
from holt.standards.xlsform.model import Choice, Form, Group, Question, Texts, said
from holt.standards.xlsform.others import OTHER, other_choice
from holt.standards.xlsform.planning import REFERENCE, Plan, Spot, is_dynamic, tree, yes_or_no

MOST_REPEATS = 100
MOST_FRAMES = 1_000
Answers = Mapping[str, Any]


@dataclass(slots=True, eq=False)
class Frame:
    """One repeat (or the form itself) with what was answered in it and what came of it.

    raw: as it came. values: once read. wrong: codes of what could not be read. relevant: the keys
    of what is to be seen. below: the repeats in it.
    """

    spot: Spot | None
    raw: Answers
    above: "Frame | None" = None
    place: int = 1
    values: dict[str, object] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)
    relevant: set[str] = field(default_factory=set)
    below: "dict[str, list[Frame]]" = field(default_factory=dict)

    @property
    def siblings(self) -> int:
        """How many repeats there are beside it, itself included."""
        return len(self.above.below[self.spot.key]) if self.above and self.spot else 1


class State:
    """The form and one person's answers. Make one with `worked_out`."""

    def __init__(self, form: Form, plan: Plan, language: str, now: datetime) -> None:
        self.form, self.plan, self.language, self.now = form, plan, language, now
        self.root = Frame(None, {})
        self._frames: dict[Spot | None, list[Frame]] = {None: [self.root]}
        self._count = 1
        self._lists: dict[tuple[str, tuple[str, ...]], tuple[Choice, ...]] = {}

    # Reading

    def frames(self, spot: Spot) -> list[Frame]:
        """Every repeat in which the item stands."""
        return self._frames.get(spot.repeat, [])

    def is_true(self, text: str, spot: Spot, frame: Frame, otherwise: bool) -> bool:
        """Whether an expression holds; one that is empty or cannot be read is `otherwise`."""
        node = tree(yes_or_no(text)) if text.strip() else None
        if node is None:
            return otherwise
        return as_truth(expressions.value_of(node, self.scope(spot, frame)))

    def scope(self, spot: Spot, frame: Frame) -> Scope:
        """Where the item's expressions stand."""
        return Scope(
            now=self.now,
            named=lambda name: self._read(self.plan.by_name.get(name), frame),
            path=lambda path: self._read(self.plan.target(spot, path), frame),
            label=self.label_of,
            indexed=lambda name, repeat, place: self._indexed(name, repeat, place, frame),
            here=plain(frame.values.get(spot.key)),
            place=frame.place,
            last=frame.siblings,
        )

    def filled(self, texts: Texts, spot: Spot, frame: Frame) -> str:
        """The text in the person's language, ${name} filled in."""
        text = said(texts, self.language, self.form)
        if "${" not in text:
            return text
        scope = self.scope(spot, frame)
        return REFERENCE.sub(lambda found: as_text(scope.named(found[1])), text)

    def label_of(self, choice: str, name: str) -> str:
        """The label of a choice of the question with this name or path."""
        spot = self.plan.by_name.get(name.rpartition("/")[2])
        if spot is None or not isinstance(spot.item, Question):
            return choice
        some = self.form.lists.get(spot.item.choices, ())
        found = next((one for one in some if one.name == choice), None)
        return (said(found.label, self.language, self.form) if found else "") or choice

    def choices(self, spot: Spot, frame: Frame) -> tuple[Choice, ...]:
        """The choices somebody has now, "Other" included."""
        question = spot.item
        if not isinstance(question, Question) or not question.choices:
            return ()
        some = self.form.lists.get(question.choices, ())
        node = tree(question.choice_filter)
        if node is not None:
            some = self._filtered(spot, frame, some, node)
        if question.or_other and all(one.name != OTHER for one in some):
            some = (*some, other_choice(self.form))
        return some

    def _filtered(
        self, spot: Spot, frame: Frame, some: tuple[Choice, ...], node: expressions.Node
    ) -> tuple[Choice, ...]:
        """Worked out once for the same values of what the filter reads."""
        scope = self.scope(spot, frame)
        reads = [
            it
            for it in expressions.inside(node)
            if isinstance(it, expressions.Reference | expressions.Path)
        ]
        values = tuple(repr(expressions.value_of(one, scope)) for one in reads)
        key = (spot.path, (*values, str(frame.place)))
        if key not in self._lists:
            self._lists[key] = tuple(
                one for one in some if as_truth(expressions.value_of(node, self._of(one, scope)))
            )
        return self._lists[key]

    def _of(self, choice: Choice, scope: Scope) -> Scope:
        """The scope of a filter: bare names are the choice's columns."""

        def column(path: expressions.Path) -> Value:
            name = path.steps[0]
            if path.is_absolute or len(path.steps) > 1 or name in (".", ".."):
                return scope.path(path)
            own = {"name": choice.name, "label": said(choice.label, self.language, self.form)}
            return choice.more[name] if name in choice.more else own.get(name, "")

        return Scope(
            now=self.now,
            named=scope.named,
            path=column,
            label=scope.label,
            indexed=scope.indexed,
            here=scope.here,
            place=scope.place,
            last=scope.last,
        )

    def _read(self, spot: Spot | None, frame: Frame) -> Value:
        """The value of an item as seen from a repeat: one, or many where it repeats by itself."""
        if spot is None:
            return ""
        repeats = _repeats(spot)
        start = frame
        while start.spot is not None and start.spot not in repeats:
            start = start.above or self.root
        below = repeats[repeats.index(start.spot) + 1 :] if start.spot else repeats
        frames = _descend([start], (*below, spot) if spot.is_repeat else below)
        if spot.is_repeat:
            return ("1",) * len(frames)
        if not below:
            return plain(start.values.get(spot.key))
        return tuple(plain(one.values.get(spot.key)) for one in frames if spot.key in one.relevant)

    def _indexed(self, name: str, repeat: str, place: int, frame: Frame) -> Value:
        spot, wanted = self.plan.by_name.get(name), self.plan.by_name.get(repeat)
        if spot is None or wanted is None or wanted not in _repeats(spot):
            return ""
        repeats = _repeats(wanted)
        start = frame
        while start.spot is not None and start.spot not in repeats:
            start = start.above or self.root
        below = repeats[repeats.index(start.spot) + 1 :] if start.spot else repeats
        some = [it for one in _descend([start], below) for it in one.below.get(wanted.key, ())]
        return self._read(spot, some[place - 1]) if place <= len(some) else ""

    # Working out

    def work_out(self, answers: object) -> None:
        """Every item, what it reads before it."""
        self.root.raw = answers if isinstance(answers, Mapping) else {}
        for spot in self.plan.order:
            for frame in self.frames(spot):
                self._work(spot, frame)

    def _work(self, spot: Spot, frame: Frame) -> None:
        if not self._is_relevant(spot, frame):
            if spot.is_repeat:
                frame.below[spot.key] = []
            return
        frame.relevant.add(spot.key)
        if isinstance(spot.item, Question):
            value, wrong = self._value(spot.item, spot, frame)
            frame.values[spot.key] = value
            if wrong:
                frame.wrong[spot.key] = wrong
        elif spot.is_repeat:
            self._repeat(spot.item, spot, frame)

    def _is_relevant(self, spot: Spot, frame: Frame) -> bool:
        above = spot.parent
        if above is not None and above is not spot.repeat and above.key not in frame.relevant:
            return False
        return self.is_true(spot.item.relevant, spot, frame, otherwise=True)

    def _value(self, question: Question, spot: Spot, frame: Frame) -> Read:
        if question.type == "note":
            return None, ""
        raw = frame.raw.get(spot.key)
        value, wrong = coerced(question, raw)
        is_own = question.type in ("calculate", "end") or bool(
            yes_or_no(question.read_only) == "true()" and (question.calculation or question.default)
        )
        if not is_own and (spot.key in frame.raw or wrong):
            return value, wrong
        frame.values[spot.key] = value
        made = coerced(question, self._made(question, spot, frame))
        return made if not made[1] else (None, "")

    def _made(self, question: Question, spot: Spot, frame: Frame) -> object:
        """What the form itself says: a calculation, a default, the clock."""
        if question.type in ("start", "end"):
            return self.now.replace(tzinfo=None, microsecond=0)
        if question.type == "today":
            return self.now.date().isoformat()
        is_worked = bool(question.calculation) or is_dynamic(question.default)
        node = tree(question.calculation or question.default) if is_worked else None
        if node is None:
            return question.default if not question.calculation else None
        text = as_text(expressions.value_of(node, self.scope(spot, frame)))
        return None if text == "NaN" else text

    def _repeat(self, group: Group, spot: Spot, frame: Frame) -> None:
        raw = frame.raw.get(spot.key)
        given: Iterable[object] = raw if isinstance(raw, list | tuple) else [{}]
        some = list(given)
        if group.count:
            many = self._many(group, spot, frame)
            some = [*some[:many], *[{}] * (many - len(some))]
        elif len(some) > MOST_REPEATS:
            frame.wrong[spot.key] = "too_many"
        frames = frame.below[spot.key] = []
        for place, one in enumerate(some[:MOST_REPEATS], start=1):
            if self._count >= MOST_FRAMES:
                frame.wrong[spot.key] = "too_many"
                break
            self._count += 1
            frames.append(Frame(spot, one if isinstance(one, Mapping) else {}, frame, place))
        self._frames.setdefault(spot, []).extend(frames)

    def _many(self, group: Group, spot: Spot, frame: Frame) -> int:
        node = tree(group.count)
        number = as_number(expressions.value_of(node, self.scope(spot, frame))) if node else 0
        return int(min(max(number, 0), MOST_REPEATS)) if number == number else 0


def _repeats(spot: Spot) -> tuple[Spot, ...]:
    """The repeats an item stands in, the outermost first."""
    return tuple(reversed(list(_upward(spot))))


def _upward(spot: Spot) -> Iterator[Spot]:
    one = spot.repeat
    while one is not None:
        yield one
        one = one.repeat


def _descend(frames: list[Frame], repeats: tuple[Spot, ...]) -> list[Frame]:
    for one in repeats:
        frames = [below for frame in frames for below in frame.below.get(one.key, ())]
    return frames
