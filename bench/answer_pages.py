"""Answering under load: a form's page, and a hundred answers a second while the web is killed."""

import threading
import time
from collections.abc import Iterator
from typing import Any

from bench import house, sustained
from bench.figures import Figure, percentile
from bench.pages import CONCURRENT, ROUNDS, load

P95_MS = 150
RATE, SECONDS = 100, 60
GRACE = 5.0
"""How much later than the last was offered the last may be thanked for, seconds."""
KILLS = (20.0, 40.0)


def measure() -> Iterator[Figure]:
    """A form of eighteen questions, on one page and one at a time; then the minute."""
    with house.database("answering") as url:
        form, step, asked = filled()
        house.settle()
        with house.served(url) as port:
            yield page_figure(port, "form_page", f"/s/{form}/", f"/bare/s/{form}/")
            yield page_figure(port, "one_question", f"/s/{step}/", f"/bare/s/{step}/")
        yield from the_minute(url, asked)


def filled() -> tuple[str, str, str]:
    """Codes: an assessment on one page, the same one question at a time, an outcome survey."""
    from tests import make
    from tests.make.surveys import edited, opened

    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    assessment: dict[str, Any] = {"template": "assessment", "topic": ""}
    form = opened(ines, home, **assessment)
    step = opened(ines, home, **assessment)
    edited(ines, step, one_at_a_time=True)
    return form.code, step.code, opened(ines, home).code


def page_figure(port: int, name: str, path: str, bare: str) -> Figure:
    """Page and peer in turn, the median round."""
    rounds = [(load(port, path, ""), load(port, bare, "")) for _ in range(ROUNDS)]
    rounds.sort(key=lambda pair: percentile(pair[0].milliseconds, 0.95))
    page, peer = rounds[ROUNDS // 2]
    p95 = percentile(page.milliseconds, 0.95)
    return Figure(
        f"surveys.{name}.p95",
        round(p95, 1),
        "ms",
        f"≤ {P95_MS} ms at {CONCURRENT} concurrent",
        p95 <= P95_MS,
        "bare view, plain template, same queries and questions",
        round(percentile(peer.milliseconds, 0.95), 1),
    )


def the_minute(url: str, code: str) -> Iterator[Figure]:
    """Six thousand answers, the web process killed twice; what is stored of them."""
    log = house.HOME / "web.log"
    with sustained.web(url, log) as web:
        sustained.offer(web.port, f"/s/{code}/", RATE, RATE)  # warm
        forget_all()
        killer = threading.Thread(target=lambda: kill_at(web), daemon=True)
        killer.start()
        told = sustained.offer(web.port, f"/s/{code}/", RATE, RATE * SECONDS)
        killer.join()
        starts = web.starts
    yield from minute_figures(told, starts)


def forget_all() -> None:
    """What warmed it up."""
    from holt.surveys.models import Answer

    Answer.objects.all().delete()


def kill_at(web: sustained.Web) -> None:
    """kill -9 at a third and at two thirds of the minute."""
    began = time.monotonic()
    for at in KILLS:
        time.sleep(max(0.0, began + at - time.monotonic()))
        web.kill()


def minute_figures(told: sustained.Offered, starts: int) -> Iterator[Figure]:
    """How fast they were taken, how many were lost, how many counted twice."""
    kept, wanted = sustained.stored(), RATE * SECONDS
    rate = len(told.acknowledged) / told.seconds
    late = told.seconds <= SECONDS + GRACE and len(told.acknowledged) == wanted
    again = sum(one > 1 for one in told.tries.values())
    yield Figure(
        "surveys.answers.sustained",
        round(rate, 1),
        "answers/s",
        f"{RATE} a second for {SECONDS} s, all thanked for by {GRACE:.0f} s later, the web process "
        f"killed with kill -9 {len(KILLS)} times (it began {starts} times, {again} answers were "
        "sent again)",
        late and starts > len(KILLS),
    )
    yield Figure(
        "surveys.answers.p95",
        round(percentile(told.milliseconds, 0.95), 1),
        "ms",
        "no promise: from when it was due until it was thanked for, the kills included; median "
        f"{percentile(told.milliseconds, 0.5):.0f} ms",
        True,
    )
    lost = sum(kept[one] == 0 for one in told.acknowledged)
    yield Figure("surveys.answers.lost", lost, "answers", "0", lost == 0)
    twice = sum(count - 1 for count in kept.values())
    yield Figure("surveys.answers.twice", twice, "answers", "0", twice == 0)
