"""A thousand mentees and a thousand mentors matched, beside an exact solver on the same table."""

import random
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import highspy
import numpy as np

from bench.figures import Figure, median
from holt.methods import pairing
from holt.methods.pairing import Candidate, Week
from holt.methods.taxonomy import Taxonomy

PEOPLE = 1000
SEEDS = (1, 2, 3)
SECONDS = 2.0
ZONES = (
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    *("Europe/London", "Europe/Berlin", "Europe/Kyiv", "Asia/Kolkata", "Asia/Jakarta"),
    "Australia/Sydney",
)
LANGUAGES = ("en", "es", "fr", "uk", "id")
KINDS = ("public", "school", "academic", "special")
SUBJECTS = tuple(f"{top}-{number}" for top in "abcdefghij" for number in range(6))
TREE = Taxonomy({one: one.split("-")[0] for one in SUBJECTS})
WORDS = tuple(f"word{number}" for number in range(400))


def measure() -> Iterator[Figure]:
    """Time and worth of the whole matching, building the values included."""
    ours, whole, theirs = [], [], []
    same, worth, peer, barred = True, 0, 0, 0
    for seed in SEEDS:
        mentees, mentors, of = people(seed)
        begun = time.perf_counter()
        table = pairing.table(mentees, mentors, of)
        best = pairing.assign(table.values(), table.allowed, table.capacity)
        ours.append(time.perf_counter() - begun)
        pairing.match(table)
        whole.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        pairs, value = solved(table)
        theirs.append(time.perf_counter() - begun)
        same &= (best.pairs, best.value) == (pairs, value) and best.worth == best.proof
        worth, peer = worth + best.value, peer + value
        barred += _barred(table, best.column)
    promise = f"< {SECONDS:g} s, values built; HiGHS alone beside it, on the finished table"
    took, other = median(ours), median(theirs)
    yield Figure("mentoring 1000 x 1000", took, "s", promise, took < SECONDS, "HiGHS", other)
    yield Figure(
        "mentoring worth", worth, "thousandths", "equal to the solver's, and proved by its prices",
        same, "HiGHS", peer,
    )  # fmt: skip
    yield Figure("mentoring forbidden pairs", barred, "pairs", "none", barred == 0)
    yield Figure(
        "mentoring proposal with all it says", median(whole), "s", "within 5 s", median(whole) < 5.0
    )


def people(seed: int) -> tuple[list[Candidate], list[Candidate], pairing.Round]:
    """Both sides of a round, drawn by chance; about one mentor in five has no place at all."""
    dice = random.Random(seed)
    mentees = [_one(dice, number, wants=True) for number in range(PEOPLE)]
    mentors = [_one(dice, PEOPLE + number, wants=False) for number in range(PEOPLE)]
    of = pairing.Round(date(2027, 1, 11), date(2027, 6, 30), False, frozenset(), TREE)
    return mentees, mentors, of


def _one(dice: random.Random, number: int, wants: bool) -> Candidate:
    first = dice.choice((7, 8, 9, 12, 14, 16)) * 60
    days = frozenset(dice.sample(range(7), dice.randint(1, 4)))
    return Candidate(
        id=number,
        person=number,
        organization=dice.randrange(300),
        week=Week(dice.choice(ZONES), days, first, first + dice.randint(2, 7) * 60),
        skills=frozenset(dice.sample(SUBJECTS, dice.randint(1, 4))),
        words=frozenset(dice.sample(WORDS, 8)),
        languages=frozenset(dice.sample(LANGUAGES, dice.choices((1, 2), (3, 1))[0])),
        kind=dice.choice(KINDS),
        staff=float(dice.randint(1, 200)),
        years=float(dice.randint(0, 6) if wants else dice.randint(3, 30)),
        capacity=dice.choice((0, 1, 1, 2, 3)),
        likes=frozenset(dice.sample(range(2 * PEOPLE), 3)),
        rather_not=frozenset(dice.sample(range(2 * PEOPLE), 2)),
        managers=frozenset({dice.randrange(number)} if number else ()),
    )


def _barred(table: pairing.Table, column: Any) -> int:
    placed = np.flatnonzero(column >= 0)
    over = np.bincount(column[placed], minlength=len(table.mentors)) > table.capacity
    return int((~table.allowed[placed, column[placed]]).sum()) + int(over.sum())


def solved(table: pairing.Table) -> tuple[int, int]:
    """(pairs, worth) by HiGHS' linear program, whose corners are whole numbers here.

    Costs are left in thousandths: scaled down, its tolerance would hide differences of a few.
    """
    values, capacity = table.values(), table.capacity
    row, column = np.nonzero(table.allowed)
    bonus = int(values.max()) * len(values) + 1
    count, rows = len(row), len(values)
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = count, rows + len(capacity)
    program.col_cost_ = -(values[row, column] + bonus).astype(float)
    program.col_lower_, program.col_upper_ = np.zeros(count), np.ones(count)
    program.row_lower_ = np.full(program.num_row_, -highspy.kHighsInf)
    program.row_upper_ = np.r_[np.ones(rows), capacity].astype(float)
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_ = np.arange(0, 2 * count + 1, 2)
    program.a_matrix_.index_ = np.c_[row, rows + column].ravel()
    program.a_matrix_.value_ = np.ones(2 * count)
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(program)
    solver.run()
    taken = np.flatnonzero(np.array(solver.getSolution().col_value) > 0.5)
    return len(taken), int(values[row[taken], column[taken]].sum())
