"""One's own card: shown, changed, hidden."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import NotAllowed
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.kept import let_go
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.peers import access, events, rules
from holt.peers.asks import HideCardAsk, ShowCardAsk
from holt.peers.models import Card
from holt.peers.queries.cards import HELD
from holt.values.vocabulary import LANGUAGES


@verb("peers.show_card", ask=ShowCardAsk, signed_in_only=True)
def show_card(actor: Viewer, ask: ShowCardAsk, *, now: datetime) -> Card:
    """Show colleagues my work and how I like to be asked; said again, it changes the card."""
    person_id = _me(actor)
    access.require(actor.acts_for(ask.organization_id, Role.VIEWER), actor)
    values = _values(ask) | {"is_shown": True, "changed_at": now}
    row = Card.objects.select_for_update(no_key=True).filter(person_id=person_id).first()
    if row is None:
        row = Card.objects.create(person_id=person_id, **values)
    else:
        save_amended(row, "card", values, None)
    let_go(*HELD)
    _tell(events.CardShown, actor, ask.organization_id, now)
    return row


@verb("peers.hide_card", ask=HideCardAsk, signed_in_only=True)
def hide_card(actor: Viewer, ask: HideCardAsk, *, now: datetime) -> Card | None:
    """Take my card off every list; what is on it is kept for another time."""
    row = Card.objects.select_for_update(no_key=True).filter(person_id=_me(actor)).first()
    if row is not None:
        save_amended(row, "card", {"is_shown": False, "changed_at": now}, None)
        let_go(*HELD)
        _tell(events.CardHidden, actor, row.organization_id, now)
    return row


def _me(actor: Viewer) -> int:
    access.require(access.may_meet_colleagues(actor), actor)
    if actor.person_id is None:
        raise NotAllowed
    return actor.person_id


def _values(ask: ShowCardAsk) -> dict[str, Any]:
    return {
        "organization_id": ask.organization_id,
        "work": checks.choice(ask.work, "work", rules.WORKS),
        "ways": [checks.choice(one, "ways", rules.WAYS) for one in dict.fromkeys(ask.ways)],
        "hours": checks.text(ask.hours, "hours", most=200),
        "phone": checks.text(ask.phone, "phone", most=60),
        "about": checks.text(ask.about, "about", most=500),
        "languages": [
            checks.choice(one, "languages", LANGUAGES) for one in dict.fromkeys(ask.languages)
        ],
        "left_alone": ask.left_alone,
    }


def _tell(
    event: type[events.CardEvent], actor: Viewer, organization_id: int, now: datetime
) -> None:
    told = event(actor.person_id or 0)
    tell(told, by=actor, at=now, audience=Audience.only([organization_id]))
