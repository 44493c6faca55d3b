"""The one way to change the diary: taking a person's name out of it when they are erased.

The diary is append-only; the guard lets a change through only while `holt.erasing` is on, which
this module alone switches on, for one transaction at most.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Protocol

from django.db import connection, transaction
from django.db.models import Q

from holt.kernel.models import Happening, History, Letter

GONE = "—"


class Forget(Protocol):
    """What a room forgets of a person; may be called twice."""

    def __call__(self, person_id: int, *, email: str, name: str, now: datetime) -> None: ...


FORGETTERS: list[Forget] = []


def forgets(forget: Forget) -> Forget:
    """Register what a room above forgets when a person is erased, in the same transaction."""
    if forget not in FORGETTERS:
        FORGETTERS.append(forget)
    return forget


def forget_everywhere(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Let every room forget the person; address and name are as they were before."""
    for forget in FORGETTERS:
        forget(person_id, email=email, name=name, now=now)


@contextmanager
def erasing() -> Iterator[None]:
    """Let the guard of the diary pass redactions until the block ends."""
    with transaction.atomic():
        _switch("on")
        yield
        _switch("")


def _switch(to: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('holt.erasing', %s, true)", [to])


def redact_actor(person_id: int) -> int:
    """Take the name of this person out of everything they did; returns how many lines."""
    with erasing():
        return (
            Happening.objects.filter(actor_id=person_id)
            .exclude(actor_name="")
            .update(actor_name="")
        )


def redact_named(*, email: str, name: str) -> int:
    """Take this address and whole name out of the diary's other lines: what they did by a signed
    link before they had an account, and old values in history; returns how many lines."""
    with erasing():
        lines = Happening.objects.filter(actor_id=None, actor_name=name).update(actor_name="")
        old = History.objects.filter(Q(before__in=[name, email]) | Q(after__in=[name, email]))
        for one in old:
            one.before = GONE if one.before in (name, email) else one.before
            one.after = GONE if one.after in (name, email) else one.after
            one.save(update_fields=["before", "after"])
            lines += 1
    return lines


def forget_letters(person_id: int, *, email: str, name: str) -> None:
    """Delete the letters to this person, and blot their name and address out of sent ones."""
    Letter.objects.filter(Q(person_id=person_id) | Q(to=email)).delete()
    found = Q(text__contains=name) | Q(subject__contains=name) | Q(text__icontains=email)
    pattern = re.compile(rf"(?<!\w)({re.escape(name)}|{re.escape(email)})(?!\w)", re.IGNORECASE)
    for letter in Letter.objects.filter(found).iterator():
        letter.subject = pattern.sub(GONE, letter.subject)
        letter.text = pattern.sub(GONE, letter.text)
        letter.save(update_fields=["subject", "text"])


def redact_facts(kind: str, subject_id: int, names: Iterable[str]) -> int:
    """Take these facts out of one thing's earlier happenings, where fewer may see it from now on;
    a mark stays in their place. Returns how many lines."""
    marks = dict.fromkeys(names, GONE)
    with erasing():
        lines = list(Happening.objects.filter(subject_kind=kind, subject_id=subject_id))
        for line in lines:
            line.facts |= {name: mark for name, mark in marks.items() if name in line.facts}
        Happening.objects.bulk_update(lines, ["facts"])
    return len(lines)
