"""Partnerships that were there before Holt: recorded as they run, nobody is written to."""

from datetime import datetime

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.methods import levels
from holt.partnerships import access, events, queries, rules
from holt.partnerships.asks import BringInAsk
from holt.partnerships.models import AgreementVersion, Partnership, Party


@verb("partnerships.bring_in", ask=BringInAsk, signed_in_only=True)
def bring_in(actor: Viewer, ask: BringInAsk, *, now: datetime) -> Partnership:
    """Record a partnership that runs already, with its agreement if there is one.

    Every party counts as accepted. Raises NotAllowed, Refused.
    """
    access.require(access.may_propose(actor, [ask.organization_id]), actor)
    partners = _partners(ask)
    rules.require_order(ask.starts_on, ask.ends_on)
    level = checks.whole(ask.level, "level", least=1, most=4)
    partnership = Partnership.objects.create(
        name=checks.text(ask.name, "name", most=200, needed=True),
        summary=checks.text(ask.summary, "summary", most=4000),
        state=Partnership.State.ACTIVE,
        coordinator_id=actor.person_id,
        level=level,
        level_scheme=levels.SCHEME if level else "",
        starts_on=ask.starts_on,
        ends_on=ask.ends_on,
        review_on=ask.review_on,
        proposed_at=now,
    )
    _seats(partnership, ask, partners, actor, now)
    held = queries.to_change(actor, partnership.pk)
    if ask.text or ask.file_id:
        _file_agreement(partnership, ask, actor, now)
    tell(
        events.BroughtIn(partnership.pk, partnership.name, held.organization_ids),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    return partnership


def _partners(ask: BringInAsk) -> tuple[int, ...]:
    """The partners' ids, each once, each in the directory."""
    ids = tuple(dict.fromkeys(ask.partner_ids))
    if not ids or ask.organization_id in ids:
        raise Refused("nobody_invited" if not ids else "invited_twice", "partner_ids")
    if set(ids) - set(directory.organization_names(ids)):
        raise Refused("unknown_organization", "partner_ids")
    return ids


def _seats(
    partnership: Partnership,
    ask: BringInAsk,
    partners: tuple[int, ...],
    actor: Viewer,
    now: datetime,
) -> None:
    name = checks.text(ask.contact_name, "contact_name", most=200)
    email = checks.email(ask.contact_email, "contact_email")
    for place, organization_id in enumerate((ask.organization_id, *partners)):
        own = place == 0
        Party.objects.create(
            partnership=partnership,
            organization_id=organization_id,
            is_lead=own,
            state=Party.State.ACCEPTED,
            person_id=actor.person_id if own else None,
            contact_name=actor.name if own else name if place == 1 else "",
            contact_email=actor.email if own else email if place == 1 else "",
            answered_at=now,
            place_in_list=place,
        )


def _file_agreement(
    partnership: Partnership, ask: BringInAsk, actor: Viewer, now: datetime
) -> None:
    text = checks.text(ask.text, "text", most=60_000)
    file = queries.own_file(actor, ask.file_id) if ask.file_id else None
    AgreementVersion.objects.create(
        partnership=partnership,
        number=1,
        state=AgreementVersion.State.SIGNED,
        text=text,
        text_hash=file.sha256 if file else rules.text_hash(text),
        file=file,
        starts_on=ask.signed_on or ask.starts_on,
        ends_on=ask.ends_on,
        review_on=ask.review_on,
        made_by_id=actor.person_id,
        made_by_name=actor.name,
        made_at=now,
    )
