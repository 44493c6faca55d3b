"""Credit on offer: what it is, who has earned it, who was granted it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import Viewer
from holt.programs import rules
from holt.programs.models import Credit, CreditOffer, Session, SignUp
from holt.programs.queries.programs import program
from holt.programs.queries.sessions import session
from holt.programs.queries.sign_ups import sign_ups


@dataclass(frozen=True)
class CreditOfferShown:
    """What a session or program gives."""

    id: int
    session_id: int | None
    program_id: int | None
    title: str
    amount: Decimal
    unit: str
    scheme: str
    granted_by_id: int
    granted_by: str
    least_minutes: int | None
    least_sessions: int | None
    version: int


@dataclass(frozen=True)
class Candidate:
    """Somebody who was there; `why` says what is missing (empty: they have earned it)."""

    name: str
    email: str
    minutes: int | None
    times: int
    why: str


def credit_offer(viewer: Viewer, credit_offer_id: int) -> CreditOfferShown:
    """Credit on offer, for staff who see names. Raises NotFound, NotAllowed."""
    row = _rows().filter(pk=credit_offer_id).first()
    if row is None:
        raise NotFound
    _require_names(viewer, row.session_id, row.program_id)
    return _shown(row)


def offer_for(
    viewer: Viewer, session_id: int | None, program_id: int | None
) -> CreditOfferShown | None:
    """What a session or a program gives, for staff who see names; None: nothing yet."""
    _require_names(viewer, session_id, program_id)
    row = offer_row(session_id, program_id)
    return _shown(row) if row else None


def offer_row(session_id: int | None, program_id: int | None) -> CreditOffer | None:
    """What a session or a program gives, as a row (the caller has looked who asks)."""
    rows = _rows()
    if session_id is not None:
        return rows.filter(session_id=session_id).first()
    return rows.filter(program_id=program_id or 0).first()


def _rows() -> QuerySet[CreditOffer]:
    return CreditOffer.objects.select_related("session", "program", "granted_by")


def _require_names(viewer: Viewer, session_id: int | None, program_id: int | None) -> None:
    """Whoever may see who signed up. Raises NotFound, NotAllowed."""
    if session_id is not None:
        session(viewer, session_id)
        sign_ups(viewer, session_id)
        return
    found = program(viewer, program_id or 0)
    if not (found.is_inside and found.may_work and viewer.person_id):
        raise NotAllowed if found.is_inside else NotFound


def _shown(row: Any) -> CreditOfferShown:
    of = row.session or row.program
    return CreditOfferShown(
        id=row.pk,
        session_id=row.session_id,
        program_id=row.program_id,
        title=of.title,
        amount=row.amount,
        unit=row.unit,
        scheme=row.scheme,
        granted_by_id=row.granted_by_id,
        granted_by=row.granted_by.name,
        least_minutes=row.least_minutes,
        least_sessions=row.least_sessions,
        version=row.version,
    )


def candidates(viewer: Viewer, credit_offer_id: int) -> tuple[Candidate, ...]:
    """Everyone with an address who was checked in and has no certificate yet."""
    found = credit_offer(viewer, credit_offer_id)
    came = SignUp.objects.filter(came__gt=0).exclude(email="").select_related("session")
    rows = (
        came.filter(session_id=found.session_id)
        if found.session_id
        else came.filter(session__program_id=found.program_id or 0)
    )
    had = set(_granted(credit_offer_id).values_list("email", flat=True))
    there: dict[str, list[Any]] = defaultdict(list)
    for row in rows.order_by("session__starts_at", "pk"):
        there[row.email].append(row)
    made = (_candidate(found, rows) for email, rows in there.items() if email not in had)
    return tuple(sorted(made, key=lambda one: (bool(one.why), one.name)))


def _granted(credit_offer_id: int) -> QuerySet[Credit]:
    rows = Credit.objects.filter(offer_id=credit_offer_id)
    return rows.filter(state=Credit.State.GRANTED)


def _candidate(found: CreditOfferShown, rows: list[Any]) -> Candidate:
    minutes = sum(length(one.session) for one in rows)
    times = len({one.session_id for one in rows})
    why = rules.why_not(minutes, found.least_minutes, times, found.least_sessions)
    return Candidate(rows[-1].name, rows[-1].email, minutes, times, why)


def length(row: Session) -> int:
    """How many minutes a session lasts."""
    return int((row.ends_at - row.starts_at).total_seconds() // 60)


def granted_of(viewer: Viewer, credit_offer_id: int) -> QuerySet[Credit]:
    """Who was granted this credit, for staff who see names. Raises NotFound, NotAllowed."""
    credit_offer(viewer, credit_offer_id)
    return Credit.objects.filter(offer_id=credit_offer_id).order_by("state", "name", "pk")


def granted(viewer: Viewer) -> QuerySet[Credit]:
    """One's own certificates, for programs; nobody else's."""
    if not (viewer.person_id and viewer.email):
        return Credit.objects.none()
    rows = Credit.objects.filter(email=viewer.email.lower()).exclude(email="")
    return rows.order_by("-on", "-pk")


def credit_lines(row: Credit) -> Mapping[str, Any]:
    """A certificate as programs read it."""
    return {
        "id": row.pk,
        "title": row.title,
        "on": row.on,
        "amount": str(row.amount),
        "unit": row.unit,
        "scheme": row.scheme,
        "granted_by": row.granted_by,
        "code": row.code,
        "state": row.state,
    }


@dataclass(frozen=True)
class PublicCredit:
    """What everyone may read of the credit a session gives."""

    amount: Decimal
    unit: str
    scheme: str
    granted_by: str
    least_minutes: int | None
    least_sessions: int | None


def public_credit(session_id: int, program_id: int | None) -> PublicCredit | None:
    """The credit of a public session, or of its program (the caller has looked that it is)."""
    rows = _rows().filter(session_id=session_id) | _rows().filter(program_id=program_id or 0)
    row = rows.order_by("program_id").first()
    if row is None:
        return None
    name = row.granted_by.name if row.granted_by.is_public else ""
    return PublicCredit(
        row.amount, row.unit, row.scheme, name, row.least_minutes, row.least_sessions
    )


def day_of(of: Any) -> date | None:
    """The day a certificate says: the session's, or a program's last session that was held."""
    if isinstance(of, Session):
        return of.on
    rows = Session.objects.filter(program=of, state=Session.State.HELD)
    return rows.order_by("-on").values_list("on", flat=True).first()


@dataclass(frozen=True)
class GrantedCredit:
    """One certificate as staff see it before they take it back."""

    offer_id: int
    title: str
    name: str


def credit_of(viewer: Viewer, credit_id: int) -> GrantedCredit:
    """One certificate, for staff of what granted it. Raises NotFound, NotAllowed."""
    row = Credit.objects.filter(pk=credit_id).exclude(offer=None).first()
    if row is None or row.offer_id is None:
        raise NotFound
    credit_offer(viewer, row.offer_id)
    return GrantedCredit(row.offer_id, row.title, row.name)
