"""What a program takes, for those at its table; speakers and interpreters for everyone."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet, Sum

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.programs import rules
from holt.programs.models import Provision, Session
from holt.programs.queries.inside import programs_inside
from holt.programs.queries.programs import program, programs
from holt.programs.queries.tables import Table, program_to_change


def provisions(viewer: Viewer, program_id: int) -> QuerySet[Provision]:
    """Everything one program takes, for those who may look inside. Raises NotFound."""
    if not program(viewer, program_id).is_inside:
        raise NotFound
    rows = Provision.objects.filter(program_id=program_id)
    return rows.select_related("organization", "session").order_by("kind", "what", "pk")


def all_provisions(viewer: Viewer) -> QuerySet[Provision]:
    """Everything the programs of the viewer's tables take."""
    inside = programs(viewer).filter(programs_inside(viewer)).order_by()
    rows = Provision.objects.filter(program__in=inside.values("pk"))
    return rows.select_related("organization", "session", "program").order_by("by_on", "pk")


@dataclass(frozen=True)
class ProvisionPage:
    """One thing a program takes, as its form shows it."""

    id: int
    program_id: int
    kind: str
    what: str
    about: str
    session_id: int | None
    language: str
    organization_id: int | None
    contact: str
    note: str
    by_on: Any
    planned_cents: int
    spent_cents: int | None
    is_public: bool
    state: str
    version: int


COPIED = tuple(one for one in ProvisionPage.__annotations__ if one != "id")


def provision(viewer: Viewer, provision_id: int) -> ProvisionPage:
    """One of them. Raises NotFound."""
    row = all_provisions(viewer).filter(pk=provision_id).first()
    if row is None:
        raise NotFound
    return ProvisionPage(row.pk, *(getattr(row, one) for one in COPIED))


def provision_to_change(viewer: Viewer, provision_id: int) -> tuple[Table, Provision]:
    """One of them and those who work on its program, locked. Raises NotFound."""
    rows = Provision.objects.filter(pk=provision_id)
    program_id = rows.values_list("program_id", flat=True).first()
    if program_id is None:
        raise NotFound
    held, _program = program_to_change(viewer, program_id)
    return held, rows.select_for_update(no_key=True, of=("self",)).select_related("program").get()


def date_in(program_id: int, session_id: int | None) -> int | None:
    """The id of one of a program's dates. Raises NotFound."""
    if session_id is None:
        return None
    if not Session.objects.filter(pk=session_id, program_id=program_id).exists():
        raise NotFound("session_id")
    return session_id


@dataclass(frozen=True)
class Budget:
    """What a program costs: the sums by payer, and per person who came."""

    sums: tuple[rules.Sum, ...]
    came: int

    @property
    def planned(self) -> int:
        return sum(one.planned for one in self.sums)

    @property
    def spent(self) -> int:
        return sum(one.spent for one in self.sums)

    @property
    def spent_each(self) -> int | None:
        """Cents spent for each person who came; None until somebody did."""
        return round(self.spent / self.came) if self.came and self.spent else None


def budget(viewer: Viewer, program_id: int) -> Budget:
    """The sums over what a program takes. Raises NotFound."""
    rows = provisions(viewer, program_id)
    costs = (
        rules.Cost(
            one.organization.name if one.organization else None,
            one.planned_cents,
            one.spent_cents,
            one.state,
        )
        for one in rows
    )
    held = Session.objects.filter(program_id=program_id, state=Session.State.HELD)
    came = held.aggregate(came=Sum("attended"))["came"] or 0
    return Budget(rules.sums(costs), came)


@dataclass(frozen=True)
class ShownProvision:
    """What everyone is told: who speaks about what, who interprets into what."""

    kind: str
    what: str
    about: str
    language: str


def shown_provisions(program_id: int, session_id: int | None = None) -> tuple[ShownProvision, ...]:
    """What is sure and public about a program, or one of its dates; the same for whoever asks."""
    rows = Provision.objects.filter(
        program_id=program_id, is_public=True, state=Provision.State.SURE
    )
    if session_id is not None:
        rows = rows.filter(Q(session=None) | Q(session_id=session_id))
    values = rows.order_by("kind", "pk").values_list("kind", "what", "about", "language")
    return tuple(dict.fromkeys(ShownProvision(*one) for one in values))
