"""The operator's verbs of this room."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from holt.kernel import clock
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.viewer import THE_HOUSE
from holt.partnerships import actions
from holt.partnerships.asks import RemindAsk
from holt.partnerships.management import judging


def remind(given: Mapping[str, Any], console: Console) -> Report:
    """Write the reminders of a day."""
    written = actions.remind(THE_HOUSE, RemindAsk(given.get("on")), now=clock.now())
    return Report(f"{len(written)} reminders were written.", {"written": len(written)})


VERBS = (
    OperatorVerb(
        "remind",
        "Write the letters due today: promises, reviews, agreements ending, the monthly pulse.",
        remind,
        (Argument("--on", "A day other than today, as 2026-11-22.", type=date.fromisoformat),),
    ),
    judging.VERB,
)
