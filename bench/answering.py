"""A town of whom we know everything, surveyed again and again. What it plants is told here."""

from dataclasses import dataclass

import numpy as np

from holt.methods.asking import Drawn, Margin, mean, share, weigh
from holt.methods.asking.intervals import Interval
from holt.methods.asking.margins import Numbers

QUESTIONS = ("age", "language", "sex")


@dataclass(frozen=True)
class Town:
    """Everybody's group of three questions, what they would answer, and how likely they answer."""

    groups: dict[str, Numbers]
    yes: Numbers
    hours: Numbers
    answers: Numbers

    @property
    def margins(self) -> list[Margin]:
        return [
            Margin(one, dict(zip(*np.unique(self.groups[one], return_counts=True), strict=True)))
            for one in QUESTIONS
        ]


def town(people: int = 20_000, seed: int = 1) -> Town:
    """Old people answer more than three times as often as young ones, and say other things."""
    dice = np.random.default_rng(seed)
    age = dice.choice(4, people, p=[0.2, 0.3, 0.3, 0.2])
    language = dice.choice(3, people, p=[0.7, 0.2, 0.1])
    sex = dice.choice(2, people)
    leaning = 0.6 * (age - 1.5) - 0.5 * (language == 1) + 0.4 * sex - 0.2
    yes = dice.random(people) < 1 / (1 + np.exp(-leaning))
    hours = 10 + 3 * leaning + dice.gamma(2, 3, people)
    often = np.array([0.2, 0.3, 0.5, 0.7])[age] * np.array([1, 0.6, 0.5])[language]
    groups = {"age": age, "language": language, "sex": sex}
    named = {name: some.astype(str) for name, some in groups.items()}
    return Town(named, yes, hours, often * np.array([0.8, 1.0])[sex])


def coverage(known: Town, asked: int, times: int, seed: int = 1) -> dict[str, float]:
    """The share of intervals that hold the truth, over so many surveys drawn by chance."""
    dice = np.random.default_rng(seed)
    people, margins = len(known.yes), known.margins
    old = known.groups["age"] >= "2"
    truth = {
        "share": known.yes.mean(),
        "mean": known.hours.mean(),
        "share of a group": known.yes[old].mean(),
        "unweighted": known.yes.mean(),
    }
    held = dict.fromkeys(truth, 0)
    for _ in range(times):
        who = dice.choice(people, asked, replace=False)
        who = who[dice.random(asked) < known.answers[who]]
        found = _surveyed(known, who, margins, old)
        for name, one in found.items():
            held[name] += (one.low or 0) <= truth[name] <= (one.high or 0)
    return {name: int(count) / times for name, count in held.items()}


def _surveyed(
    known: Town, who: Numbers, margins: list[Margin], old: Numbers
) -> dict[str, Interval]:
    said = {one: known.groups[one][who].tolist() for one in QUESTIONS}
    weighted, plain = weigh(said, margins), weigh(said, [])
    yes, by, whole = known.yes[who].tolist(), Drawn.BY_CHANCE, len(known.yes)
    return {
        "share": share(yes, weighted, by, population=whole),
        "mean": mean(known.hours[who].tolist(), weighted, by, population=whole),
        "share of a group": share(yes, weighted, by, among=old[who]),
        "unweighted": share(yes, plain, by),
    }
