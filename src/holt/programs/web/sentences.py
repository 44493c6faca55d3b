"""What happened to sessions, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("session", lambda session_id: f"/sessions/{session_id}/")
add_sentences(
    {
        "programs.scheduled": _("%(who)s planned “%(title)s” (%(count)s on the calendar)."),
        "programs.session_edited": _("%(who)s changed “%(title)s” on the calendar."),
        "programs.held": _("“%(title)s” took place."),
        "programs.session_canceled": _("%(who)s called off “%(title)s”."),
    }
)
