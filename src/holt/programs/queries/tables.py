"""Who works on a program: everyone at a partnership's table, or the organization that runs it."""

from dataclasses import dataclass
from typing import Any

from holt.directory import queries as directory
from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.programs import access, rules
from holt.programs.models import Program, Session
from holt.programs.queries.inside import seats_of

NO_PARTY = 0
"""The party of whoever works alone, as access looks at it."""


def seats_alone(organization_id: int) -> access.Seats:
    """An organization by itself, as a table with one seat."""
    seat = access.Seat(NO_PARTY, organization_id, "accepted", True)
    return access.Seats(NO_PARTY, False, (seat,))


def seats_at(partnership_id: int | None, organization_id: int | None) -> access.Seats:
    """The seats of a partnership, or of the organization that works alone. Raises NotFound."""
    if partnership_id is not None:
        return seats_of(partnership_id)
    if organization_id is None:
        raise NotFound
    return seats_alone(organization_id)


@dataclass(frozen=True)
class Table:
    """Those who may change a program and its sessions; what verbs hold locked.

    Either `held` (a partnership and its parties) or `organization_id` (it works alone).
    """

    held: partnerships.Held | None = None
    organization_id: int | None = None

    @property
    def partnership_id(self) -> int | None:
        return self.held.partnership.pk if self.held else None

    @property
    def seats(self) -> access.Seats:
        return self.held.seats if self.held else seats_alone(self.organization_id or NO_PARTY)

    @property
    def organization_ids(self) -> tuple[int, ...]:
        """Everyone still at the table."""
        return self.held.organization_ids if self.held else (self.organization_id or NO_PARTY,)

    def require(self, organization_id: int, field: str) -> int:
        """The id of an organization at the table. Raises NotFound."""
        if organization_id not in self.organization_ids:
            raise NotFound(field)
        return organization_id

    def party_id(self, organization_id: int, field: str) -> int | None:
        """The party of an organization at the table; None for whoever works alone. NotFound."""
        if self.held:
            return self.held.party_of(organization_id, field).pk
        self.require(organization_id, field)
        return None


def table_to_change(
    viewer: Viewer, partnership_id: int | None, organization_id: int | None
) -> Table:
    """The table, its partnership locked first. Raises NotFound for whoever may not look into it."""
    if partnership_id is not None:
        try:
            return Table(held=partnerships.to_change(viewer, partnership_id))
        except NotAllowed as refused:
            raise NotFound from refused
    if not access.may_see_inside(viewer, seats_at(None, organization_id)):
        raise NotFound
    return Table(organization_id=organization_id)


def partnership_to_change(viewer: Viewer, partnership_id: int) -> Table:
    """The table of a partnership, locked. Raises NotFound, NotAllowed."""
    return Table(held=partnerships.to_change(viewer, partnership_id))


def at_stage(table: Table) -> Any:
    """The partnership of a table at which programs and sessions are planned.

    Raises Refused "no_sessions_at_this_stage".
    """
    if table.held is None:
        raise NotFound
    rules.require_stage(table.held.partnership.state)
    return table.held.partnership


def own_table(viewer: Viewer, organization_id: int) -> Table:
    """The table of one organization that the viewer may see. Raises NotFound."""
    if not directory.visible(viewer).filter(pk=organization_id).exists():
        raise NotFound
    return Table(organization_id=organization_id)


def program_to_change(viewer: Viewer, program_id: int) -> tuple[Table, Program]:
    """A program and those who work on it; the partnership or else the program locked. NotFound."""
    rows = Program.objects.filter(pk=program_id)
    found = rows.values_list("partnership_id", "organization_id").first()
    if found is None:
        raise NotFound
    held = table_to_change(viewer, *found)
    return held, rows.select_for_update(no_key=True, of=("self",)).get()


def session_to_change(viewer: Viewer, session_id: int) -> tuple[Table, Session]:
    """A session, locked, and those who work on it, locked first. Raises NotFound."""
    rows = Session.objects.filter(pk=session_id)
    found = rows.values_list("partnership_id", "program__organization_id").first()
    if found is None:
        raise NotFound
    held = table_to_change(viewer, *found)
    return held, rows.select_for_update(no_key=True, of=("self",)).get()


def seats_of_session(session_id: int) -> access.Seats:
    """Who sits where a session is planned. Raises NotFound."""
    rows = Session.objects.filter(pk=session_id)
    found = rows.values_list("partnership_id", "program__organization_id").first()
    if found is None:
        raise NotFound
    return seats_at(*found)


def may_work_on(viewer: Viewer, session_id: int) -> bool:
    """Whether the viewer may change this session."""
    return access.may_work(viewer, seats_of_session(session_id))


def sitting_at(partnership_id: int) -> tuple[int, ...]:
    """The organizations at a partnership's table."""
    seats = seats_of(partnership_id).seats
    return tuple(one.organization_id for one in seats if one.state != "left")


def organizations_at(session: Session) -> tuple[int, ...]:
    """The organizations at a session's table, for the diary's audience."""
    seats = seats_of_session(session.pk).seats
    return tuple(one.organization_id for one in seats if one.state != "left")
