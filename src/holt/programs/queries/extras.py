"""What else a session has, in one query."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, Subquery

from holt.kernel.errors import Problem
from holt.kernel.viewer import Viewer
from holt.programs import access
from holt.programs.models import CreditOffer, HelpTable, Roster, Session
from holt.programs.queries.tables import session_to_change


@dataclass(frozen=True)
class Extras:
    """Whether a session has a help table, a roster, credit."""

    help_table: bool = False
    roster: bool = False
    credit_offer_id: int | None = None


def extras_of(session_id: int) -> Extras:
    """For whoever may look into the session (the caller has looked)."""
    here = OuterRef("pk")
    rows = Session.objects.filter(pk=session_id).values_list(
        Exists(HelpTable.objects.filter(session=here)),
        Exists(Roster.objects.filter(session=here)),
        Subquery(CreditOffer.objects.filter(session=here).values("pk")[:1]),
    )
    return Extras(*(rows.first() or ()))


def may_work_at(viewer: Viewer, session_id: int) -> bool:
    """Whether buttons are worth showing: the viewer works for a party, or holds its link."""
    with transaction.atomic():
        try:
            held, _session = session_to_change(viewer, session_id)
        except Problem:
            return False
    return access.may_work(viewer, held.seats)
