"""What else a session has, in one query."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from holt.programs.models import CreditOffer, HelpTable, Roster, Session


@dataclass(frozen=True)
class Extras:
    """Whether a session has a help table, a roster, credit."""

    help_table: bool = False
    roster: bool = False
    credit: bool = False


def extras_of(session_id: int) -> Extras:
    """For whoever may look into the session (the caller has looked)."""
    here = OuterRef("pk")
    rows = Session.objects.filter(pk=session_id).values_list(
        Exists(HelpTable.objects.filter(session=here)),
        Exists(Roster.objects.filter(session=here)),
        Exists(CreditOffer.objects.filter(session=here)),
    )
    return Extras(*(rows.first() or ()))
