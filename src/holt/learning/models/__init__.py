"""What the learning room keeps."""

from holt.learning.models.digests import LessonDigest
from holt.learning.models.feeds import ResourceFeed
from holt.learning.models.lessons import Lesson, LessonVersion
from holt.learning.models.readings import Reading
from holt.learning.models.requests import LessonRequest
from holt.learning.models.resources import (
    Resource,
    ResourceImport,
    ResourceUse,
    ResourceVersion,
)
from holt.learning.models.tag_words import TagWord
from holt.learning.models.uses import LessonUse

__all__ = [
    "Lesson",
    "LessonDigest",
    "LessonRequest",
    "LessonUse",
    "LessonVersion",
    "Reading",
    "Resource",
    "ResourceFeed",
    "ResourceImport",
    "ResourceUse",
    "ResourceVersion",
    "TagWord",
]
