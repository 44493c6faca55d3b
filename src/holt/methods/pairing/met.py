"""How much of what one side wants the other has: subjects by nearness, skills by their level."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from holt.methods.pairing.people import Candidate
from holt.methods.taxonomy import Taxonomy

TOP = 3
"""The highest level of a skill: can teach it."""


def fitting(mentees: Sequence[Candidate], mentors: Sequence[Candidate]) -> Any:
    """How many skills each mentee wants that each mentor has at a higher level than theirs."""
    known = _numbers(s.word for one in (*mentees, *mentors) for s in one.said)
    found = np.zeros((len(mentees), len(mentors)), dtype=np.float32)
    for rank in range(TOP if known else 0):
        here = _marked(mentees, known, lambda one, at=rank: one == at)  # type: ignore[misc]
        above = _marked(mentors, known, lambda one, at=rank: one > at)  # type: ignore[misc]
        found += here @ above.T
    return found


def met(
    wanting: Sequence[Candidate], having: Sequence[Candidate], tree: Taxonomy, fits: Any
) -> Any:
    """The mean over everything one wants: the nearest subject of the other for each subject, and 1
    or 0 for each skill both name, by `fits` (wanting × having).

    A skill the other does not name counts as near as the subject behind it, if it has one; a skill's
    subject counts among what the other has.
    """
    subjects = _numbers(_subjects(wanting))
    near = _nearest(subjects, having, tree)
    asked = _table(wanting, subjects, lambda one: one.skills - {s.subject for s in one.said})
    return (asked @ near.T + fits + _by_subject(wanting, having, subjects, near)) / _counts(wanting)


def _counts(wanting: Sequence[Candidate]) -> Any:
    """How many things each wants, at least one; a subject behind a wanted skill counts with it."""
    counts = (len(one.skills - {s.subject for s in one.said}) + len(one.said) for one in wanting)
    return np.maximum(1, np.array(list(counts), dtype=np.float32))[:, None]


def _nearest(wanted: Mapping[str, int], having: Sequence[Candidate], tree: Taxonomy) -> Any:
    """For each of `having` (rows) how near they come to each wanted subject."""
    had = _numbers(_subjects(having))
    has = _table(having, had, lambda one: one.skills | {s.subject for s in one.said})
    near = np.zeros((len(having), len(wanted)), dtype=np.float32)
    for subject, number in wanted.items() if had else ():
        line = np.array([tree.similarity(subject, one) for one in had], dtype=np.float32)
        near[:, number] = (has * line).max(axis=1)
    return near


def _by_subject(
    wanting: Sequence[Candidate],
    having: Sequence[Candidate],
    subjects: Mapping[str, int],
    near: Any,
) -> Any:
    """What skills the other does not name are worth by the subjects behind them."""
    behind = {s.word: s.subject for one in wanting for s in one.said if s.subject}
    found = np.zeros((len(wanting), len(having)), dtype=np.float32)
    if not behind:
        return found
    known = _numbers(behind)
    column = [subjects[behind[word]] for word in known]
    unnamed = 1 - _marked(having, known, lambda _rank: True)
    return _marked(wanting, known, lambda _rank: True) @ (near[:, column] * unnamed).T


def _subjects(people: Sequence[Candidate]) -> Iterable[str]:
    for one in people:
        yield from one.skills
        yield from (s.subject for s in one.said if s.subject)


def _numbers(things: Iterable[Any]) -> dict[Any, int]:
    """Each thing once, with its place in their order."""
    return {thing: number for number, thing in enumerate(sorted(set(things)))}


def _table(
    people: Sequence[Candidate], known: Mapping[Any, int], of: Callable[[Candidate], Iterable[Any]]
) -> Any:
    """1 where somebody has it: people × things."""
    table = np.zeros((len(people), len(known)), dtype=np.float32)
    for number, one in enumerate(people):
        table[number, [known[thing] for thing in of(one) if thing in known]] = 1
    return table


def _marked(
    people: Sequence[Candidate], known: Mapping[int, int], right: Callable[[int], bool]
) -> Any:
    """1 where somebody names the skill at a level that is right: people × skills."""
    return _table(people, known, lambda one: [s.word for s in one.said if right(s.rank)])
