"""What those who applied can teach and want to learn, as the skills room shows it today."""

from collections.abc import Iterable, Mapping
from typing import Any

from holt.kernel.viewer import Viewer
from holt.mentoring import rules
from holt.methods.pairing import Skill
from holt.skills import queries as skills
from holt.skills.queries import SkillRow


def own_shown_skills(viewer: Viewer) -> tuple[SkillRow, ...]:
    """The viewer's own that the network sees."""
    if viewer.person_id is None:
        return ()
    return skills.skills_of_people([viewer.person_id]).get(viewer.person_id, ())


def skills_said(rows: Iterable[Any]) -> Mapping[tuple[int, str], tuple[SkillRow, ...]]:
    """For applications, kept or shown: the skills each names, by (id, "teach" or "learn").

    What somebody no longer shows, or took back, is not among them. Two queries at most.
    """
    found = [one for one in rows if one.offer_skills or one.want_skills]
    if not found:
        return {}
    meant = skills.words_meant(
        {pk for one in found for pk in (*one.offer_skills, *one.want_skills)}
    )
    shown = skills.skills_of_people(one.person_id for one in found if one.person_id)
    return {
        (one.id, direction): tuple(
            skill
            for skill in shown.get(one.person_id, ())
            if skill.direction == direction and skill.word_id in {meant.get(pk) for pk in named}
        )
        for one in found
        for direction, named in (("teach", one.offer_skills), ("learn", one.want_skills))
    }


def as_matched(rows: Iterable[SkillRow]) -> frozenset[Skill]:
    """The same as the method takes them, each word once at its highest level."""
    best = sorted(rows, key=lambda one: rules.LEVELS.index(one.level))
    found = {
        one.word_id: Skill(one.word_id, rules.LEVELS.index(one.level), one.subject) for one in best
    }
    return frozenset(found.values())
