"""After two words were joined: whoever said both stands once."""

from collections import defaultdict
from typing import Any

from django.db.models import Q

from holt.kernel.happenings import save_amended
from holt.skills import rules
from holt.skills.models import Skill, SkillWord


def merge_rows(into: SkillWord) -> int:
    """Make one row of those in which one person, or one library, says the same; how many went."""
    rows = Skill.objects.select_for_update(no_key=True, of=("self",)).order_by("pk")
    same: dict[tuple[Any, ...], list[Skill]] = defaultdict(list)
    for row in rows.filter(Q(word=into) | Q(word__joined_into=into)):
        home = row.organization_id if row.person_id is None else None
        same[row.person_id, home, row.direction].append(row)
    return sum(_merge(found, into) for found in same.values() if len(found) > 1)


def _merge(rows: list[Skill], into: SkillWord) -> int:
    """The row with the word that stays keeps all that was said; a hidden one adds nothing to it."""
    kept = next((one for one in rows if one.word_id == into.pk), rows[0])
    told = [one for one in rows if one.is_shown] or rows
    save_amended(kept, "skill", rules.merged(told) | {"is_shown": told[0].is_shown}, None)
    gone = [one.pk for one in rows if one.pk != kept.pk]
    Skill.objects.filter(pk__in=gone).delete()
    return len(gone)
