"""The figures of asking the community."""

from collections.abc import Iterator

from bench import answer_pages, answers_in, asking, survey_reports
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Weights beside a reference, intervals beside the truth, small groups beside an attacker."""
    yield from asking.measure()
    yield from answers_in.measure()
    yield from survey_reports.measure()
    yield from answer_pages.measure()
