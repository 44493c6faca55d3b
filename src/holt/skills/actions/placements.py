"""Places to learn at: offered or looked for, changed, closed."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.skills import access, events, queries, rules
from holt.skills.actions.talks import chosen, known_subjects
from holt.skills.asks import EditPlacementAsk, OfferPlacementAsk
from holt.skills.models import Placement
from holt.values.vocabulary import LANGUAGES


@verb("skills.offer_placement", ask=OfferPlacementAsk, signed_in_only=True)
def offer_placement(actor: Viewer, ask: OfferPlacementAsk, *, now: datetime) -> Placement:
    """Offer a place to learn at, or look for one."""
    direction = checks.choice(ask.direction, "direction", rules.PLACEMENT_DIRECTIONS)
    access.require(access.may_see_skills(actor), actor)
    access.require(access.may_offer_place(actor, ask.organization_id, direction), actor)
    row = Placement.objects.create(
        organization_id=ask.organization_id,
        direction=direction,
        by_id=actor.person_id,
        said_at=now,
        **_values(ask),
    )
    _tell(events.PlacementOffered, row, actor, now)
    return row


@verb("skills.edit_placement", ask=EditPlacementAsk, signed_in_only=True)
def edit_placement(actor: Viewer, ask: EditPlacementAsk, *, now: datetime) -> Placement:
    """Other days, another guide; or it is not open any more."""
    row = queries.placement_to_change(actor, ask.placement_id)
    access.require(access.may_offer_place(actor, row.organization_id, row.direction), actor)
    values = _values(ask) | {"is_open": ask.is_open}
    save_amended(row, "placement", values, ask.version)
    _tell(events.PlacementEdited, row, actor, now)
    return row


def _values(ask: OfferPlacementAsk | EditPlacementAsk) -> dict[str, Any]:
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "what": checks.text(ask.what, "what", most=4000),
        "subjects": chosen(ask.subjects, "subjects", known_subjects(ask.subjects)),
        "languages": chosen(ask.languages, "languages", LANGUAGES),
        "guide": checks.text(ask.guide, "guide", most=200),
        "most": checks.whole(ask.most, "most", least=1, most=50),
        "days": checks.whole(ask.days, "days", least=1, most=rules.MOST_DAYS),
        "conditions": checks.text(ask.conditions, "conditions", most=1000),
    }


def _tell(event: type[events.PlacementEvent], row: Placement, actor: Viewer, now: datetime) -> None:
    tell(event(row.pk, row.title), by=actor, at=now, audience=Audience.network())
