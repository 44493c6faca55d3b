"""The weekly letter of lessons: at most one for each person, and nothing withdrawn in it."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory.queries import Recipient
from holt.kernel.viewer import RoleName
from holt.learning import queries, rules
from holt.learning.models import LessonDigest
from holt.learning.rules.digests import Fresh
from holt.people import actions as people

LINK = "/lessons/for-me/"


def write_digests(now: datetime) -> int:
    """Write this week's letters, each once, however often this runs; how many were written."""
    week = rules.monday_of(now.date())
    fresh = queries.fresh(now - queries.WEEK)
    if not fresh:
        return 0
    wanted, done = queries.open_subjects(), queries.written_to(week)
    by_person: dict[int, list[Recipient]] = {}
    for one in queries.readers():
        by_person.setdefault(one.person_id, []).append(one)
    return sum(
        _write(seats, fresh, wanted, now)
        for person_id, seats in by_person.items()
        if person_id not in done
    )


@transaction.atomic
def _write(
    seats: Sequence[Recipient],
    fresh: Sequence[Fresh],
    wanted: dict[int, frozenset[str]],
    now: datetime,
) -> bool:
    """One person's letter, if something concerns them."""
    own = {one.organization_id for one in seats}
    subjects = frozenset[str]().union(*(wanted.get(one, frozenset()) for one in own))
    leads = any(RoleName(one.role) == RoleName.DIRECTOR for one in seats)
    ids = rules.chosen_for(fresh, own, subjects, prefers_figures=leads)
    if not ids:
        return False
    row, is_new = LessonDigest.objects.get_or_create(
        person_id=seats[0].person_id,
        week=rules.monday_of(now.date()),
        defaults={"lesson_ids": list(ids), "written_at": now},
    )
    if is_new:
        row.letter = people.notify(
            row.person_id,
            topic="lessons",
            subject=lambda: _subject(len(ids)),
            text=lambda: _text(ids),
            link=LINK,
            now=now,
        )
        row.save(update_fields=["letter"])
    return is_new


def _subject(count: int) -> str:
    said = ngettext("A lesson for you this week", "%(count)s lessons for you this week", count)
    return said % {"count": count}


def _text(ids: Sequence[int]) -> str:
    """Title and address of each, and why they were chosen."""
    site = settings.ADDRESS.rstrip("/")
    lines = [f"• {title}\n  {site}/lessons/{pk}/" for pk, title in queries.told_of(ids)]
    first = _("Others wrote down what they learned about needs you have open:")
    return first + "\n\n" + "\n\n".join(lines)


def take_out(lesson_id: int) -> None:
    """No letter that still waits tells of this lesson any more."""
    for row in queries.digests_telling_of(lesson_id):
        row.lesson_ids = [one for one in row.lesson_ids if one != lesson_id]
        row.save(update_fields=["lesson_ids"])
        letter = row.letter
        if letter is not None and not row.lesson_ids:
            letter.delete()
        elif letter is not None:
            with translation.override(row.person.language):
                letter.subject = _subject(len(row.lesson_ids))
                letter.text = _text(row.lesson_ids)
            letter.save(update_fields=["subject", "text"])
