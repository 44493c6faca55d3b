"""Strategy, community figures, and the needs and aspirations as they were heard."""

from collections.abc import Callable, Iterator

from holt.needs.asks import (
    AddGoalAsk,
    EvidenceRow,
    ImportIndicatorsAsk,
    IndicatorRow,
    LogNeedAsk,
    MeetAsk,
    ParkAsk,
    RequirementRow,
    SetMissionAsk,
)
from holt.site.demo import geography, libraries, rows
from holt.site.demo.desk import Desk
from holt.site.demo.geography import COUNTY, TOWN
from holt.site.demo.goals import GOALS
from holt.site.demo.needs import NEEDS


def steps(desk: Desk) -> Iterator[tuple[str, Callable[[], None]]]:
    """Titles and what to do, in order."""
    yield "Figures of the county", lambda: figures(desk)
    yield "Goals and priorities", lambda: strategy(desk)
    for one in NEEDS:
        yield one.statement[:60], lambda one=one: hear(desk, one)  # type: ignore[misc]


def figures(desk: Desk) -> None:
    """What the county's profile said five years ago and last year."""
    last = desk.now.year - 1
    found = tuple(
        IndicatorRow(COUNTY, code, year, float(value))
        for code, pair in geography.FIGURES.items()
        for year, value in zip((last - 5, last), pair, strict=True)
    )
    ask = ImportIndicatorsAsk(found, geography.SOURCE)
    desk.do("needs.import_indicators", desk.seat("pat"), ask, desk.at(690))


def strategy(desk: Desk) -> None:
    """Marlow's mission, every library's goals, and the priorities of the community's plans."""
    mission = SetMissionAsk(desk.organization("marlow-library"), libraries.MISSION)
    desk.do("needs.set_mission", desk.seat("ruth"), mission, desk.at(720))
    for one in GOALS:
        ask = AddGoalAsk(
            desk.organization(one.organization),
            one.title,
            one.side,
            one.source,
            for_everyone=one.side == "community",
        )
        goal = desk.do("needs.add_goal", desk.seat(one.by), ask, desk.at(one.ago, 13))
        desk.keep("goal", one.key, goal)


def hear(desk: Desk, one: rows.Need) -> None:
    """One need, and what became of it, unless a partnership decides that."""
    actor = desk.seat(one.by)
    need = desk.do("needs.log", actor, _log(desk, one), desk.at(one.ago, 17, 20))
    need_id = desk.keep("need", one.key, need)
    coordinator = desk.seat(COORDINATORS.get(one.organization, one.by))
    if one.ends == "parked":
        ask = ParkAsk(need_id, one.note)
        desk.do("needs.park", coordinator, ask, desk.at(one.ended))
    if one.ends == "met":
        desk.do("needs.meet", coordinator, MeetAsk(need_id, one.note), desk.at(one.ended))


COORDINATORS = {"marlow-library": "ines", "alder-library": "theo"}
"""Who decides about needs that a colleague of theirs logged."""


def _log(desk: Desk, one: rows.Need) -> LogNeedAsk:
    town = TOWN[one.town] if one.town else None
    outside, agency, assessment = one.centric or (None, None, None)
    return LogNeedAsk(
        one.statement,
        one.kind,
        one.more,
        desk.organization(one.organization),
        one.where,
        desk.on(one.ago),
        one.heard_by,
        one.heard_from,
        one.area,
        COUNTY,
        town.lat if town else None,
        town.lon if town else None,
        one.radius_km,
        one.population,
        one.people,
        one.languages,
        one.audience,
        one.subjects,
        one.when,
        tuple(RequirementRow(kind, value) for kind, value in one.asks_for),
        outside,
        agency,
        assessment,
        one.openness,
        goal_ids=tuple(desk.id("goal", key) for key in one.goals),
        as_draft=one.ends == "draft",
        evidence=tuple(_evidence(piece) for piece in one.shows),
    )


def _evidence(piece: rows.Figure | rows.Story) -> EvidenceRow:
    if isinstance(piece, rows.Story):
        return EvidenceRow("story", piece.text, voice=piece.voice, has_consent=True)
    return EvidenceRow(
        "figure",
        piece.text,
        figure=piece.figure,
        unit=piece.unit,
        year=piece.year,
        source=piece.source,
    )
