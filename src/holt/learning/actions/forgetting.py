"""What this room forgets of a person who is erased."""

import re
from datetime import datetime

from django.db.models import Q

from holt.kernel import erasure
from holt.learning import queries, rules
from holt.learning.models import Lesson, LessonVersion, Reading, Resource

TEXTS = ("title", "wanted", "did", "happened", "instead", "evidence", "told_by")
VERSION_TEXTS = ("title", "wanted", "did", "happened", "instead", "note")


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Names and addresses go out of lessons and their readers; what was learned stays."""
    Reading.objects.filter(email__iexact=email).update(name="", email="")
    Reading.objects.filter(name=name).update(name="")
    Resource.objects.filter(authors=name).update(authors=erasure.GONE)
    whole = re.compile(rf"(?<!\w)({re.escape(name)}|{re.escape(email)})(?!\w)", re.IGNORECASE)
    for model, fields in ((Lesson, TEXTS), (LessonVersion, VERSION_TEXTS)):
        for row in model._default_manager.filter(_naming(fields, name, email)):
            for field in fields:
                setattr(row, field, whole.sub(erasure.GONE, getattr(row, field)))
            row.save(update_fields=fields)
            if isinstance(row, Lesson):
                said = [getattr(row, one) for one in TEXTS[:5]]
                Lesson.objects.filter(pk=row.pk).update(search_text=rules.search_text(said))
    queries.pile_changed()


def _naming(fields: tuple[str, ...], name: str, email: str) -> Q:
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__icontains": name}) | Q(**{f"{field}__icontains": email})
    return found
