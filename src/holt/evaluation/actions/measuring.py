"""Choosing measures, noting what Holt has no data of, striking it out again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from holt.directory import queries as directory
from holt.evaluation import access, events, queries, rules
from holt.evaluation.asks import (
    ChooseMeasuresAsk,
    MeasureRow,
    NoteMeasureAsk,
    StrikeMeasureNoteAsk,
)
from holt.evaluation.models import ChosenMeasure, MeasureNote
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships.queries import Held, to_change

MEASURES = [one.value for one in rules.Measure]
Wanted = Mapping[str, tuple[Decimal | None, str]]


@dataclass(frozen=True)
class Ground:
    """Whose measures are changed: an organization, or a partnership; locked."""

    organization_id: int | None
    held: Held | None
    title: str

    @property
    def ids(self) -> dict[str, int | None]:
        at = self.held.partnership.pk if self.held else None
        return {"organization_id": self.organization_id, "partnership_id": at}

    @property
    def audience(self) -> Audience:
        """Its own people, or everyone at the table."""
        return Audience.only(
            self.held.organization_ids if self.held else [self.organization_id or 0]
        )


def _ground(actor: Viewer, organization_id: int | None, partnership_id: int | None) -> Ground:
    """Exactly one of the two, as the actor may see it. Raises NotFound, NotAllowed."""
    rules.require_one(organization_id, partnership_id)
    if partnership_id is not None:
        held = to_change(actor, partnership_id)
        return Ground(None, held, held.partnership.name)
    home = directory.organization_to_change(actor, organization_id or 0)
    return Ground(home.pk, None, home.name)


@verb("evaluation.choose_measures", ask=ChooseMeasuresAsk)
def choose_measures(actor: Viewer, ask: ChooseMeasuresAsk, *, now: datetime) -> list[ChosenMeasure]:
    """Say which measures count from now on; what counted before and is left out is dropped."""
    ground = _ground(actor, ask.organization_id, ask.partnership_id)
    seats = ground.held.seats if ground.held else None
    access.require(access.may_choose_measures(actor, ground.organization_id, seats), actor)
    wanted = _wanted(ask.chosen)
    standing = {
        one.measure: one for one in ChosenMeasure.objects.filter(**ground.ids, dropped_at=None)
    }
    _drop(standing, wanted, now)
    rows = [
        ChosenMeasure(
            **ground.ids, measure=measure, aim=aim, why=why,
            chosen_by_id=actor.person_id, chosen_at=now,
        )
        for measure, (aim, why) in wanted.items()
        if measure not in standing or _said(standing[measure]) != (aim, why)
    ]  # fmt: skip
    ChosenMeasure.objects.bulk_create(rows)
    tell(
        _chosen(ground, tuple(wanted), tuple(set(standing) - set(wanted))),
        by=actor,
        at=now,
        audience=ground.audience,
    )
    return rows


def _wanted(chosen: tuple[MeasureRow, ...]) -> Wanted:
    """Measure → (aim, why), of those that are chosen."""
    rows = [one for one in chosen if one.is_chosen]
    rules.require_once([one.measure for one in rows])
    return {
        checks.choice(one.measure, "chosen", MEASURES): (
            rules.kept_aim(_number(one.aim, "chosen"), one.measure),
            checks.text(one.why, "chosen", most=300),
        )
        for one in rows
    }


def _number(given: str, field: str) -> Decimal | None:
    return checks.decimal(given, field, least=0, most=rules.LARGEST_NOTE, places=2)


def _said(one: ChosenMeasure) -> tuple[Decimal | None, str]:
    return one.aim, one.why


def _drop(standing: Mapping[str, ChosenMeasure], wanted: Wanted, now: datetime) -> None:
    """What is left out, and what is chosen anew with another aim or reason."""
    gone = [one.pk for one in standing.values() if wanted.get(one.measure) != _said(one)]
    ChosenMeasure.objects.filter(pk__in=gone).update(dropped_at=now)


def _chosen(
    ground: Ground, measures: tuple[str, ...], dropped: tuple[str, ...]
) -> events.MeasuresChosen | events.MeasuresChosenTogether:
    if ground.held:
        at = ground.held.partnership.pk
        return events.MeasuresChosenTogether(at, ground.title, measures, dropped)
    return events.MeasuresChosen(ground.organization_id or 0, ground.title, measures, dropped)


@verb("evaluation.note_measure", ask=NoteMeasureAsk)
def note_measure(actor: Viewer, ask: NoteMeasureAsk, *, now: datetime) -> MeasureNote:
    """Add an observation Holt has no data of, with who says so."""
    ground = _ground(actor, ask.organization_id, ask.partnership_id)
    seats = ground.held.seats if ground.held else None
    access.require(access.may_note_measure(actor, ground.organization_id, seats), actor)
    measure = checks.choice(ask.measure, "measure", MEASURES)
    unit = rules.require_unit(measure, ask.unit)
    if ask.on > now.date():
        raise Refused("in_the_future", "on")
    row = MeasureNote.objects.create(
        **ground.ids,
        party=ground.held.mine(actor) if ground.held else None,
        measure=measure,
        on=ask.on,
        value=rules.kept_value(_number(ask.value, "value"), unit),
        unit=unit,
        what=checks.text(ask.what, "what", most=300, needed=True),
        source=checks.text(ask.source, "source", most=300, needed=True),
        evidence=checks.text(ask.evidence, "evidence", most=2000),
        noted_by_id=actor.person_id,
        noted_at=now,
    )
    event = events.MeasureNoted(row.pk, row.partnership_id, ground.title, measure)
    tell(event, by=actor, at=now, audience=ground.audience)
    return row


@verb("evaluation.strike_measure_note", ask=StrikeMeasureNoteAsk)
def strike_measure_note(actor: Viewer, ask: StrikeMeasureNoteAsk, *, now: datetime) -> MeasureNote:
    """Strike an observation out: it counts no longer, and stays readable with the reason."""
    seen = queries.note(actor, ask.measure_note_id)
    ground = _ground(actor, seen.organization_id, seen.partnership_id)
    row = queries.note_to_change(actor, ask.measure_note_id)
    seats = ground.held.seats if ground.held else None
    access.require(
        access.may_strike_measure_note(actor, ground.organization_id, row.party_id, seats), actor
    )
    if row.struck_at:
        raise Refused("already_struck")
    row.struck_reason = checks.text(ask.reason, "reason", most=300, needed=True)
    row.struck_at, row.struck_by_id = now, actor.person_id
    row.save(update_fields=["struck_at", "struck_by", "struck_reason"])
    event = events.MeasureNoteStruck(row.pk, row.partnership_id, ground.title, row.measure)
    tell(event, by=actor, at=now, audience=ground.audience)
    return row
