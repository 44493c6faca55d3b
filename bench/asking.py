"""Raking beside a reference package, intervals beside what is true, the guard of small groups.

The reference is ipfn, which knows nothing of surveys: it fits a table to its margins. Where samplics
is installed (no longer maintained, and half a gigabyte with all it brings, so that no lock names
it) it is asked as well.
"""

import csv
import os
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import product
from pathlib import Path

import numpy as np
from ipfn.ipfn import ipfn

from bench.answering import coverage, town
from bench.figures import Figure
from holt.methods.asking import Margin, Weighted, release, weigh
from holt.methods.asking.margins import Numbers

CHECKOUT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("HOLT_SHARED_DATA", CHECKOUT.parent / "shared" / "data")) / "surveys"
QUESTIONS = ("SEX", "RACE_ETHNICITY", "EDUC_ATTAINMENT")
NEAR = 1e-9
SURVEYS, ASKED = 2000, (300, 1000)
COVERED = (0.93, 0.97)
ANSWERS, SECONDS = 100_000, 1.0
Said = dict[str, list[str]]


def measure() -> Iterator[Figure]:
    """Weights, coverage, and the time they and the guard take."""
    if (DATA / "lou_vax_survey.csv").exists() and (DATA / "lou_pums_microdata.csv").exists():
        yield from weights(*county(), "county survey")
    yield from weights(*invented(), "invented survey")
    yield from coverages()
    yield from times()


# --- weights beside a reference -------------------------------------------------------------------


def weights(said: Said, margins: list[Margin], name: str) -> Iterator[Figure]:
    """The largest difference of any respondent's weight from the reference's."""
    begun = time.perf_counter()
    ours = weigh(said, margins, most=np.inf)
    took = time.perf_counter() - begun
    begun = time.perf_counter()
    theirs = fitted(said, margins)
    peer = time.perf_counter() - begun
    apart = float(np.abs(ours.weights - theirs).max())
    yield Figure(f"raking {name}", apart, "largest difference", f"≤ {NEAR}", apart <= NEAR, "ipfn")
    yield Figure(f"raking {name}, time", took, "s", "beside ipfn", True, "ipfn", peer)
    if find_spec("samplics"):
        apart = float(np.abs(ours.weights - calibrated(said, margins, ours)).max())
        promise = f"≤ {NEAR}"
        yield Figure(
            f"raking {name}", apart, "largest difference", promise, apart <= NEAR, "samplics"
        )


def county() -> tuple[Said, list[Margin]]:
    """The respondents of a simulated health survey, and the residents it was drawn from."""
    with (DATA / "lou_vax_survey.csv").open() as file:
        rows = [one for one in csv.DictReader(file) if one["RESPONSE_STATUS"] == "Respondent"]
    sizes: dict[str, dict[str, float]] = {one: defaultdict(float) for one in QUESTIONS}
    with (DATA / "lou_pums_microdata.csv").open() as file:
        for person in csv.DictReader(file):
            for one in QUESTIONS:
                sizes[one][person[one]] += float(person["PWGTP"])
    said = {one: [row[one] for row in rows] for one in QUESTIONS}
    return said, [Margin(one, dict(sizes[one])) for one in QUESTIONS]


def invented() -> tuple[Said, list[Margin]]:
    """A town of whom everything is known, 20,000 asked and some 6,000 answering."""
    known, dice = town(), np.random.default_rng(3)
    who = np.flatnonzero(dice.random(len(known.yes)) < known.answers)
    return {one: some[who].tolist() for one, some in known.groups.items()}, known.margins


def fitted(said: Said, margins: list[Margin]) -> Numbers:
    """Each respondent's weight by ipfn, which fits the table of counts to the margins."""
    levels = [list(one.groups) for one in margins]
    rows = list(zip(*(said[one.question] for one in margins), strict=True))
    counts, people = Counter(rows), len(rows)
    table = np.array([float(counts[cell]) for cell in product(*levels)])
    table = table.reshape([len(one) for one in levels])
    wanted = [np.array([people * one.share(it) for it in one.groups]) for one in margins]
    fit = ipfn(
        table.copy(), wanted, [[at] for at in range(len(margins))], convergence_rate=1e-14,
        max_iteration=2000, rate_tolerance=0.0,
    )  # fmt: skip
    found = dict(zip(product(*levels), np.asarray(fit.iteration()).ravel(), strict=True))
    return np.array([found[row] / counts[row] for row in rows])


def calibrated(said: Said, margins: list[Margin], ours: Weighted) -> Numbers:
    """Each respondent's weight by samplics."""
    from samplics.weighting import SampleWeight

    people = len(ours.weights)
    control = {one.question: {it: people * one.share(it) for it in one.groups} for one in margins}
    columns = {one.question: np.array(said[one.question]) for one in margins}
    found = SampleWeight().rake(
        np.ones(people), columns, control, tol=1e-14, ctrl_tol=1e-14, max_iter=500
    )
    return np.asarray(found, dtype=float)


# --- intervals beside the truth -------------------------------------------------------------------


def coverages() -> Iterator[Figure]:
    """How many of 2,000 surveys' 95 % intervals hold what is true of the whole town."""
    low, high = COVERED
    for asked in ASKED:
        found = coverage(town(), asked, SURVEYS)
        plain = found.pop("unweighted")
        for name, held in found.items():
            yield Figure(
                f"95 % intervals, {name}, {asked} asked", held, "share that hold the truth",
                f"{low} to {high} in {SURVEYS} surveys", low <= held <= high, "unweighted", plain,
            )  # fmt: skip


# --- time -----------------------------------------------------------------------------------------


def times() -> Iterator[Figure]:
    """Weighing many answers, and saying which groups of a survey may be shown."""
    dice = random.Random(5)
    said = {f"q{at}": dice.choices("abcdef", (9, 7, 5, 3, 2, 1), k=ANSWERS) for at in range(4)}
    margins = [Margin(one, dict.fromkeys("abcdef", 1.0)) for one in said]
    begun = time.perf_counter()
    weigh(said, margins)
    took = time.perf_counter() - begun
    yield Figure(f"weighing {ANSWERS} answers", took, "s", f"< {SECONDS:g} s", took < SECONDS)
    cells = Counter(
        tuple(str(min(int(dice.expovariate(2 / n)), n - 1)) for n in (8, 5, 4, 3, 12))
        for _ in range(3000)
    )
    begun = time.perf_counter()
    shown = release(cells, "abcde", deepest=1).shown
    took = time.perf_counter() - begun
    promise = f"< {SECONDS:g} s, {len(shown)} groups of 3,000 people shown"
    yield Figure("small groups", took, "s", promise, took < SECONDS)
