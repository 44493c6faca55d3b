"""The base rates of each world, and the baseline's figures, as they stand in FROZEN.md.

`python -m bench.warning_worlds.printing` prints both; it takes a few minutes.
"""

from collections.abc import Sequence

import numpy as np

from bench.warning_worlds.parameters import LEVELS, WORLDS
from bench.warning_worlds.scoring import calibrate, days_since_contact, judge, report, watch
from bench.warning_worlds.shapes import Case, Contact, Kind, Outcome
from bench.warning_worlds.worlds import fingerprint, generate

SEED, FINGERPRINTED = 2026, 80
CALIBRATION, JUDGING, COUNT = 1, 101, 1600
"""For judging, use other seeds still; these two are the printed baseline's."""


def base_rates(cases: Sequence[Case]) -> list[str]:
    """A line for each level."""
    return [_line(level, [one for one in cases if _level(one) == level]) for level in LEVELS]


def _level(case: Case) -> int:
    return case.partnership.level


def _share(cases: Sequence[Case], *kinds: Kind) -> float:
    return sum(one.truth.kind in kinds for one in cases) / len(cases)


def _years(case: Case) -> float:
    return (case.truth.last_day - case.partnership.start).days / 365.25


def _logged(case: Case) -> float:
    found = sum(isinstance(one, Contact) for one in case.partnership.events)
    return found / _years(case)


def _line(level: int, cases: Sequence[Case]) -> str:
    failed = [one for one in cases if one.truth.outcome is Outcome.FAILED]
    years = sum(map(_years, cases))
    made = sum(one.truth.contacts_made for one in cases) / years
    low, middle, high = np.percentile([_logged(one) for one in cases], (10, 50, 90))
    slow = [
        (one.truth.last_day - one.truth.decline_began).days / 30.4
        for one in failed
        if one.truth.decline_began
    ]
    patches = sum(len(one.truth.rough_patches) for one in cases) / years
    sudden = _share(failed, Kind.SUDDEN)
    return (
        f"| {level} | {len(cases)} | {len(failed) / len(cases):.2f} | {sudden:.2f} | "
        f"{_share(cases, Kind.PLANNED, Kind.UNSAID):.2f} | {_share(cases, Kind.UNSAID):.2f} | "
        f"{np.median(slow):.1f} | {patches:.2f} | {made:.1f} | {low:.1f} / {middle:.1f} / {high:.1f} |"
    )


HEAD = (
    "| level | cases | failed | of these sudden | planned end | of all, end unsaid | median months "
    "of decline | recovered rough patches a year | contacts made a year | contacts logged a year "
    "(10 % / median / 90 %) |\n|---|---|---|---|---|---|---|---|---|---|"
)


def main() -> None:
    for world in WORLDS:
        first, second = (generate(world, seed, COUNT) for seed in (CALIBRATION, JUDGING))
        print(f"## {world}\n\n{HEAD}")
        print("\n".join(base_rates(first)), "\n")
        chosen = calibrate(watch(first, days_since_contact))
        print(report("days since contact", judge(watch(second, days_since_contact), chosen)))
        print(f"{world}: {fingerprint(generate(world, SEED, FINGERPRINTED))}\n", flush=True)


if __name__ == "__main__":
    main()
