"""Call-outs and drills: who was called, who answered, what is covered, what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from holt.evaluation import access, rules
from holt.evaluation.models import AidCalled, AidEntry, AidOffer, AidWanted, CallOut
from holt.evaluation.queries.aid import standing
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer


@dataclass(frozen=True)
class WantedLine:
    """One thing that is needed, and how many were promised by whoever said yes."""

    id: int
    kind: str
    what: str
    amount: int
    promised: int

    @property
    def missing(self) -> int:
        return rules.missing(self.amount, self.promised)


@dataclass(frozen=True)
class CalledLine:
    """An organization that was called; `promises` are (what, how many)."""

    id: int
    organization_id: int
    organization: str
    answer: str
    ready: str
    how_long: str
    words: str
    answered_by: str
    by_phone: bool
    answered_at: datetime | None
    reminded_at: datetime | None
    contact_name: str
    contact_email: str
    contact_phone: str
    is_mailed: bool
    promises: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class EntryLine:
    """A line of the log."""

    id: int
    at: datetime
    kind: str
    organization: str
    words: str
    written_by: str


@dataclass(frozen=True)
class CallOutRow:
    """A call-out in a list. `minutes` are those to each first answer, the quickest first."""

    id: int
    organization_id: int
    organization: str
    title: str
    is_drill: bool
    state: str
    called_at: datetime
    ended_at: datetime | None
    called: int
    minutes: tuple[int, ...]

    @property
    def answered(self) -> int:
        return len(self.minutes)


@dataclass(frozen=True)
class CallOutPage:
    """One call-out. `called` and `entries` hold what the viewer may see: all for whoever runs
    it, their own for those who were called."""

    row: CallOutRow
    happened: str
    where: str
    county: str
    reach: str
    lesson: str
    reason: str
    wanted: tuple[WantedLine, ...]
    called: tuple[CalledLine, ...]
    entries: tuple[EntryLine, ...]
    reads_board: bool
    may_log: bool
    may_run: bool
    own: frozenset[int]


@dataclass(frozen=True)
class AidAsked:
    """What a called organization reads, and what it has answered so far."""

    row: CallOutRow
    happened: str
    where: str
    reach: str
    called: CalledLine
    wanted: tuple[WantedLine, ...]
    promised: Mapping[int, int]
    offers: tuple[str, ...]


def call_outs(viewer: Viewer) -> QuerySet[Any]:
    """Every call-out, the newest first, with its count and the moments of first answers; none
    for whoever is not of the network."""
    if not access.may_see_aid(viewer):
        return CallOut.objects.none()
    return counted(CallOut.objects.order_by("-called_at", "-pk"))


def counted(rows: QuerySet[CallOut]) -> QuerySet[Any]:
    """With how many were called, and when each first answered."""
    answered = Q(called__first_answered_at__isnull=False)
    return rows.select_related("organization").annotate(
        asked=Count("called", distinct=True),
        answers=ArrayAgg("called__first_answered_at", filter=answered, default=[]),
    )


def call_out_row(row: Any) -> CallOutRow:
    """A row of `call_outs`."""
    return CallOutRow(
        row.pk, row.organization_id, row.organization.name, row.title, row.is_drill, row.state,
        row.called_at, row.ended_at, row.asked,
        rules.minutes_to_answer(row.called_at, row.answers),
    )  # fmt: skip


def call_out(viewer: Viewer, call_out_id: int) -> CallOutPage:
    """One call-out as far as the viewer may see it. Raises NotFound."""
    row = call_outs(viewer).filter(pk=call_out_id).first()
    if row is None:
        raise NotFound
    board = access.may_read_board(viewer, row.organization_id)
    own = frozenset(one for one, role in viewer.roles.items() if role >= Role.STAFF)
    shown = AidCalled.objects.filter(call_out_id=row.pk)
    shown = shown if board else shown.filter(organization_id__in=own)
    return CallOutPage(
        row=call_out_row(row),
        happened=row.happened,
        where=row.where,
        county=row.county,
        reach=row.reach,
        lesson=row.lesson,
        reason=row.reason,
        wanted=_wanted(row.pk),
        called=tuple(_called(one) for one in _with_details(shown)),
        entries=tuple(_entry(one) for one in aid_log(viewer, row.pk)) if board else (),
        reads_board=board,
        may_log=access.may_log_aid(viewer, row.organization_id),
        may_run=access.may_call_out(viewer, row.organization_id),
        own=own,
    )


def _wanted(call_out_id: int) -> tuple[WantedLine, ...]:
    yes = Q(promises__called__answer=AidCalled.Answer.YES)
    rows = AidWanted.objects.filter(call_out_id=call_out_id).order_by("pk")
    rows = rows.annotate(promised=Sum("promises__amount", filter=yes, default=0))
    return tuple(WantedLine(one.pk, one.kind, one.what, one.amount, one.promised) for one in rows)


def _with_details(rows: QuerySet[AidCalled]) -> QuerySet[AidCalled]:
    """Those who said yes first, then the silent, whose telephones are to be called."""
    found = rows.select_related("organization").prefetch_related("promises__wanted")
    return found.order_by("organization__folded_name", "pk")


def _called(one: AidCalled) -> CalledLine:
    return CalledLine(
        one.pk, one.organization_id, one.organization.name, one.answer, one.ready, one.how_long,
        one.words, one.answered_by, one.by_phone, one.answered_at, one.reminded_at,
        one.contact_name, one.contact_email, one.contact_phone, one.is_mailed,
        tuple((it.wanted.what, it.amount) for it in one.promises.all()),
    )  # fmt: skip


def aid_log(viewer: Viewer, call_out_id: int) -> QuerySet[AidEntry]:
    """The log in the order things happened; empty for whoever may not read it."""
    home = CallOut.objects.filter(pk=call_out_id).values_list("organization_id", flat=True).first()
    if home is None or not access.may_read_board(viewer, home):
        return AidEntry.objects.none()
    rows = AidEntry.objects.filter(call_out_id=call_out_id)
    return rows.select_related("organization", "written_by").order_by("at", "pk")


def _entry(one: AidEntry) -> EntryLine:
    where = one.organization.name if one.organization else ""
    who = one.written_by.name if one.written_by else ""
    return EntryLine(one.pk, one.at, one.kind, where, one.words, who)


def aid_asked(viewer: Viewer, called_id: int) -> AidAsked:
    """What was asked of one organization, for whoever may answer for it. Raises NotFound."""
    one = _with_details(AidCalled.objects.filter(pk=called_id)).first()
    row = counted(CallOut.objects.filter(pk=one.call_out_id)).first() if one else None
    if one is None or row is None:
        raise NotFound
    home = row.organization_id
    if not access.may_answer_aid(viewer, one.pk, one.organization_id, home):
        raise NotFound
    wanted = _wanted(row.pk)
    kinds = {it.kind for it in wanted}
    lent = standing().filter(organization_id=one.organization_id, kind__in=kinds).order_by("pk")
    return AidAsked(
        call_out_row(row), row.happened, row.where, row.reach, _called(one), wanted,
        {it.wanted_id: it.amount for it in one.promises.all()},
        tuple(_lent(it) for it in lent),
    )  # fmt: skip


def _lent(one: AidOffer) -> str:
    return f"{one.what} ({one.how_much})" if one.how_much else one.what


def call_out_to_change(call_out_id: int) -> CallOut:
    """A call-out, locked; the caller checks access. Raises NotFound."""
    rows = CallOut.objects.select_for_update(no_key=True, of=("self",))
    row = rows.select_related("organization").filter(pk=call_out_id).first()
    if row is None:
        raise NotFound
    return row


def called_to_change(called_id: int) -> AidCalled:
    """Who was called, the call-out locked first; the caller checks access. Raises NotFound."""
    found = AidCalled.objects.filter(pk=called_id).values_list("call_out_id", flat=True).first()
    if found is None:
        raise NotFound
    call = call_out_to_change(found)
    rows = AidCalled.objects.select_for_update(no_key=True, of=("self",))
    row = rows.select_related("organization").get(pk=called_id)
    row.call_out = call
    return row


def last_drill(viewer: Viewer) -> date | None:
    """The day of the network's last drill that was not cancelled."""
    drills = call_outs(viewer).filter(is_drill=True).exclude(state=CallOut.State.CANCELLED)
    at = drills.values_list("called_at", flat=True).first()
    return timezone.localdate(at) if at else None


