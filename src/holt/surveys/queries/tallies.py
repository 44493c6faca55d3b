"""How often each choice was taken, by place and month, in one survey or in many."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.db.models import Case, Q, QuerySet, Sum, Value, When

from holt.kernel.kept import held
from holt.kernel.viewer import Viewer
from holt.methods.asking.benchmarks import Benchmark, benchmark
from holt.methods.asking.outcomes import Tally as Counted
from holt.surveys import rules
from holt.surveys.models import Answer, Survey, Tally
from holt.surveys.queries.counting import tallied
from holt.surveys.queries.surveys import form_of, of_about, surveys

Places = Mapping[tuple[str, str], int]
Counts = Mapping[tuple[str, str], Places]
"""(question, value) → (place, month) → how many; ("", "") counts the answers themselves."""
OUTCOMES = ("outcome", "follow_up")


@dataclass(frozen=True)
class OutcomeSurvey:
    """What a survey that asks for outcomes is about, without its form."""

    id: int
    title: str
    organization_id: int
    topic: str
    audience: str
    is_later: bool
    follows_id: int | None
    about_kind: str = ""
    about_id: int | None = None


def outcome_surveys(viewer: Viewer, organization_id: int) -> tuple[OutcomeSurvey, ...]:
    """Those of one of one's own organizations that anybody was asked, the oldest first."""
    rows = surveys(viewer).filter(organization_id=organization_id, purpose__in=OUTCOMES)
    return as_outcome_surveys(rows.exclude(state="draft").order_by("opened_at", "pk"))


def beside(viewer: Viewer, survey_id: int) -> tuple[OutcomeSurvey, ...]:
    """One survey, the one it follows and those that follow it."""
    rows = surveys(viewer).filter(Q(pk=survey_id) | Q(follows=survey_id) | Q(followed_by=survey_id))
    return as_outcome_surveys(rows.distinct().order_by("pk"))


def as_outcome_surveys(rows: QuerySet[Survey]) -> tuple[OutcomeSurvey, ...]:
    """The rows without their forms."""
    plain = ("pk", "title", "organization_id", "topic", "audience", "purpose", "follows_id")
    about = ("about_kind", "about_id")
    return tuple(
        OutcomeSurvey(
            pk, title, organization, topic, audience, _is_later(purpose, follows), follows, *which
        )
        for pk, title, organization, topic, audience, purpose, follows, *which in rows.values_list(
            *plain, *about
        )
    )


def _is_later(purpose: str, follows_id: int | None) -> bool:
    return purpose == "follow_up" or follows_id is not None


def counts(survey_ids: Collection[int]) -> Mapping[int, Counts]:
    """Of each survey, from its tallies and from what came in since."""
    found: dict[int, Any] = defaultdict(partial(defaultdict, Counter))
    rows = Tally.objects.filter(survey_id__in=survey_ids, count__gt=0)
    for survey, item, value, site, month, count in rows.values_list(
        "survey_id", "item", "value", "site", "month", "count"
    ):
        found[survey][item, value][site, month.isoformat()[:7]] += count
    for survey, place, both in _newest(survey_ids):
        found[survey][both][place] += 1
    return found


def sides(survey_ids: Collection[int]) -> Mapping[int, Counts]:
    """The same of the four statements alone, every step of a side counted as its end: whoever
    agrees as 5, whoever does not as 1. Added up by the database: for many surveys at once."""
    found: dict[int, Any] = defaultdict(partial(defaultdict, Counter))
    rows = Tally.objects.filter(survey_id__in=survey_ids, count__gt=0).annotate(
        side=Case(
            When(value__in=sorted(rules.AGREES), then=Value("5")),
            When(value__in=sorted(rules.SCALE - rules.AGREES), then=Value("1")),
            default=Value(""),
        )
    )
    rows = rows.filter(Q(item="") | Q(item__in=rules.ITEMS, side__gt=""))
    by = ("survey_id", "item", "side", "site", "month")
    months: dict[date, str] = {}
    for survey, item, side, site, month, count in (
        rows.order_by().values_list(*by).annotate(n=Sum("count"))
    ):
        named = months.get(month) or months.setdefault(month, month.isoformat()[:7])
        found[survey][item, side][site, named] += count
    for survey, place, (item, value) in _newest(survey_ids):
        if not item or (item in rules.ITEMS and value in rules.SCALE):
            end = ("5" if value in rules.AGREES else "1") if item else ""
            found[survey][item, end][place] += 1
    return found


