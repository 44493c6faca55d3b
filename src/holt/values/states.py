"""A workflow as a table: from which state, by which verb, to which state, by whom.

The table is total: every pair of a state and a verb has an answer, either the next state
or WrongState, which names what would have been allowed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Step:
    """From state `frm`, the verb leads to state `to`, when `who` (a role's name) does it."""

    frm: str
    verb: str
    to: str
    who: str


class WrongState(Exception):
    """The verb is not possible from this state; `allowed` lists the verbs that are."""

    def __init__(self, state: str, verb: str, allowed: tuple[str, ...]) -> None:
        super().__init__(f"{verb} is not possible while {state}; possible: {', '.join(allowed)}")
        self.state = state
        self.verb = verb
        self.allowed = allowed


class TwoWays(ValueError):
    """The table sends one verb from one state to two states."""

    def __init__(self, one: Step, other: Step) -> None:
        super().__init__(f"{one} contradicts {other}")
        self.one = one
        self.other = other


class BadName(ValueError):
    """A state, verb or role is not spelled in small letters, digits and underscores."""


@dataclass(frozen=True)
class StateTable:
    """The steps of a workflow, in the order they are told; the first step's `frm` is the start.

    The same step may be listed once for each role that may take it.
    Raises TwoWays for a table that contradicts itself and BadName for a misspelled word.
    """

    steps: tuple[Step, ...]

    def __init__(self, steps: Iterable[Step]) -> None:
        object.__setattr__(self, "steps", tuple(steps))
        known: dict[tuple[str, str], Step] = {}
        for step in self.steps:
            _check_names(step)
            first = known.setdefault((step.frm, step.verb), step)
            if first.to != step.to:
                raise TwoWays(first, step)

    def after(self, state: str, verb: str) -> str:
        """The state that follows. Raises WrongState, also for a state or verb unknown here."""
        try:
            return self._next[state, verb]
        except KeyError:
            raise WrongState(state, verb, self.allowed(state)) from None

    def allowed(self, state: str) -> tuple[str, ...]:
        """The verbs possible from this state, in the table's order; none when it is final."""
        return tuple(verb for frm, verb in self._next if frm == state)

    def who_may(self, state: str, verb: str) -> tuple[str, ...]:
        """The roles that may take this step; none when the step is not in the table."""
        return tuple(s.who for s in self.steps if (s.frm, s.verb) == (state, verb))

    def reachable(self, start: str) -> frozenset[str]:
        """Every state that some chain of verbs leads to, the start included."""
        found, waiting = {start}, [start]
        while waiting:
            state = waiting.pop()
            new = {self.after(state, verb) for verb in self.allowed(state)} - found
            found |= new
            waiting.extend(new)
        return frozenset(found)

    @property
    def start(self) -> str:
        return self.steps[0].frm

    @cached_property
    def states(self) -> tuple[str, ...]:
        """Every state, in the order the table first names it."""
        return tuple(dict.fromkeys(name for s in self.steps for name in (s.frm, s.to)))

    @cached_property
    def verbs(self) -> tuple[str, ...]:
        """Every verb, in the order the table first names it."""
        return tuple(dict.fromkeys(step.verb for step in self.steps))

    @cached_property
    def final(self) -> tuple[str, ...]:
        """The states that no verb leaves."""
        return tuple(state for state in self.states if not self.allowed(state))

    def mermaid(self) -> str:
        """The table as the text of a Mermaid state diagram, for the printed documentation."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.start}"]
        for (frm, verb), to in self._next.items():
            who = " or ".join(self.who_may(frm, verb))
            lines.append(f"    {frm} --> {to}: {verb} ({who})")
        lines += [f"    {state} --> [*]" for state in self.final]
        return "\n".join(lines) + "\n"

    @cached_property
    def _next(self) -> dict[tuple[str, str], str]:
        return {(step.frm, step.verb): step.to for step in self.steps}


def _check_names(step: Step) -> None:
    for name in (step.frm, step.verb, step.to, step.who):
        if not _NAME.fullmatch(name):
            raise BadName(name)
