"""Asking: weights and their price, honest intervals, small groups, outcomes, priorities, themes."""

from holt.methods.asking.ballots import borda, dots, schulze
from holt.methods.asking.basic_priority import Gates, Rating, hanlon, naccho
from holt.methods.asking.benchmarks import Benchmark, benchmark
from holt.methods.asking.comparing import Comparison, compare
from holt.methods.asking.effective import Effective, effective, margin_of_error
from holt.methods.asking.growing import Grown, release_by_period
from holt.methods.asking.importance import Voice, band, importance_satisfaction
from holt.methods.asking.intervals import Drawn, Interval, mean, share
from holt.methods.asking.margins import Margin
from holt.methods.asking.outcomes import Moment, Outcome, Score, Tally, score, tally, topic_score
from holt.methods.asking.rankings import Ranking, Scored, ranked
from holt.methods.asking.representing import Represented, representing
from holt.methods.asking.small_groups import (
    EVERYBODY,
    FEWEST,
    FEWEST_RATERS,
    Group,
    Released,
    Table,
    may_also_show,
    release,
    suppressed,
)
from holt.methods.asking.stability import Stability, stability
from holt.methods.asking.themes import Grouped, Theme, group, propose
from holt.methods.asking.weighing import Weighted, weigh

__all__ = [
    "EVERYBODY",
    "FEWEST",
    "FEWEST_RATERS",
    "Benchmark",
    "Comparison",
    "Drawn",
    "Effective",
    "Gates",
    "Group",
    "Grouped",
    "Grown",
    "Interval",
    "Margin",
    "Moment",
    "Outcome",
    "Ranking",
    "Rating",
    "Released",
    "Represented",
    "Score",
    "Scored",
    "Stability",
    "Table",
    "Tally",
    "Theme",
    "Voice",
    "Weighted",
    "band",
    "benchmark",
    "borda",
    "compare",
    "dots",
    "effective",
    "group",
    "hanlon",
    "importance_satisfaction",
    "margin_of_error",
    "may_also_show",
    "mean",
    "naccho",
    "propose",
    "ranked",
    "release",
    "release_by_period",
    "representing",
    "schulze",
    "score",
    "share",
    "stability",
    "suppressed",
    "tally",
    "topic_score",
    "weigh",
]
