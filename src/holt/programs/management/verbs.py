"""What an operator does in the programs room: `./holt programs plan-routes --stops FILE`."""

from datetime import date

from holt.kernel.operators import Argument, OperatorVerb
from holt.programs.management.routes import plan_routes

VERBS = (
    OperatorVerb(
        "plan-routes",
        "Plan four weeks of a mobile library anew and compare them with today's timetable: "
        "kilometers saved against visits moved to another day.",
        plan_routes,
        (
            Argument("--stops", "today's timetable: a CSV with a row for every stop", default=""),
            Argument(
                "--distances", "measured legs between stops: a CSV with kilometers", default=""
            ),
            Argument(
                "--moves",
                "at most this many of 100 visits on another day (default: as many as it takes)",
                type=float,
            ),
            Argument("--balanced", "days no less balanced than today's", flag=True),
            Argument(
                "--every-date", "with --balanced: a day given up counts as a short one", flag=True
            ),
            Argument(
                "--weekdays", "at most this many of 100 visits on another weekday", type=float
            ),
            Argument("--keep", "stops whose name holds these words keep their day", default=""),
            Argument("--setup", "minutes to set up at each stop", type=int, default=0),
            Argument(
                "--out",
                "write the plan into this folder: CSV, GeoJSON, iCalendar, GTFS tables, drivers' "
                "sheets as PDF",
                default="",
            ),
            Argument(
                "--from",
                "the Monday the files begin with, as 2026-03-02 (default: the next one)",
                type=date.fromisoformat,
            ),
            Argument("--zone", "the time zone of the stops (default: this network's)", default=""),
            Argument("--seed", "another number looks in another order", type=int, default=1),
            Argument("--seconds", "how long to look", type=float, default=30.0),
            Argument("--workers", "processors to use (default: two)", type=int, default=2),
        ),
        uses_database=False,
    ),
)
