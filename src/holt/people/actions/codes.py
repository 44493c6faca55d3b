"""Short codes that prove an address before it signs; for the rooms above, inside their action."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from holt.kernel import checks, letters
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer
from holt.people import events, rules, throttle, tokens
from holt.people.models import SigningCode

TOPIC = "codes"


@transaction.atomic
def send_signing_code(
    actor: Viewer, *, email: str, subject_kind: str, subject_id: int, now: datetime
) -> None:
    """Mail a fresh code to the address; an earlier one for the same thing stops working.

    Raises Refused "too_often" after five in an hour, "not_an_email".
    """
    email = checks.email(email, "email", needed=True)
    throttle.admit(f"signing code {email}", most=5, seconds=3600, now=now)
    SigningCode.objects.filter(**_for(email, subject_kind, subject_id), used_at=None).delete()
    code = tokens.new_code()
    row = SigningCode.objects.create(
        **_for(email, subject_kind, subject_id),
        code_hash=tokens.keyed_hash(code, email, subject_kind, subject_id),
        made_at=now,
        expires_at=now + timedelta(minutes=rules.CODE_MINUTES),
    )
    with translation.override(actor.language):
        _write(email, code, now)
    from holt.people.jobs import post  # jobs call our actions; this is the way back

    post.defer()
    _tell(events.CodeSent, row, actor, now)


def _write(email: str, code: str, now: datetime) -> None:
    letters.write(
        email,
        topic=TOPIC,
        subject=_("Your code for signing"),
        text=_(
            "Type this code on the page where you sign: %(code)s\n\n"
            "It works for %(minutes)s minutes. If you are not about to sign anything, "
            "you can ignore this letter."
        )
        % {"code": code, "minutes": rules.CODE_MINUTES},
        now=now,
    )


@transaction.atomic
def check_signing_code(
    actor: Viewer, *, email: str, subject_kind: str, subject_id: int, code: str, now: datetime
) -> None:
    """Spend the code if it is the right one, in the caller's transaction.

    Raises Refused "code_wrong" (fact: left), "code_expired", "too_many_tries". A wrong guess
    counts even though the refusal rolls the caller's transaction back.
    """
    email = checks.email(email, "email", needed=True)
    rows = SigningCode.objects.select_for_update().filter(
        **_for(email, subject_kind, subject_id), used_at=None, expires_at__gt=now
    )
    row = rows.order_by("-pk").first()
    if row is None:
        raise Refused("code_expired", "code")
    tries = throttle.guess(f"code {row.pk} {row.code_hash}", seconds=rules.CODE_MINUTES * 60)
    if tries > rules.CODE_TRIES:
        raise Refused("too_many_tries", "code")
    given = tokens.keyed_hash("".join(code.split()), email, subject_kind, subject_id)
    if not tokens.same(given, row.code_hash):
        raise Refused("code_wrong", "code", {"left": rules.CODE_TRIES - tries})
    row.used_at = now
    row.save(update_fields=["used_at"])
    _tell(events.CodeChecked, row, actor, now)


def _for(email: str, subject_kind: str, subject_id: int) -> dict[str, object]:
    return {"email": email, "subject_kind": subject_kind, "subject_id": subject_id}


def _tell(event: type[events.OfCode], row: SigningCode, by: Viewer, at: datetime) -> None:
    tell(
        event(row.pk, row.subject_kind, row.subject_id),
        by=by,
        at=at,
        audience=Audience.only(by.organization_ids),
    )
