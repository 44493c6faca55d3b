"""Every read of the learning room; the viewer comes first."""

from holt.learning.queries.lessons import (
    LESSON_FILTERS,
    LESSON_SORTS,
    LessonPage,
    has_lesson_of_ending,
    lesson,
    lesson_to_change,
    lessons,
    row,
    saying,
    with_details,
    written_by,
)
from holt.learning.queries.similar import (
    SimilarLesson,
    similar_to_need,
    similar_to_partnership,
)

__all__ = [
    "LESSON_FILTERS",
    "LESSON_SORTS",
    "LessonPage",
    "SimilarLesson",
    "has_lesson_of_ending",
    "lesson",
    "lesson_to_change",
    "lessons",
    "row",
    "saying",
    "similar_to_need",
    "similar_to_partnership",
    "with_details",
    "written_by",
]
