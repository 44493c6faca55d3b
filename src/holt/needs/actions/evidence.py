"""Figures and stories that show a need is real."""

from datetime import datetime

from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking, queries, rules
from holt.needs.actions.telling import tell_about
from holt.needs.asks import AddEvidenceAsk, WithdrawEvidenceAsk
from holt.needs.events import EvidenceAdded, EvidenceWithdrawn
from holt.needs.models import Evidence


@verb("needs.add_evidence", ask=AddEvidenceAsk)
def add_evidence(actor: Viewer, ask: AddEvidenceAsk, *, now: datetime) -> Evidence:
    """Add a figure with its source or a story told with consent. Raises Refused."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_edit(actor, need), actor)
    values = checking.evidence_values(ask)
    if queries.evidence_of(need.pk).count() >= rules.MOST_EVIDENCE:
        raise Refused("too_many", "", {"most": rules.MOST_EVIDENCE})
    piece = Evidence.objects.create(need=need, added_by_id=actor.person_id, added_at=now, **values)
    tell_about(need, EvidenceAdded, by=actor, at=now, evidence_id=piece.pk, kind=piece.kind)
    return piece


@verb("needs.withdraw_evidence", ask=WithdrawEvidenceAsk)
def withdraw_evidence(actor: Viewer, ask: WithdrawEvidenceAsk, *, now: datetime) -> Evidence:
    """Show a piece no longer; a story's words are removed with it. Raises NotFound."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_edit(actor, need), actor)
    piece = queries.evidence_of(need.pk).filter(pk=ask.evidence_id).first()
    if piece is None:
        raise NotFound
    piece.withdrawn_at = now
    if piece.kind == Evidence.Kind.STORY:
        piece.text, piece.voice = "", ""
    piece.save(update_fields=["withdrawn_at", "text", "voice"])
    tell_about(need, EvidenceWithdrawn, by=actor, at=now, evidence_id=piece.pk, kind=piece.kind)
    return piece