def waiting_for_me(viewer: Viewer) -> tuple[tuple[int, CallOutRow], ...]:
    """Open call-outs that the viewer's organizations have not answered: (called id, row)."""
    own = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    silent = AidCalled.objects.filter(
        organization_id__in=own, answer="", call_out__state=CallOut.State.OPEN
    )
    ids = dict(silent.values_list("call_out_id", "pk"))
    rows = call_outs(viewer).filter(pk__in=ids)[:5] if ids else ()
    return tuple((ids[one.pk], call_out_row(one)) for one in rows)


def called_people(email: str, name: str) -> QuerySet[AidCalled]:
    """For the house: whoever was called or answered under this address or whole name."""
    named = Q(pk__in=[])
    if email:
        named |= Q(contact_email__iexact=email)
    if name:
        named |= Q(contact_name=name) | Q(answered_by=name)
    return AidCalled.objects.filter(named)


def _of_state(rows: Any, values: Any) -> Any:
    return rows.filter(state__in=tuple(values))


CALL_OUT_FILTERS: Mapping[str, Callable[[Any, str], Any]] = {
    "state": lambda rows, value: _of_state(rows, [value]),
    "is_drill": lambda rows, value: rows.filter(is_drill=value in ("1", "true")),
}
CALL_OUT_SORTS: Mapping[str, tuple[str, ...]] = {"called_at": ("called_at",)}
