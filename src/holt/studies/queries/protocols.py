"""Protocols with their signatures, and the note on ethics."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.studies import access
from holt.studies.models import Ethics, Protocol, SignOff
from holt.studies.queries.seats import seats_of


@dataclass(frozen=True)
class SignLine:
    organization_id: int
    organization: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ProtocolLine:
    """One version; `waits` are partners who have not said yes to it."""

    id: int
    study_id: int
    number: int
    question: str
    method: str
    measures: str
    sample: str
    collected: str
    timetable: str
    is_amendment: bool
    change: str
    written_by: str
    written_at: datetime
    signed: tuple[SignLine, ...]
    waits: frozenset[int]
    may_sign_for: tuple[int, ...]


def protocols_of(
    viewer: Viewer, study_id: int, seats: tuple[access.Seat, ...]
) -> tuple[ProtocolLine, ...]:
    """Every version, the newest first; only the newest can still be signed."""
    rows = list(
        Protocol.objects.filter(study_id=study_id).select_related("written_by").order_by("-number")
    )
    signed = _signatures(study_id)
    return tuple(
        _line(viewer, one, signed.get(one.pk, ()), seats if at == 0 else ())
        for at, one in enumerate(rows)
    )


def _signatures(study_id: int) -> dict[int, tuple[SignLine, ...]]:
    rows = SignOff.objects.filter(protocol__study_id=study_id).select_related("organization", "by")
    found: dict[int, tuple[SignLine, ...]] = {}
    for one in rows.order_by("at", "pk"):
        line = SignLine(
            one.organization_id, one.organization.name, one.by.name if one.by else "", one.at
        )
        found[one.protocol_id] = (*found.get(one.protocol_id, ()), line)
    return found


def _line(
    viewer: Viewer, row: Any, signed: tuple[SignLine, ...], seats: tuple[access.Seat, ...]
) -> ProtocolLine:
    done = {one.organization_id for one in signed}
    waits = frozenset(one.organization_id for one in seats) - done
    mine = (one for one in sorted(waits) if access.may_sign(viewer, one, seats))
    return ProtocolLine(
        **{one: getattr(row, one) for one in SAME},
        written_by=row.written_by.name if row.written_by else "",
        signed=signed,
        waits=waits,
        may_sign_for=tuple(mine),
    )


SAME = (
    *("id", "study_id", "number", "question", "method", "measures", "sample", "collected"),
    *("timetable", "is_amendment", "change", "written_at"),
)


def protocol(viewer: Viewer, protocol_id: int) -> ProtocolLine:
    """One version, for people of its partners. Raises NotFound."""
    row = Protocol.objects.filter(pk=protocol_id).first()
    if row is None:
        raise NotFound
    seats = seats_of(row.study_id)
    if not access.may_see_inside(viewer, seats):
        raise NotFound
    return next(one for one in protocols_of(viewer, row.study_id, seats) if one.id == protocol_id)


def newest_number(study_id: int) -> int:
    """The number of the newest protocol, 0 without one."""
    rows = Protocol.objects.filter(study_id=study_id).order_by("-number")
    return rows.values_list("number", flat=True).first() or 0


def signed_newest(study_id: int) -> frozenset[int] | None:
    """Who has signed the newest protocol; None without one."""
    row = Protocol.objects.filter(study_id=study_id).order_by("-number").first()
    if row is None:
        return None
    return frozenset(row.signed.values_list("organization_id", flat=True))


@dataclass(frozen=True)
class EthicsLine:
    """The note on ethics."""

    harm: str
    consent: str
    personal_data: str
    kept_until: date
    approved_by: str
    approval_number: str
    approved_on: date | None
    no_approval_because: str
    written_at: datetime
    version: int


def ethics_of(study_id: int) -> EthicsLine | None:
    """The note of a study, if it has been written."""
    row = Ethics.objects.filter(study_id=study_id).first()
    if row is None:
        return None
    return EthicsLine(**{one: getattr(row, one) for one in NOTE})


NOTE = (
    *("harm", "consent", "personal_data", "kept_until", "approved_by", "approval_number"),
    *("approved_on", "no_approval_because", "written_at", "version"),
)
