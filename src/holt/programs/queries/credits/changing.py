"""Credit to be offered, granted, revoked; and one's own, by account or by key."""

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.programs import access
from holt.programs.models import Credit, CreditOffer, Program, Session
from holt.programs.queries.credits.certificates import by_key, is_mine
from holt.programs.queries.tables import Table, program_to_change, session_to_change


def offering(
    viewer: Viewer, session_id: int | None, program_id: int | None
) -> tuple[Table, Session | Program]:
    """The session or program that gives credit, for staff who see names. Raises NotFound."""
    held, row = (
        session_to_change(viewer, session_id)
        if session_id is not None
        else program_to_change(viewer, program_id or 0)
    )
    access.require(access.may_see_sign_ups(viewer, held.seats), viewer)
    return held, row


def credit_offered(
    viewer: Viewer, credit_offer_id: int
) -> tuple[Table, Session | Program, CreditOffer]:
    """Credit on offer, for staff who see names. Raises NotFound, NotAllowed."""
    row = CreditOffer.objects.select_related("granted_by").filter(pk=credit_offer_id).first()
    if row is None:
        raise NotFound
    held, of = offering(viewer, row.session_id, row.program_id)
    return held, of, row


def credit_to_change(viewer: Viewer, credit_id: int) -> tuple[Table, Credit]:
    """A certificate, for staff of what granted it. Raises NotFound, NotAllowed."""
    row = Credit.objects.filter(pk=credit_id).exclude(offer=None).first()
    if row is None:
        raise NotFound
    held, _of, _offer = credit_offered(viewer, row.offer_id or 0)
    return held, Credit.objects.select_for_update(no_key=True).get(pk=row.pk)


def own_credit_to_change(viewer: Viewer, credit_id: int, key: str) -> Credit:
    """One's own certificate, by its key or by one's account. Raises NotFound."""
    rows = Credit.objects.select_for_update(no_key=True).filter(pk=credit_id, forgotten_at=None)
    row = rows.first()
    allowed = row is not None and (by_key(key).pk == row.pk if key else is_mine(viewer, row))
    if row is None or not allowed:
        raise NotFound
    return row
