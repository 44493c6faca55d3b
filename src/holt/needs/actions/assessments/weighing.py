"""Answers and voices are weighed, and what may be a need becomes a draft of one."""

from dataclasses import replace
from datetime import datetime

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import events, queries
from holt.needs.actions.assessments.own import move, own, tell_own
from holt.needs.actions.log import log
from holt.needs.asks import DraftNeedAsk, LogNeedAsk, WeighAsk
from holt.needs.models import Assessment, AssessmentResult, Need
from holt.needs.rules.assessments import require_closed
from holt.needs.rules.results import to_plain
from holt.needs.rules.weighing import results

FEWEST = 5


@verb("needs.weigh", ask=WeighAsk)
def weigh(actor: Viewer, ask: WeighAsk, *, now: datetime) -> Assessment:
    """Work out what was found, in place of what was found before.

    Only once nobody answers any more: figures before and after one answer would tell it. Raises
    NotFound, NotAllowed, Refused.
    """
    row, state = own(actor, ask.assessment_id, "weigh")
    found = queries.assessment(actor, row.pk)
    require_closed([one.state for one in found.surveys])
    forms = queries.forms_of(actor, found)
    given = queries.given_of(actor, found, forms)
    if given.people < FEWEST:
        raise Refused("too_few_answers", facts={"fewest": FEWEST})
    texts = queries.texts_of(forms, queries.paths_of(found))
    come_to = replace(results(given), texts=texts)
    methods = [f"{one.method} {one.version}" for one in come_to.methods]
    AssessmentResult.objects.update_or_create(
        assessment=row,
        defaults={
            "answers": given.people,
            "weighting": come_to.weights.version,
            "methods": methods,
            "found": to_plain(come_to),
            "made_at": now,
        },
    )
    move(row, state)
    tell_own(events.Weighed, row, actor, now, answers=given.people, methods=tuple(methods))
    return row


@verb("needs.draft_need", ask=DraftNeedAsk)
def draft_need(actor: Viewer, ask: DraftNeedAsk, *, now: datetime) -> Need:
    """A draft in the needs room: whoever drafts reads it again before it is published there."""
    row, _state = own(actor, ask.assessment_id, "draft_need")
    candidate = row.candidates.filter(pk=ask.candidate_id).first()
    if candidate is None:
        raise NotFound
    if candidate.need_id is not None:
        raise Refused("drafted_already")
    wanted = LogNeedAsk(
        checks.text(ask.statement, "statement", most=500, needed=True),
        kind=ask.kind,
        more=ask.more,
        organization_id=row.organization_id,
        heard_by="survey",
        heard_where=row.title,
        area=row.area,
        county=row.county,
        from_assessment=True,
        as_draft=True,
        evidence=ask.evidence,
    )
    need = log(actor, wanted, now=now)
    candidate.need = need
    candidate.save(update_fields=["need"])
    tell_own(events.NeedDrafted, row, actor, now, need_id=need.pk)
    return need
