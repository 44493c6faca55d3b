"""Taking part in a round, and taking it back."""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from django.utils import timezone

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.happenings import amend
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.mentoring import access, events, queries, rules
from holt.mentoring.actions.rounds import subjects, tell_nobody
from holt.mentoring.asks import ApplyAsk, RoundAsk
from holt.mentoring.models import Application, Named, Pair, Round
from holt.people import queries as people
from holt.values.vocabulary import LANGUAGES


@verb("mentoring.apply", ask=ApplyAsk, signed_in_only=True)
def apply(actor: Viewer, ask: ApplyAsk, *, now: datetime) -> Application:
    """Take part as mentor, mentee or both; said again, it changes what was said."""
    row = queries.round_to_change(actor, ask.round_id)
    person_id = _me(actor)
    rules.STATES.after(row.state, "apply")
    rules.require_open(row.apply_until, timezone.localdate(now))
    access.require(actor.acts_for(ask.organization_id, Role.VIEWER), actor)
    values = _values(ask, row, actor) | {"applied_at": now, "withdrawn_at": None}
    named = _named(ask, actor)
    known = Application.objects.select_for_update(no_key=True).filter(round=row, person=person_id)
    mine = known.first()
    if mine is None:
        mine = Application.objects.create(round=row, person_id=person_id, **values)
    elif changed := amend(mine, values):
        mine.version += 1
        mine.save(update_fields=[*changed, "version"])
    _name(mine, named)
    tell_nobody(events.Applied, row, actor, now)
    return mine


@verb("mentoring.withdraw", ask=RoundAsk, signed_in_only=True)
def withdraw(actor: Viewer, ask: RoundAsk, *, now: datetime) -> Application:
    """Take it back; whom one named is forgotten at once. A pair that began is ended first."""
    row = queries.round_to_change(actor, ask.round_id)
    rules.STATES.after(row.state, "withdraw")
    mine = Application.objects.filter(round=row, person=_me(actor), withdrawn_at=None).first()
    if mine is None:
        raise NotFound
    own = Pair.objects.filter(Q(mentee=mine) | Q(mentor=mine))
    if own.filter(state__in=rules.LIVE).exists():
        raise Refused("end_the_pair_first")
    own.filter(state="proposed").delete()
    mine.named.all().delete()
    mine.withdrawn_at = now
    mine.version += 1
    mine.save(update_fields=["withdrawn_at", "version"])
    tell_nobody(events.Withdrawn, row, actor, now)
    return mine


def _me(actor: Viewer) -> int:
    access.require(access.may_apply(actor), actor)
    if actor.person_id is None:
        raise NotAllowed
    return actor.person_id


def _values(ask: ApplyAsk, row: Round, actor: Viewer) -> dict[str, Any]:
    if not ask.as_mentor and not ask.as_mentee:
        raise Refused("mentor_or_mentee", "as_mentor")
    rules.require_hours(ask.days, ask.from_time, ask.to_time)
    languages = dict.fromkeys(ask.languages)
    if not languages:
        raise Refused("needed", "languages")
    capacity = row.capacity if ask.capacity is None else ask.capacity
    return {
        "organization_id": ask.organization_id,
        "as_mentor": ask.as_mentor,
        "as_mentee": ask.as_mentee,
        "offers": subjects(ask.offers, "offers") if ask.as_mentor else [],
        "wants": subjects(ask.wants, "wants") if ask.as_mentee else [],
        "offer_skills": _skills(ask.offer_skills, "teach", actor) if ask.as_mentor else [],
        "want_skills": _skills(ask.want_skills, "learn", actor) if ask.as_mentee else [],
        "offer_words": checks.text(ask.offer_words, "offer_words", most=500),
        "want_words": checks.text(ask.want_words, "want_words", most=500),
        "languages": [checks.choice(one, "languages", LANGUAGES) for one in languages],
        "zone": actor.zone,
        "days": sorted(set(ask.days)),
        "from_time": ask.from_time,
        "to_time": ask.to_time,
        "capacity": checks.whole(capacity, "capacity", least=1, most=20),
        "years": checks.whole(ask.years, "years", least=0, most=70),
    }


def _skills(word_ids: Iterable[int], direction: str, actor: Viewer) -> list[int]:
    """Words of one's own skills that are shown. Refuses "not_one_of_your_skills"."""
    wanted = sorted(set(word_ids))
    shown = queries.own_shown_skills(actor) if wanted else ()
    if set(wanted) - {one.word_id for one in shown if one.direction == direction}:
        field = "offer_skills" if direction == "teach" else "want_skills"
        raise Refused("not_one_of_your_skills", field)
    return wanted


def _named(ask: ApplyAsk, actor: Viewer) -> dict[str, set[int]]:
    """Persons by what they were named as. Refuses names nobody here goes by, and one's own."""
    return {
        "like": _persons(ask.likes, "likes", actor),
        "rather_not": _persons(ask.rather_not, "rather_not", actor),
        "manager": _persons(ask.managers, "managers", actor),
    }


def _persons(names: Iterable[str], field: str, actor: Viewer) -> set[int]:
    """Everyone of that name: a rule that keeps apart must not miss the one who was meant."""
    wanted = checks.words(names, field, most=200, count=rules.MOST_NAMES)
    if not wanted:
        return set()
    called = reduce(or_, (Q(name__iexact=one) for one in wanted))
    rows = people.persons(actor).filter(called).values_list("pk", "name")
    found = {name.lower() for _pk, name in rows}
    if unknown := next((one for one in wanted if one.lower() not in found), ""):
        raise Refused("nobody_called_so", field, {"name": unknown})
    if actor.person_id in {pk for pk, _name in rows}:
        raise Refused("to_oneself", field)
    return {pk for pk, _name in rows}


def _name(mine: Application, named: dict[str, set[int]]) -> None:
    mine.named.all().delete()
    Named.objects.bulk_create(
        Named(application=mine, person_id=pk, kind=kind)
        for kind, persons in named.items()
        for pk in sorted(persons)
    )
