"""Fact sheets: what an organization wants others to say about it, and who has read it."""

from datetime import datetime

from holt.directory import access, events, queries
from holt.directory.asks import MarkFactSheetReadAsk, WriteFactSheetAsk
from holt.directory.models import FactSheet, FactSheetReading
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer

LONGEST = 8_000


@verb("directory.write_fact_sheet", ask=WriteFactSheetAsk)
def write_fact_sheet(actor: Viewer, ask: WriteFactSheetAsk, *, now: datetime) -> FactSheet:
    """Write it anew; whoever writes owns it, and everybody reads it again."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_speak(actor, organization), actor)
    last = organization.fact_sheets.order_by("-number").first()
    text = checks.text(ask.text, "text", most=LONGEST, needed=True)
    if last is not None and last.text == text:
        raise Refused("nothing_changed", "text")
    sheet = FactSheet.objects.create(
        organization=organization,
        number=last.number + 1 if last else 1,
        text=text,
        owner_id=actor.person_id,
        written_at=now,
    )
    tell(
        events.FactSheetWritten(organization.pk, organization.name, sheet.number),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    return sheet


@verb("directory.mark_fact_sheet_read", ask=MarkFactSheetReadAsk, signed_in_only=True)
def mark_fact_sheet_read(
    actor: Viewer, ask: MarkFactSheetReadAsk, *, now: datetime
) -> FactSheetReading:
    """Say that one has read it; only of the current one. Raises Refused "newer_fact_sheet"."""
    sheet = queries.fact_sheet_to_read(actor, ask.fact_sheet_id)
    if sheet.organization.fact_sheets.filter(number__gt=sheet.number).exists():
        raise Refused("newer_fact_sheet")
    reading, made = sheet.readings.get_or_create(
        person_id=actor.person_id or 0, defaults={"read_at": now}
    )
    if made:
        tell(
            events.FactSheetRead(sheet.organization_id, sheet.organization.name, sheet.number),
            by=actor,
            at=now,
            audience=Audience.only([sheet.organization_id]),
        )
    return reading
