"""Putting people on shifts: a place for each, and nobody in two places at once.

What a guard might miss, the constraints of the table do not let be written.
"""

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from holt.kernel.errors import Refused
from holt.programs.models import Duty, Offer, Shift


def seat(offer: Offer, shift: Shift) -> Duty:
    """Give somebody the first free place. Refuses "shift_is_full", "on_another_shift"."""
    taken = set(shift.duties.values_list("seat", flat=True))
    free = next((one for one in range(1, shift.needed + 1) if one not in taken), None)
    if free is None:
        raise Refused("shift_is_full")
    row = Duty(shift=shift, offer=offer, hand_id=offer.hand_id, seat=free, during=stretch(shift))
    return _keep(row)


def seat_again(shift: Shift) -> None:
    """The shift is at another time: everybody on it, too. Refuses "on_another_shift"."""
    for row in shift.duties.all():
        row.during = stretch(shift)
        _keep(row)


def _keep(row: Duty) -> Duty:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Refused("on_another_shift") from error
    return row


def stretch(shift: Shift) -> DateTimeTZRange:
    """From when until when, the end not included: one may go from shift to shift."""
    return DateTimeTZRange(shift.starts_at, shift.ends_at, "[)")
