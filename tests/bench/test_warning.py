"""The meter in the frozen worlds: it reads their logs and looks at no later day."""

from collections.abc import Sequence
from datetime import date

from bench.warning import Scoring, log_of
from bench.warning_worlds import Partnership, generate
from bench.warning_worlds.scoring import looks_ahead

from holt.methods.warning import THRESHOLDS, Kind

CASES = generate("moderate", 7, 8)
SCORING = Scoring(dict(THRESHOLDS))


def test_the_meter_never_looks_ahead() -> None:
    assert [day for one in CASES for day in looks_ahead(SCORING, one)] == []


def test_a_meter_that_peeks_is_caught() -> None:
    def peeking(known: Partnership, looks: Sequence[date]) -> list[float]:
        return [one + len(known.events) for one in SCORING(known, looks)]

    assert any(looks_ahead(peeking, one) for one in CASES)


def test_without_the_pulse_nothing_of_it_is_read() -> None:
    log = log_of(CASES[3].partnership, pulse=False)
    assert {one.kind for one in log.entries}.isdisjoint({Kind.PULSE, Kind.ASKED})
    assert any(one.kind is Kind.CONTACT for one in log.entries)