def _newest(survey_ids: Collection[int]) -> Iterable[tuple[int, tuple[str, str], tuple[str, str]]]:
    """(survey, (place, month), (question, value)) of what is not in the tallies yet."""
    waiting = Answer.objects.filter(survey_id__in=survey_ids, is_tallied=False)
    rows = list(waiting.values_list("survey_id", "site", "day", "values"))
    known = Survey.objects.filter(pk__in={one[0] for one in rows})
    forms = {one.pk: form_of(one) for one in known} if rows else {}
    for survey, site, day, values in rows:
        place = (site, day.isoformat()[:7])
        yield survey, place, ("", "")
        for both in tallied(values, forms[survey]):
            yield survey, place, both


Heard = Mapping[tuple[str, str, str, bool], Mapping[int, Counted]]
"""(topic, audience, question, whether later) → organization → how many agree of how many."""


def network() -> Heard:
    """What every library heard, for benchmarks only: it is handed to nobody as it is."""
    return held("surveys.network", _network)


def _network() -> Heard:
    found: dict[Any, dict[int, Counted]] = defaultdict(lambda: defaultdict(Counted))
    rows = Tally.objects.filter(
        survey__purpose__in=OUTCOMES, item__in=rules.ITEMS, value__in=sorted(rules.SCALE)
    )
    by = ("survey__organization_id", "survey__topic", "survey__audience", "survey__purpose")
    sums = rows.values_list(*by, "survey__follows_id", "item", "value").annotate(n=Sum("count"))
    for library, topic, audience, purpose, follows, item, value, count in sums.order_by():
        key = (topic, audience, item, _is_later(purpose, follows))
        agree = count if value in rules.AGREES else 0
        found[key][library] += Counted(agree, count)
    return {key: dict(one) for key, one in found.items()}


def beside_the_network(
    organization_id: int, topic: str, audience: str, item: str, is_later: bool
) -> Benchmark | None:
    """One's own beside what other libraries heard; None unless there are enough of them."""
    heard = network().get((topic, audience, item, is_later), {})
    libraries: dict[Hashable, Counted] = {}
    libraries.update(heard.items())
    return benchmark(organization_id, libraries)


@dataclass(frozen=True)
class AboutRow:
    """A survey about a thing of a room above, with what its four statements come to."""

    id: int
    title: str
    state: str
    purpose: str
    answers: int | None
    scores: tuple[tuple[str, rules.Told], ...]


def told_of_about(viewer: Viewer, kind: str, thing_id: int) -> tuple[AboutRow, ...]:
    """One's own surveys about a thing, the latest first. Whether the viewer may see the thing is
    for the room it belongs to."""
    rows = of_about(viewer, kind, thing_id).values_list("pk", "title", "state", "purpose")
    found = sides([one[0] for one in rows]) if rows else {}
    return tuple(_about_row(*one, found.get(one[0], {})) for one in rows)


def _about_row(pk: int, title: str, state: str, purpose: str, said: Counts) -> AboutRow:
    fewest = rules.fewest(purpose)
    people = rules.everyone(said.get(("", ""), {}), fewest).of(frozenset())
    scores = []
    for item in rules.ITEMS if purpose in OUTCOMES else ():
        values = {one: said[item, one] for one in rules.SCALE if (item, one) in said}
        told = rules.told(rules.heard(values, fewest).of(frozenset()), fewest)
        if told:
            scores.append((item, told))
    return AboutRow(pk, title, state, purpose, people.answered if people else None, tuple(scores))
