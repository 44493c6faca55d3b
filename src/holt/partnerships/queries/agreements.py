"""One version of an agreement, to read and to sign."""

from dataclasses import dataclass
from datetime import date, datetime

from holt.kernel.errors import NotFound
from holt.kernel.gather import gather, scatter
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer
from holt.partnerships import access
from holt.partnerships.models import AgreementVersion, Signature
from holt.partnerships.queries.held import parties_of, seat_of
from holt.partnerships.queries.rows import SignatureRow


@dataclass(frozen=True)
class AgreementPage:
    """A version with its text and signatures, and whether the viewer may sign it now."""

    id: int
    partnership_id: int
    number: int
    season: int
    state: str
    text: str
    text_hash: str
    file_id: int | None
    file_name: str
    starts_on: date | None
    ends_on: date | None
    review_on: date | None
    note: str
    made_by_name: str
    made_at: datetime
    signatures: tuple[SignatureRow, ...]
    may_sign: bool


def agreement(viewer: Viewer, partnership_id: int, number: int) -> AgreementPage:
    """A version, for the parties only. Raises NotFound."""
    seats = access.Seats(
        partnership_id, False, tuple(seat_of(one) for one in parties_of(partnership_id))
    )
    row = _version(viewer, partnership_id, number, seats)
    signatures = scatter(SignatureRow, row.signature_rows)  # type: ignore[attr-defined]
    signed = {one.party_id for one in signatures}
    may_sign = row.state == AgreementVersion.State.OPEN and any(
        access.may_sign(viewer, seat, seats) and seat.party_id not in signed
        for seat in access.my_seats(viewer, seats)
        if seat.state == "accepted"
    )
    return AgreementPage(
        id=row.pk,
        partnership_id=partnership_id,
        number=row.number,
        season=row.season,
        state=row.state,
        text=row.text,
        text_hash=row.text_hash,
        file_id=row.file_id,
        file_name=row.file.name if row.file else "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        review_on=row.review_on,
        note=row.note,
        made_by_name=row.made_by_name,
        made_at=row.made_at,
        signatures=signatures,
        may_sign=may_sign,
    )


def _version(
    viewer: Viewer, partnership_id: int, number: int, seats: access.Seats
) -> AgreementVersion:
    if not access.may_see_inside(viewer, seats):
        raise NotFound
    row = (
        AgreementVersion.objects.filter(partnership_id=partnership_id, number=number)
        .select_related("file")
        .annotate(
            signature_rows=gather(SignatureRow, Signature.objects.order_by("at"), "agreement")
        )
        .first()
    )
    if row is None:
        raise NotFound
    return row


def agreement_text(viewer: Viewer, partnership_id: int, number: int) -> str:
    """The text of a version."""
    return agreement(viewer, partnership_id, number).text


def agreement_paper(viewer: Viewer, partnership_id: int, number: int) -> StoredFile:
    """The file uploaded as a version. Raises NotFound."""
    file_id = agreement(viewer, partnership_id, number).file_id
    row = StoredFile.objects.filter(pk=file_id).first() if file_id else None
    if row is None:
        raise NotFound
    return row
