"""What happened to lessons, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("lesson", lambda lesson_id: f"/lessons/{lesson_id}/")
add_address("reading", lambda reading_id: f"/readings/{reading_id}/")
add_address("resource", lambda resource_id: f"/resources/{resource_id}/")
add_address("resource_import", lambda import_id: f"/resources/imports/{import_id}/")
add_address("resource_feed", lambda _feed_id: "/resources/feeds/")
add_address("tag_word", lambda _pk: "/lessons/words/")
add_sentences(
    {
        "learning.lesson_asked": _("Everyone in “%(partnership)s” was asked what they learned."),
        "learning.reader_asked": _("%(who)s asked somebody to read “%(title)s”."),
        "learning.lesson_read": _("%(who)s read “%(title)s” and answered."),
        "learning.lesson_helped": _("%(organization)s went by a lesson of yours."),
        "learning.word_set": _("%(who)s changed what the word “%(word)s” speaks for."),
        "learning.resource_shared": _("%(who)s shared “%(title)s”."),
        "learning.resource_edited": _("%(who)s corrected what is said about “%(title)s”."),
        "learning.version_added": _("%(who)s added a newer version of “%(title)s”."),
        "learning.resource_used": _("Somebody uses “%(title)s”."),
        "learning.resource_withdrawn": _("%(who)s withdrew something that had been shared."),
        "learning.resources_imported": _(
            "%(who)s took in many resources: %(added)s new, %(changed)s brought up to date, "
            "%(left)s left out."
        ),
        "learning.feed_followed": _("%(who)s had resources taken in from the feed “%(feed)s”."),
        "learning.feed_unfollowed": _("%(who)s had it no longer follow the feed “%(feed)s”."),
        "learning.feed_wanted": _("%(who)s had the feed “%(feed)s” read again."),
        "learning.feed_not_read": _("The feed “%(feed)s” could not be read."),
        "learning.lesson_written": _("%(who)s wrote down “%(title)s”."),
        "learning.lesson_edited": _("%(who)s corrected “%(title)s”."),
        "learning.lesson_published": _("%(organization)s shared what it learned: “%(title)s”."),
        "learning.lesson_withdrawn": _("%(organization)s withdrew something it had shared."),
    }
)
