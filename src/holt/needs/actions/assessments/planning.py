"""An assessment is planned: who asks whom, in which languages, against which population."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking, events, queries
from holt.needs.actions.assessments.own import move, own, tell_own
from holt.needs.asks import (
    CandidateRow,
    DropGroupAsk,
    EditAssessmentAsk,
    NameGroupAsk,
    PlanAssessmentAsk,
    PopulationRow,
    SetCandidatesAsk,
    SetPopulationAsk,
)
from holt.needs.models import Assessment, Candidate, LocalGroup, PopulationGroup
from holt.needs.rules import assessments as rules
from holt.standards.xlsform.model import questions
from holt.surveys import actions as surveys
from holt.surveys import queries as asked
from holt.surveys.asks import MakeSurveyAsk
from holt.values.vocabulary import AUDIENCES, LANGUAGES

TEMPLATE, AUDIENCE, ABOUT = "assessment", "community", "assessment"
ENGLISH = "en"


@verb("needs.plan_assessment", ask=PlanAssessmentAsk)
def plan_assessment(actor: Viewer, ask: PlanAssessmentAsk, *, now: datetime) -> Assessment:
    """Begin an assessment, and its first survey with our form. Raises NotAllowed, Refused."""
    access.require(access.may_assess(actor, ask.organization_id), actor)
    row = Assessment.objects.create(
        organization_id=ask.organization_id,
        **_values(ask),
        made_by_id=actor.person_id,
        made_at=now,
    )
    tell_own(events.AssessmentPlanned, row, actor, now)
    if ask.with_survey:
        first = MakeSurveyAsk(ask.organization_id, row.title, TEMPLATE, "", AUDIENCE, ABOUT, row.pk)
        survey = surveys.make_survey(actor, first, now=now)
        _candidates_from(row, asked.form_of(survey))
    return row


def _values(ask: PlanAssessmentAsk | EditAssessmentAsk) -> dict[str, Any]:
    if ask.starts_on and ask.ends_on and ask.ends_on < ask.starts_on:
        raise Refused("ends_before_start", "ends_on")
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "why": checks.text(ask.why, "why", most=5000),
        "area": checks.text(ask.area, "area", most=200),
        "county": checking.county(ask.county),
        "people": checks.whole(ask.people, "people", least=1),
        "drawn": checks.choice(ask.drawn, "drawn", rules.DRAWN),
        "starts_on": ask.starts_on,
        "ends_on": ask.ends_on,
    }


def _candidates_from(row: Assessment, form: Any) -> None:
    """What our form asks both about: how much it matters, how well it is served."""
    labels = {path: item.label.get(ENGLISH, path) for path, item in questions(form.items)}
    both = rules.pairs(labels)
    short = rules.short_labels({one: labels[one] for one, _other in both})
    Candidate.objects.bulk_create(
        Candidate(assessment=row, label=short[one][:200], matters=one, served=other)
        for one, other in both
    )


@verb("needs.edit_assessment", ask=EditAssessmentAsk)
def edit_assessment(actor: Viewer, ask: EditAssessmentAsk, *, now: datetime) -> Assessment:
    """Change the plan. Raises NotFound, NotAllowed, Refused, Stale, WrongState."""
    row, state = own(actor, ask.assessment_id, "edit_assessment")
    changes = move(row, state, ask.version, **_values(ask))
    tell_own(events.AssessmentEdited, row, actor, now, changes)
    return row


@verb("needs.name_group", ask=NameGroupAsk)
def name_group(actor: Viewer, ask: NameGroupAsk, *, now: datetime) -> LocalGroup:
    """Name a local group that asks people. Raises NotFound, NotAllowed, Refused."""
    row, _state = own(actor, ask.assessment_id, "name_group")
    if row.groups.count() >= rules.MOST_GROUPS:
        raise Refused("too_many", "", {"most": rules.MOST_GROUPS})
    question, group = rules.parted(ask.reaches, "reaches")
    if question and not row.population.filter(question=question, group=group).exists():
        raise Refused("not_a_choice", "reaches")
    spoken = checks.words(ask.languages, "languages", most=8)
    if not set(spoken) <= set(LANGUAGES):
        raise Refused("not_a_choice", "languages")
    made = LocalGroup.objects.create(
        assessment=row,
        organization_id=ask.organization_id,
        name=_name(actor, ask),
        asks_whom=checks.text(ask.asks_whom, "asks_whom", most=300),
        languages=list(spoken),
        question=question,
        group=group,
    )
    tell_own(events.GroupNamed, row, actor, now)
    return made


def _name(actor: Viewer, ask: NameGroupAsk) -> str:
    """The group's own name, or its organization's."""
    if ask.organization_id is None:
        return checks.text(ask.name, "name", most=200, needed=True)
    if not directory.may_be_named(actor, [ask.organization_id]):
        raise Refused("not_a_choice", "organization_id")
    called = directory.organization_names([ask.organization_id])[ask.organization_id]
    return checks.text(ask.name, "name", most=200) or called[:200]


@verb("needs.drop_group", ask=DropGroupAsk)
def drop_group(actor: Viewer, ask: DropGroupAsk, *, now: datetime) -> Assessment:
    """A group asks nobody after all. Raises NotFound, NotAllowed."""
    row, _state = own(actor, ask.assessment_id, "drop_group")
    gone, _rows = row.groups.filter(pk=ask.local_group_id).delete()
    if not gone:
        raise NotFound
    tell_own(events.GroupDropped, row, actor, now)
    return row


@verb("needs.set_population", ask=SetPopulationAsk)
def set_population(actor: Viewer, ask: SetPopulationAsk, *, now: datetime) -> Assessment:
    """Say how large each group of the population is. Raises NotFound, NotAllowed, Refused."""
    row, state = own(actor, ask.assessment_id, "set_population")
    known = queries.choices_asked(_forms(actor, row))
    rows = [_population(one, known) for one in ask.population if one.percent is not None]
    if len(rows) > rules.MOST_POPULATION:
        raise Refused("too_many", "population", {"most": rules.MOST_POPULATION})
    percents: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in rows:
        percents[one["question"]][one["group"]] = one["percent"]
    rules.require_whole({question: list(some.values()) for question, some in percents.items()})
    if sum(map(len, percents.values())) != len(rows):
        raise Refused("said_twice", "population")
    row.population.all().delete()
    PopulationGroup.objects.bulk_create(PopulationGroup(assessment=row, **one) for one in rows)
    move(row, state)
    tell_own(events.PopulationSet, row, actor, now)
    return row


def _population(one: PopulationRow, known: Any) -> dict[str, Any]:
    if one.group not in known.get(one.question, ()):
        raise Refused("not_a_choice", "population")
    return {
        "question": one.question,
        "group": one.group,
        "percent": checks.number(one.percent, "population", least=0, most=100),
        "audience": checks.choice(one.audience, "population", AUDIENCES, needed=False),
        "language": checks.choice(one.language, "population", LANGUAGES, needed=False),
        "source": checks.text(one.source, "population", most=300),
    }


def _forms(actor: Viewer, row: Assessment) -> Any:
    return queries.forms_of(actor, queries.assessment(actor, row.pk))


@verb("needs.set_candidates", ask=SetCandidatesAsk)
def set_candidates(actor: Viewer, ask: SetCandidatesAsk, *, now: datetime) -> Assessment:
    """Say what is ranked. One of the same label keeps its ratings, votes and need."""
    row, state = own(actor, ask.assessment_id, "set_candidates")
    known = {rules.joined(*one) for one in rules.pairs(queries.choices_asked(_forms(actor, row)))}
    wanted = dict(_candidate(one, known) for one in ask.candidates)
    if len(wanted) > rules.MOST_CANDIDATES:
        raise Refused("too_many", "candidates", {"most": rules.MOST_CANDIDATES})
    row.candidates.exclude(label__in=wanted).delete()
    for label, (matters, served) in wanted.items():
        values = {"matters": matters, "served": served}
        row.candidates.update_or_create(label=label, defaults=values)
    move(row, state)
    tell_own(events.CandidatesSet, row, actor, now)
    return row


def _candidate(one: CandidateRow, known: Iterable[str]) -> tuple[str, tuple[str, str]]:
    pair = checks.choice(one.pair, "candidates", known, needed=False)
    label = checks.text(one.label, "candidates", most=200, needed=True)
    return label, rules.parted(pair, "candidates")
