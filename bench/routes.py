"""Four weeks planned by the command itself, cold: real files, and counties invented and held out.

BENCH_SEEDS (5) says how many seeds, BENCH_WORLDS (1) how many counties of each kind, and
BENCH_SECONDS how long each run looks (the command's own time unless given). Today's timetable
is the peer, at nothing saved.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import worlds
from bench.figures import Figure, median

CHECKOUT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("HOLT_SHARED_DATA", CHECKOUT.parent / "shared" / "data"))
SEEDS = int(os.environ.get("BENCH_SEEDS", "5"))
WORLDS = int(os.environ.get("BENCH_WORLDS", "1"))
SECONDS = os.environ.get("BENCH_SECONDS", "")
MOST_SECONDS = 60.0
MODES = {"free": (15.0, 8.0), "moves_10": (8.0, 0.0), "balanced": (10.0, 0.0)}
"""Percent of the driving to be saved: by the median, and at worst."""


@dataclass(frozen=True)
class Run:
    """What one seed answered, and the seconds on the wall."""

    told: dict[str, Any]
    seconds: float

    def percent(self, mode: str, name: str = "driving_saved") -> float:
        return 100 * float(self.told["plans"][mode][name])


def measure() -> Iterator[Figure]:
    """Median and worst of the seeds for each service, then over all services held out."""
    with tempfile.TemporaryDirectory() as folder:
        held_out: list[Run] = []
        for name, stops, legs in services(Path(folder)):
            runs = [run(stops, legs, seed) for seed in range(1, SEEDS + 1)]
            yield from figures(name, runs)
            if not name.startswith("real"):
                held_out += runs
        if held_out:
            yield from figures("held_out", held_out)


def services(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """Each with its file of stops and its file of legs."""
    for stops in sorted((DATA / "mobile-routes").glob("data__*.csv")):
        legs = stops.with_name(f"{stops.stem}_routes.csv")
        if legs.exists():
            yield f"real_{stops.stem.removeprefix('data__')}", stops, legs
    for kind in worlds.KINDS:
        for seed in range(worlds.HELD_OUT, worlds.HELD_OUT + WORLDS):
            world = worlds.world(kind, seed)
            stops, legs = folder / f"{world.name}.csv", folder / f"{world.name}_legs.csv"
            stops.write_text(world.stops)
            legs.write_text(world.legs)
            yield world.name, stops, legs


def run(stops: Path, legs: Path, seed: int) -> Run:
    """The command, from a cold start."""
    words = ["--stops", str(stops), "--distances", str(legs), "--seed", str(seed), "--json"]
    words += ["--seconds", SECONDS] if SECONDS else []
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(CHECKOUT / "holt"), "programs", "plan-routes", *words],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return Run(json.loads(done.stdout), time.monotonic() - began)


def figures(service: str, runs: Sequence[Run]) -> Iterator[Figure]:
    """All modes by both measures, the weekdays changed, the seconds."""
    start, today = f"routes.{service}", ("today's timetable", 0.0)
    for mode, (usual, least) in MODES.items():
        saved = [one.percent(mode) for one in runs]
        careful = min(one.percent(mode, "driving_saved_cautious") for one in runs)
        for what, value, promise in (
            ("median", median(saved), usual), ("worst", min(saved), least),
            ("cautious_worst", careful, 0.0),
        ):  # fmt: skip
            yield Figure(
                f"{start}.{mode}.{what}", round(value, 2), "% of driving saved",
                f"≥ {promise:g} %", value >= promise, *today,
            )  # fmt: skip
    changed = median([one.percent("free", "weekday_changed_share") for one in runs])
    yield Figure(
        f"{start}.free.weekdays_changed",
        round(changed, 1),
        "% of visits",
        "aim: ≤ 25 %",
        True,
        *today,
    )
    slowest = max(one.seconds for one in runs)
    yield Figure(
        f"{start}.seconds", round(slowest, 1), "s, slowest run", f"≤ {MOST_SECONDS:g} s",
        slowest <= MOST_SECONDS,
    )  # fmt: skip
