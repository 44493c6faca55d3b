"""What happened to lessons, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("lesson", lambda lesson_id: f"/lessons/{lesson_id}/")
add_sentences(
    {
        "learning.lesson_written": _("%(who)s wrote down “%(title)s”."),
        "learning.lesson_edited": _("%(who)s corrected “%(title)s”."),
        "learning.lesson_published": _("%(organization)s shared what it learned: “%(title)s”."),
        "learning.lesson_withdrawn": _("%(organization)s withdrew something it had shared."),
    }
)
