"""What each level of a goal would look like, written before the work and agreed by the parties."""

from collections.abc import Iterator

from holt.partnerships.asks import AgreeScaleAsk, DescribeGoalAsk
from holt.site.demo.partnering.caring import Dated
from holt.site.demo.partnering.table import Table

Levels = tuple[str, str, str, str, str]
SCALES: dict[str, tuple[int, Levels, tuple[str, ...]]] = {
    "Workers finish a season of classes": (
        528,
        ("Fewer than 6 workers finish", "6 to 14 finish", "15 to 20 finish", "21 to 25 finish",
         "26 or more finish"),
        ("kestrel", "riverside-college"),
    ),
    "Learners read the safety sheet in English": (
        528,
        ("4 of 24 or fewer read it aloud", "5 to 11 of 24", "12 to 15 of 24", "16 to 18 of 24",
         "19 or more of 24"),
        ("kestrel", "riverside-college"),
    ),
    "Learners continue to a certificate at the college": (
        527,
        ("Nobody enrolls", "1 to 4 enroll", "5 to 7 enroll", "8 to 10 enroll", "11 or more enroll"),
        ("kestrel", "riverside-college"),
    ),
    "People ask at Carmen's desk": (
        158,
        ("Fewer than 20 questions in a month", "20 to 45", "46 to 75", "76 to 100",
         "More than 100 in a month"),
        ("kestrel",),
    ),
    "A certificate course is taught at the plant": (
        150,
        ("It is not talked about", "It is planned for next year", "One course begins",
         "One course is finished", "Two courses are finished"),
        ("kestrel",),
    ),
}  # fmt: skip
"""Statement → written so many days ago, the five levels, and who agreed the day after."""


def scales(table: Table) -> Iterator[Dated]:
    """Described by whoever proposed, agreed by the others."""
    tale = table.tale
    for aim in (*tale.aims, *(one for season in tale.seasons for one in season.aims)):
        if aim.statement not in SCALES:
            continue
        ago, levels, agreed = SCALES[aim.statement]
        yield ago, lambda s=aim.statement, v=levels, a=ago: _describe(table, s, v, a)  # type: ignore[misc]
        for one in agreed:
            yield ago - 1, lambda s=aim.statement, o=one, a=ago - 1: _agree(table, s, o, a)  # type: ignore[misc]


def _goal(table: Table, statement: str) -> int:
    return int(table.row.goals.filter(statement=statement, withdrawn_at=None).latest("pk").pk)


def _describe(table: Table, statement: str, levels: Levels, ago: int) -> None:
    table.lead_does("describe_goal", DescribeGoalAsk(_goal(table, statement), *levels), ago, 9)


def _agree(table: Table, statement: str, organization: str, ago: int) -> None:
    own = table.desk.organization(organization)
    ask = AgreeScaleAsk(_goal(table, statement), organization_id=own)
    table.do("agree_scale", organization, ask, ago, 12)
