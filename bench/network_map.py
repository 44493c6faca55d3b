"""The drawn network of 2,000 organizations and 10,000 ties in a real browser: first paint, frames."""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any

from bench import crowd, house
from bench.figures import Figure
from bench.pages import signed_in

ORGANIZATIONS, TIES = 2_000, 10_000
VISITS = 7
FIRST_PAINT_MS, FRAMES = 1000, 30
MOVING = """async ([tag, seconds]) => {
  const it = document.querySelector(tag);
  let frames = 0, angle = 0;
  if (it.zoom) { it.zoom(2); }
  const whole = it.viewBox ? {...{x: 0, y: 0, width: 1500, height: 1000}} : null;
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    angle += 0.1;
    const x = 200 * Math.cos(angle), y = 120 * Math.sin(angle);
    if (it.move) it.set({ ...it.view, x: 375 + x, y: 250 + y });
    else it.setAttribute("viewBox", `${375 + x} ${250 + y} 750 500`);
    await new Promise((next) => requestAnimationFrame(next));
    frames += 1;
  }
  return frames / seconds;
}"""
DRAWN = """() => new Promise((done) => {
  const look = () => document.querySelector("holt-network")?.frames
    ? requestAnimationFrame(() => done(performance.now())) : setTimeout(look, 5);
  look();
})"""


def measure() -> Iterator[Figure]:
    """Paint and frames, beside the same drawing as plain SVG in the same browser."""
    from playwright.sync_api import sync_playwright

    with house.database("network_map") as url:
        person_id = fill()
        house.settle()
        cookie = signed_in(person_id).partition("=")
        with house.served(url) as port, sync_playwright() as play:
            browser = play.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
            home = f"http://localhost:{port}"
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            context.add_cookies([{"name": cookie[0], "value": cookie[2], "url": home}])
            yield from _figures(context.new_page(), home)
            browser.close()


def _chromium() -> str:
    sys.path.insert(0, str(house.CHECKOUT))
    from tests.browser import chromium

    found = chromium()
    if found is None:
        raise RuntimeError("Chromium is not on this machine")
    return found


def _figures(page: Any, home: str) -> Iterator[Figure]:
    drawn, painted = [], []
    for _visit in range(VISITS + 2):
        page.goto(f"{home}/network/", wait_until="commit")
        page.wait_for_selector("holt-network")
        drawn.append(page.evaluate(DRAWN))
        paints = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
        painted.append(page.evaluate(paints) or 0.0)
    first, warm = drawn[0], median(drawn[2:])
    frames = median(page.evaluate(MOVING, ["holt-network", 3]) for _time in range(3))
    page.goto(f"{home}/network/drawing.svg")
    plain = median(page.evaluate(MOVING, ["svg", 3]) for _time in range(3))
    yield Figure(
        "picture.map.first_paint", round(median(painted[2:])), "ms", f"≤ {FIRST_PAINT_MS} ms",
        median(painted[2:]) <= FIRST_PAINT_MS,
    )  # fmt: skip
    yield Figure(
        "picture.map.drawn", round(warm), "ms from the click to every tie on the screen",
        f"≤ {FIRST_PAINT_MS} ms warm; the first visit of all took {round(first)} ms",
        warm <= FIRST_PAINT_MS,
    )  # fmt: skip
    yield Figure(
        "picture.map.frames", round(frames, 1), "frames a second while moved",
        f"≥ {FRAMES}", frames >= FRAMES, "the same drawing as plain SVG", round(plain, 1),
    )  # fmt: skip


def fill() -> int:
    """The network; returns the coordinator's id. Ties lie mostly within neighborhoods of twenty."""
    from holt.directory.models import Kind, Organization, Place

    chance, now = random.Random(11), datetime.now(UTC)
    kinds = list(Kind.objects.all())
    rows = Organization.objects.bulk_create(
        (
            Organization(
                name=f"{chance.choice(crowd.TOWNS)} {chance.choice(crowd.WHATS)} {number}",
                folded_name=f"organization {number}",
                kind=chance.choice(kinds),
                added_at=now,
                edited_at=now,
            )
            for number in range(ORGANIZATIONS)
        ),
        batch_size=1000,
    )
    Place.objects.bulk_create(
        Place(organization=one, name=one.name, lat=40 + chance.random(), lon=-79 - chance.random(),
              is_main=True)
        for one in rows
    )  # fmt: skip
    _tie(chance, rows, now)
    return crowd._coordinator(rows[0], now)


def _tie(chance: random.Random, rows: list[Any], now: datetime) -> None:
    from holt.partnerships.models import Partnership, Party

    pairs: set[tuple[int, int]] = set()
    while len(pairs) < TIES:
        one = int(ORGANIZATIONS * chance.random() ** 1.3)
        near = one // 20 * 20 + chance.randrange(20)
        other = near if chance.random() < 0.8 else chance.randrange(ORGANIZATIONS)
        if one != other:
            pairs.add((min(one, other), max(one, other)))
    made = Partnership.objects.bulk_create(
        (Partnership(
            name=f"Together {number}", state="active", level=1 + number % 4, level_scheme="himmelman",
            proposed_at=now, starts_on=now.date() - timedelta(days=chance.randrange(3000)),
        )
        for number in range(TIES)),
        batch_size=1000,
    )  # fmt: skip
    Party.objects.bulk_create(
        (
            Party(partnership=one, organization=rows[end], state="accepted", is_lead=place == 0,
                  place_in_list=place)
            for one, pair in zip(made, sorted(pairs), strict=True)
            for place, end in enumerate(pair)
        ),
        batch_size=2000,
    )  # fmt: skip
