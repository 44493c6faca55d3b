"""What this room announces."""

from holt.learning.events.feeds import (
    FeedFollowed,
    FeedNotRead,
    FeedTold,
    FeedUnfollowed,
    FeedWanted,
)
from holt.learning.events.lessons import (
    LessonAsked,
    LessonEdited,
    LessonEvent,
    LessonHelped,
    LessonPublished,
    LessonRead,
    LessonWithdrawn,
    LessonWritten,
    ReaderAsked,
)
from holt.learning.events.resources import (
    ResourceEdited,
    ResourceEvent,
    ResourceShared,
    ResourcesImported,
    ResourceUsed,
    ResourceWithdrawn,
    VersionAdded,
)
from holt.learning.events.tag_words import WordSet

__all__ = [
    "FeedFollowed",
    "FeedNotRead",
    "FeedTold",
    "FeedUnfollowed",
    "FeedWanted",
    "LessonAsked",
    "LessonEdited",
    "LessonEvent",
    "LessonHelped",
    "LessonPublished",
    "LessonRead",
    "LessonWithdrawn",
    "LessonWritten",
    "ReaderAsked",
    "ResourceEdited",
    "ResourceEvent",
    "ResourceShared",
    "ResourceUsed",
    "ResourceWithdrawn",
    "ResourcesImported",
    "VersionAdded",
    "WordSet",
]
