"""By what people hear of a program: its picture, and the letter one sends on."""

from datetime import datetime

from holt.kernel import checks, files
from holt.kernel.errors import NotAllowed
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.images import require_image
from holt.kernel.models import Letter
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.programs import access, events, queries
from holt.programs.asks import SendToMeAsk, SetPictureAsk
from holt.programs.models import Picture, Program
from holt.programs.telling import said
from holt.values.vocabulary import LANGUAGES

TOPIC = "programs"


@verb("programs.set_picture", ask=SetPictureAsk)
def set_picture(actor: Viewer, ask: SetPictureAsk, *, now: datetime) -> Program:
    """Give a program its picture, another one, or none; the one before is not kept."""
    held, row = queries.program_to_change(actor, ask.program_id)
    access.require(access.may_work(actor, held.seats), actor)
    kept = Picture.objects.filter(program=row).first()
    before = kept.file_id if kept else None
    file_id = require_image(actor, ask.picture_id, before, "picture_id")
    text = checks.text(ask.text, "text", most=300, needed=file_id is not None)
    if file_id is None:
        Picture.objects.filter(program=row).delete()
    else:
        values = {"file_id": file_id, "text": text, "set_at": now}
        Picture.objects.update_or_create(program=row, defaults=values)
    if before is not None and before != file_id:
        files.forget(before)
    row.changed_at = now
    row.save(update_fields=["changed_at"])
    told = events.PictureSet(row.pk, held.partnership_id, row.title)
    tell(told, by=actor, at=now, audience=Audience.only(held.organization_ids))
    return row


@verb("programs.send_to_me", ask=SendToMeAsk, signed_in_only=True)
def send_to_me(actor: Viewer, ask: SendToMeAsk, *, now: datetime) -> Letter | None:
    """Send the letter about a program, or one date of it, to oneself, to be sent on to others."""
    held, row = queries.program_to_change(actor, ask.program_id)
    access.require(access.may_work(actor, held.seats), actor)
    if actor.person_id is None or not actor.email:
        raise NotAllowed
    checks.choice(ask.language, "language", LANGUAGES)
    page = queries.program(actor, row.pk)
    dates = queries.dates_to_tell(actor, row.pk, ask.session_id, now)
    letter = said(page, dates, ask.language, one_date=ask.session_id is not None)
    made = people.notify(
        actor.email,
        topic=TOPIC,
        subject=letter.subject,
        text=letter.letter,
        link=letter.url,
        language=ask.language,
        now=now,
    )
    told = events.LetterTaken(row.pk, held.partnership_id, row.title)
    tell(told, by=actor, at=now, audience=Audience.only(held.organization_ids))
    return made
