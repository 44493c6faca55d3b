"""Where it should stop: what is weighed, and the question."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.roads import events, queries
from holt.roads.actions import telling
from holt.roads.actions.mobiles import position
from holt.roads.asks import (
    AddAreaAsk,
    AddCandidateAsk,
    BringAreasAsk,
    DropCandidateAsk,
    StudySitesAsk,
)
from holt.roads.models import Area, Candidate, Mobile, SitingStudy

MOST_AREAS, MOST_TEXT = 5_000, 2_000_000
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("area", "name", "block", "village", "geoid"),
    "people": ("people", "residents", "population", "pop"),
    "need": ("need", "weight", "index"),
    "district": ("district", "ward", "county", "town"),
    "lat": ("lat", "latitude", "geoy", "y"),
    "lon": ("lon", "lng", "longitude", "geox", "x"),
    "has_branch": ("branch", "hasbranch", "walktobranch"),
}
YES = {"1", "yes", "true", "y", "sí", "si"}


@verb("roads.add_area", ask=AddAreaAsk)
def add_area(actor: Viewer, ask: AddAreaAsk, *, now: datetime) -> Area:
    """People of one more area."""
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    values: dict[str, Any] = {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "district": checks.text(ask.district, "district", most=120),
        "people": checks.whole(ask.people, "people", most=10_000_000),
        "need": checks.number(ask.need, "need", least=0, most=1000),
    }
    values["lat"], values["lon"] = position(ask.lat, ask.lon)
    row = Area.objects.create(mobile=mobile, has_branch=ask.has_branch, **values)
    telling.inside(events.AreaAdded(mobile.pk, mobile.name), mobile, actor, now)
    return row


@verb("roads.bring_areas", ask=BringAreasAsk)
def bring_areas(actor: Viewer, ask: BringAreasAsk, *, now: datetime) -> Mobile:
    """All areas anew from a table. Raises Refused "not_areas" with what is missing,
    "area_unreadable" with the row: a table is taken over whole or not at all."""
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    if len(ask.text) > MOST_TEXT:
        raise Refused("too_long", "text", {"most": MOST_TEXT, "length": len(ask.text)})
    rows = [Area(mobile=mobile, **one) for one in _areas(ask.text)]
    if not rows:
        raise Refused("no_area_in_it", "text")
    if len(rows) > MOST_AREAS:
        raise Refused("too_many", "text", {"most": MOST_AREAS})
    Area.objects.filter(mobile=mobile).delete()
    Area.objects.bulk_create(rows)
    event = events.AreasBrought(mobile.pk, mobile.name, len(rows))
    telling.inside(event, mobile, actor, now)
    return mobile


def _areas(text: str) -> Iterator[dict[str, Any]]:
    """The rows of a table, by the many names of its columns."""
    table = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    names = {
        "".join(c for c in one.lower() if c.isalnum()): one for one in table.fieldnames or () if one
    }
    found = {
        ours: next((names[one] for one in theirs if one in names), None)
        for ours, theirs in COLUMNS.items()
    }
    missing = [one for one in ("people", "lat", "lon") if found[one] is None]
    if missing:
        raise Refused("not_areas", "text", {"missing": ", ".join(missing)})
    for number, row in enumerate(table, 2):
        cells = {ours: (row.get(it or "") or "").strip() for ours, it in found.items()}
        try:
            yield _area(cells, number)
        except (ValueError, OverflowError, Refused) as problem:
            raise Refused("area_unreadable", "text", {"row": number}) from problem


def _area(cells: Mapping[str, str], number: int) -> dict[str, Any]:
    """One row. Raises ValueError, Refused."""
    lat, lon = position(float(cells["lat"]), float(cells["lon"]))
    people = round(float(cells["people"].replace(",", "")))
    return {
        "name": checks.text(cells["name"] or str(number), "text", most=200),
        "district": checks.text(cells["district"], "text", most=120),
        "people": checks.whole(people, "text", most=10_000_000),
        "need": checks.number(float(cells["need"] or 1), "text", least=0, most=1000),
        "has_branch": cells["has_branch"].casefold() in YES,
        "lat": lat,
        "lon": lon,
    }


@verb("roads.add_candidate", ask=AddCandidateAsk)
def add_candidate(actor: Viewer, ask: AddCandidateAsk, *, now: datetime) -> Candidate:
    """A possible stop. Raises Refused "needed" without a place and without a position."""
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    known = None if ask.place_id is None else queries.place(actor, ask.place_id)
    lat, lon = (known.lat, known.lon) if known else position(ask.lat, ask.lon)
    if lat is None or lon is None:
        raise Refused("needed", "lat")
    name = ask.name or (known.name if known else "")
    row = Candidate.objects.create(
        mobile=mobile,
        name=checks.text(name, "name", most=200, needed=True),
        kind=checks.choice(ask.kind, "kind", Candidate.Kind.values),
        address=checks.text(ask.address or (known.address if known else ""), "address", most=255),
        organization_id=known.organization_id if known else None,
        lat=lat,
        lon=lon,
        added_at=now,
    )
    telling.inside(events.CandidateAdded(mobile.pk, mobile.name), mobile, actor, now)
    return row


@verb("roads.drop_candidate", ask=DropCandidateAsk)
def drop_candidate(actor: Viewer, ask: DropCandidateAsk, *, now: datetime) -> Mobile:
    """It is no possible stop any more."""
    mobile, row = queries.candidate_to_change(actor, ask.candidate_id)
    row.delete()
    telling.inside(events.CandidateDropped(mobile.pk, mobile.name), mobile, actor, now)
    return mobile


@verb("roads.study_sites", ask=StudySitesAsk)
def study_sites(actor: Viewer, ask: StudySitesAsk, *, now: datetime) -> SitingStudy:
    """Ask for the best places. A small question is answered at once, a large one by the worker.

    Raises Refused "no_areas", "out_of_range".
    """
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    areas = Area.objects.filter(mobile=mobile).count()
    sites = Candidate.objects.filter(mobile=mobile).count() + queries.regular_stops(mobile).count()
    if not areas or not sites:
        raise Refused("no_areas")
    values: dict[str, Any] = {
        "stops": checks.whole(ask.stops, "stops", least=1, most=min(sites, 500)),
        "walk_meters": checks.whole(ask.walk_meters, "walk_meters", least=100, most=50_000),
        "floor_percent": checks.whole(ask.floor_percent, "floor_percent", most=100),
        "keeps_promised": ask.keeps_promised,
    }
    row = SitingStudy.objects.create(mobile=mobile, asked_at=now, by_id=actor.person_id, **values)
    _answer_or_queue(row, areas * sites)
    event = events.SitesStudied(mobile.pk, mobile.name, row.pk, row.stops)
    telling.inside(event, mobile, actor, now)
    return row


def _answer_or_queue(row: SitingStudy, size: int) -> None:
    from holt.roads.rules import sites  # brings the solver, which few processes need

    if size <= sites.SMALL:
        answer_study(row.pk)
        row.refresh_from_db()
    else:
        from holt.roads.jobs import answer  # jobs call these actions

        answer.defer(study_id=row.pk)


def answer_study(study_id: int) -> None:
    """Weigh and keep the answer. May run twice."""
    from holt.roads.rules import sites

    row = SitingStudy.objects.filter(pk=study_id, stage=SitingStudy.Stage.QUEUED).first()
    if row is None:
        return
    people = [
        sites.People(one.people, one.need, one.has_branch, one.district, one.lat, one.lon)
        for one in queries.areas(row.mobile)
    ]
    found = sites.answer(
        people, _sites(row), stops=row.stops, walk_km=row.walk_meters / 1000,
        floor=row.floor_percent / 100,
    )  # fmt: skip
    row.result = found
    row.stage = SitingStudy.Stage.READY if found["best"] else SitingStudy.Stage.REFUSED
    row.save(update_fields=["result", "stage"])


def _sites(row: SitingStudy) -> list[Any]:
    from holt.roads.rules.sites import Site

    found = [
        Site(
            f"stop-{one.pk}", one.lat, one.lon, True,
            row.keeps_promised and one.promised_on is not None,
        )
        for one in queries.regular_stops(row.mobile)
    ]  # fmt: skip
    some = Candidate.objects.filter(mobile=row.mobile).order_by("pk")
    return [*found, *(Site(f"candidate-{one.pk}", one.lat, one.lon, False) for one in some)]
