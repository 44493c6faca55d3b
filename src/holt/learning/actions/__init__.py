"""Every verb of the learning room."""

from holt.learning.actions import forgetting  # noqa: F401
from holt.learning.actions.asking import ask_lesson
from holt.learning.actions.digests import write_digests
from holt.learning.actions.following import (
    follow_feed,
    keep_feed,
    read_feed_now,
    unfollow_feed,
)
from holt.learning.actions.importing import import_resources
from holt.learning.actions.kept_files import keep_import, keep_shared
from holt.learning.actions.lessons import (
    edit_lesson,
    note_lesson,
    publish_lesson,
    withdraw_lesson,
    write_lesson,
)
from holt.learning.actions.readings import answer_reading, ask_reader
from holt.learning.actions.resources import (
    add_version,
    edit_resource,
    say_used,
    share_agreement,
    share_resource,
    withdraw_resource,
)
from holt.learning.actions.tag_words import learn_words, set_word
from holt.learning.actions.uses import ask_again, say_helped

__all__ = [
    "add_version",
    "answer_reading",
    "ask_again",
    "ask_lesson",
    "ask_reader",
    "edit_lesson",
    "edit_resource",
    "follow_feed",
    "import_resources",
    "keep_feed",
    "keep_import",
    "keep_shared",
    "learn_words",
    "note_lesson",
    "publish_lesson",
    "read_feed_now",
    "say_helped",
    "say_used",
    "set_word",
    "share_agreement",
    "share_resource",
    "unfollow_feed",
    "withdraw_lesson",
    "withdraw_resource",
    "write_digests",
    "write_lesson",
]
