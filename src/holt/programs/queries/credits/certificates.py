"""Certificates: anyone checks one by its code; whoever holds one has a key, or an account."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from holt.kernel.access import require
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.people import tokens
from holt.programs import rules
from holt.programs.models import Credit

LENGTH = 40


@dataclass(frozen=True)
class Certificate:
    """What whoever has the code may know; `holder` as the holder chose."""

    title: str
    on: date
    amount: Decimal
    unit: str
    scheme: str
    granted_by: str
    holder: str
    code: str
    state: str
    reason: str


@dataclass(frozen=True)
class OwnCredit:
    """One's own certificate, with one's whole name, and every other of the same address."""

    id: int
    name: str
    shown: str
    key: str
    is_kept: bool
    certificate: Certificate
    others: tuple[Certificate, ...] = ()


def certificate(code: str) -> Certificate:
    """The certificate of this code, however it was typed. Raises NotFound."""
    wanted = rules.typed(code)
    row = Credit.objects.filter(code=wanted).first() if wanted else None
    if row is None:
        raise NotFound
    shown = _shown(row, rules.shown_name(row.name, row.shown))
    return replace(shown, reason="")  # why it was taken back is between them


def _shown(row: Credit, holder: str) -> Certificate:
    return Certificate(
        title=row.title,
        on=row.on,
        amount=row.amount,
        unit=row.unit,
        scheme=row.scheme,
        granted_by=row.granted_by,
        holder=holder,
        code=row.code,
        state=row.state,
        reason=row.reason,
    )


def credit_key(row: Credit) -> str:
    """The key in the holder's own letter."""
    made = tokens.keyed_hash(str(row.pk), "programs.credit", row.granted_at.isoformat())
    return f"{row.pk}-{made[:LENGTH]}"


def by_key(key: str) -> Credit:
    """Raises NotFound."""
    number = key.partition("-")[0]
    known = number.isascii() and number.isdigit() and len(number) < 19
    row = Credit.objects.filter(pk=int(number)).first() if known else None
    if row is None or not tokens.same(credit_key(row), key):
        raise NotFound
    return row


def own_credit(key: str) -> OwnCredit:
    """The certificate behind the link of one's own letter. Raises NotFound."""
    return _own(by_key(key))


def _own(row: Credit) -> OwnCredit:
    rows = Credit.objects.filter(email=row.email).exclude(email="").order_by("-on", "-pk")
    return OwnCredit(
        id=row.pk,
        name=row.name,
        shown=row.shown,
        key=credit_key(row),
        is_kept=row.forgotten_at is None,
        certificate=_shown(row, row.name),
        others=tuple(_shown(one, one.name) for one in rows),
    )


def is_mine(viewer: Viewer, row: Credit) -> bool:
    """Whether it was granted to the address of the viewer's account."""
    return bool(viewer.person_id and viewer.email and row.email == viewer.email.lower())


def credits_of_mine(viewer: Viewer) -> QuerySet[Credit]:
    """Everything granted to the viewer's own address, latest first. Raises SignInNeeded."""
    require(viewer.person_id is not None, viewer)
    rows = Credit.objects.filter(email=viewer.email.lower()).exclude(email="")
    return rows.order_by("-on", "-pk")


def certificates_of_mine(viewer: Viewer) -> tuple[Certificate, ...]:
    """The same, each with the whole name. Raises SignInNeeded."""
    return tuple(_shown(row, row.name) for row in credits_of_mine(viewer))
