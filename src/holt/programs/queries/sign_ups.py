"""Sign-ups: the line of a session, one's own by its key, the list for staff."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import Viewer
from holt.people import tokens
from holt.programs import access, rules
from holt.programs.models import Session, SignUp
from holt.programs.queries.events import PUBLISHED, EventLine, event_line, with_places
from holt.programs.queries.tables import Table, seats_of_session, session_to_change

LENGTH = 40


def key_of(row: SignUp) -> str:
    """The key in one's own letter: its number and a signature only this installation can make."""
    since = row.signed_up_at.astimezone(UTC).isoformat()
    made = tokens.keyed_hash(str(row.pk), "programs.sign_up", since)
    return f"{row.pk}-{made[:LENGTH]}"


def _by_key(key: str) -> SignUp:
    number, _dash, _signature = key.partition("-")
    known = number.isascii() and number.isdigit() and len(number) < 19
    row = SignUp.objects.filter(pk=int(number)).first() if known else None
    if row is None or not tokens.same(key_of(row), key):
        raise NotFound
    return row


@dataclass(frozen=True)
class OwnSignUp:
    """One's own sign-up; the online link is shown to whoever is coming."""

    id: int
    session_id: int
    name: str
    people: int
    state: str
    moved_because: str
    moved_words: str
    ahead: int
    event: EventLine
    online_link: str


def own_sign_up(key: str) -> OwnSignUp:
    """The sign-up behind the link of one's own letter. Raises NotFound."""
    row = _by_key(key)
    session = with_places(Session.objects.filter(pk=row.session_id).exclude(program=None)).first()
    if session is None:
        raise NotFound
    return _own(row, session)


def _own(row: SignUp, session: Any) -> OwnSignUp:
    waits = row.state == SignUp.State.WAITING
    return OwnSignUp(
        id=row.pk,
        session_id=row.session_id,
        name=row.name,
        people=row.people,
        state=row.state,
        moved_because=row.moved_because,
        moved_words=row.moved_words,
        ahead=rules.ahead_of(row.pk, line_of(row.session_id)) if waits else 0,
        event=event_line(session),
        online_link=session.online_link if row.state == SignUp.State.COMING else "",
    )


def own_sign_ups(key: str) -> tuple[OwnSignUp, ...]:
    """All dates signed up for in one go, by the key of the first, soonest first. NotFound."""
    first = _by_key(key)
    rows = SignUp.objects.filter(Q(pk=first.pk) | Q(first_of_batch=first.pk))
    mine = {one.session_id: one for one in rows.order_by("pk")}
    found = with_places(Session.objects.filter(pk__in=mine).exclude(program=None))
    return tuple(_own(mine[one.pk], one) for one in found.order_by("starts_at", "pk"))


def sessions_to_join(program_id: int, ids: Iterable[int]) -> list[Session]:
    """Sessions of one published program, locked by their ids, soonest first. Raises NotFound."""
    wanted = sorted(set(ids))
    rows = Session.objects.select_for_update(no_key=True, of=("self",)).select_related("program")
    found = list(rows.filter(PUBLISHED, pk__in=wanted, program_id=program_id).order_by("pk"))
    if len(found) < len(wanted):
        raise NotFound("session_ids")
    return sorted(found, key=lambda one: (one.starts_at, one.pk))


def session_to_join(session_id: int) -> Session:
    """A session of a published program, locked: whoever else signs up now waits. NotFound."""
    rows = Session.objects.select_for_update(no_key=True, of=("self",)).select_related("program")
    row = rows.filter(PUBLISHED, pk=session_id).exclude(program=None).first()
    if row is None:
        raise NotFound
    return row


def sign_up_to_change(viewer: Viewer, sign_up_id: int, key: str) -> tuple[Session, SignUp]:
    """A sign-up and its locked session, for whoever brings its key, or for staff. NotFound."""
    if not key:
        _held, session, row = sign_up_to_check(viewer, sign_up_id)
        return session, row
    found = _by_key(key)
    wanted = SignUp.objects.filter(pk=sign_up_id).first()
    if wanted is None or found.pk not in (wanted.pk, wanted.first_of_batch_id):
        raise NotFound
    session = Session.objects.select_for_update(no_key=True).get(pk=wanted.session_id)
    return session, SignUp.objects.get(pk=wanted.pk)


def sign_up_to_check(viewer: Viewer, sign_up_id: int) -> tuple[Table, Session, SignUp]:
    """A sign-up for staff at the table of its session, which is locked. Raises NotFound."""
    rows = SignUp.objects.filter(pk=sign_up_id)
    session_id = rows.values_list("session_id", flat=True).first()
    if session_id is None:
        raise NotFound
    held, session = session_to_change(viewer, session_id)
    if not access.may_see_sign_ups(viewer, held.seats):
        raise NotFound
    return held, session, rows.get()


def line_of(session_id: int) -> list[rules.InLine]:
    """Those who are coming, wait or have asked, first come first; whoever was put back by hand
    stands where they were put."""
    rows = SignUp.objects.filter(session_id=session_id).exclude(state=SignUp.State.CANCELED)
    rows = rows.order_by(Coalesce("put_back_at", "signed_up_at"), "pk")
    return [rules.InLine(*one) for one in rows.values_list("pk", "people", "state")]


def sign_ups(viewer: Viewer, session_id: int) -> QuerySet[Any, Any]:
    """Everyone who signed up for a session, for staff who need it. Raises NotFound, NotAllowed."""
    if not access.may_see_sign_ups(viewer, seats_of_session(session_id)):
        raise NotAllowed
    return SignUp.objects.filter(session_id=session_id).order_by("state", "pk")


@dataclass(frozen=True)
class Counts:
    """How a session stands: people coming, waiting, here; None when it takes no names."""

    coming: int
    waiting: int
    here: int


def counts_of(session_id: int) -> Counts:
    """The sums over a session's sign-ups; no names, so whoever sees the session may see them."""
    rows = SignUp.objects.filter(session_id=session_id).values("state").order_by()
    found = rows.annotate(people=Sum("people"), here=Sum("came"))
    sums: dict[str, dict[str, Any]] = {one["state"]: {**one} for one in found}
    coming, waiting = sums.get("coming", {}), sums.get("waiting", {})
    here = sum(one["here"] or 0 for one in sums.values())
    return Counts(coming.get("people") or 0, waiting.get("people") or 0, here)


@dataclass(frozen=True)
class Movable:
    """A sign-up as the page on which it is moved names it."""

    id: int
    session_id: int
    name: str
    state: str


def sign_up_to_move(viewer: Viewer, sign_up_id: int) -> Movable:
    """One sign-up, for staff who may see names. Raises NotFound."""
    row = SignUp.objects.filter(pk=sign_up_id).first()
    if row is None:
        raise NotFound
    try:
        sign_ups(viewer, row.session_id)
    except NotAllowed as refused:
        raise NotFound from refused
    return Movable(row.pk, row.session_id, row.group_name or row.name or "—", row.state)
