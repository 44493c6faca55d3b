"""What holders of certificates are written."""

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.people import actions as people
from holt.programs import queries
from holt.programs.models import Credit

TOPIC = "sign_ups"
Said = tuple[object, object]
GRANTED: Said = (
    gettext_lazy("Your certificate"),
    gettext_lazy(
        "You have been granted credit by %(granted_by)s (%(scheme)s). On this page you find the "
        "certificate to print and everything granted to you so far. You choose there whether "
        "those who check it see your full name or your initials, and you can have your name "
        "forgotten at any time."
    ),
)
REVOKED: Said = (
    gettext_lazy("Your certificate has been taken back"),
    gettext_lazy("%(granted_by)s has taken it back. The reason: %(reason)s"),
)


def write(row: Credit, said: Said, now: datetime) -> None:
    """A letter with the holder's own link; nothing once they are forgotten."""
    if not row.email:
        return
    with translation.override(row.language):
        facts = {
            "name": row.name,
            "granted_by": row.granted_by,
            "scheme": row.scheme,
            "reason": row.reason,
        }
        people.notify(
            row.email,
            topic=TOPIC,
            subject=str(said[0]),
            text="\n\n".join(
                [_("Hello %(name)s,") % facts, str(said[1]) % facts, f"“{row.title}”"]
            ),
            link=f"/my-credit/{queries.credit_key(row)}/",
            language=row.language,
            now=now,
        )
