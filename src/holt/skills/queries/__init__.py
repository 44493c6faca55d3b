"""Every read of the skills room; the viewer comes first."""

from holt.skills.queries.places import (
    home_of,
    libraries_with_skills,
    organizations_within,
    places_now,
)
from holt.skills.queries.skills import (
    SkillRow,
    own_said,
    own_skill,
    own_skills,
    said_by,
    skill_row,
    skill_to_change,
    skills,
    skills_of_library,
    skills_of_people,
)
from holt.skills.queries.words import (
    WordRow,
    known_word,
    near_words,
    skill_words,
    with_counts,
    word,
    word_row,
    word_to_change,
    words,
)

__all__ = [
    "SkillRow",
    "WordRow",
    "home_of",
    "known_word",
    "libraries_with_skills",
    "near_words",
    "organizations_within",
    "own_said",
    "own_skill",
    "own_skills",
    "places_now",
    "said_by",
    "skill_row",
    "skill_to_change",
    "skill_words",
    "skills",
    "skills_of_library",
    "skills_of_people",
    "with_counts",
    "word",
    "word_row",
    "word_to_change",
    "words",
]
