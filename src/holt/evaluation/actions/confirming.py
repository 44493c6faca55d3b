"""Another party says it saw the change, too."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.evaluation import access, events, queries, rules
from holt.evaluation.actions.telling import tell_about
from holt.evaluation.asks import AskConfirmationAsk, ConfirmAsk
from holt.evaluation.models import Outcome
from holt.kernel import checks
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.queries import Held
from holt.people import actions as people

if TYPE_CHECKING:
    from holt.partnerships.models import Party

LINK_DAYS = 60
PURPOSE = "confirm"


@verb("evaluation.ask_confirmation", ask=AskConfirmationAsk)
def ask_confirmation(actor: Viewer, ask: AskConfirmationAsk, *, now: datetime) -> Outcome:
    """Ask another party, by mail or a signed link, whether it saw this change."""
    held, outcome = queries.outcome_to_change(actor, ask.outcome_id)
    access.require(access.may_change(actor, outcome.recorded_party_id, held.seats), actor)
    rules.STATES.after(outcome.state, "ask_confirmation")
    party = held.party_of(ask.organization_id)
    if party.pk == outcome.recorded_party_id:
        raise Refused("confirmed_by_another", "organization_id")
    _write_to(actor, held, party, outcome, now)
    outcome.asked_party, outcome.asked_at = party, now
    outcome.save(update_fields=["asked_party", "asked_at"])
    tell_about(events.ConfirmationAsked, held, outcome, party.pk, by=actor, at=now)
    return outcome


def _write_to(actor: Viewer, held: Held, party: "Party", outcome: Outcome, now: datetime) -> None:
    """To the party's contact by a link for this alone, or to its people here. Raises Refused."""
    if party.person_id is None and party.contact_email:
        _letter(party.contact_email, party.language, _link(actor, party, outcome, now), held, now)
        return
    readers = directory.staff_emails([party.organization_id], Role.STAFF)
    named = [one for one in readers if one.person_id == party.person_id] or list(readers)
    if not named:
        raise Refused("no_address", "organization_id")
    address = f"{settings.ADDRESS.rstrip('/')}/outcomes/{outcome.pk}/"
    for one in named:
        _letter(one.person_id, one.language, address, held, now)


def _link(actor: Viewer, party: "Party", outcome: Outcome, now: datetime) -> str:
    _kept, token = people.make_link(
        actor,
        purpose=PURPOSE,
        subject_kind="outcome",
        subject_id=outcome.pk,
        organization_id=party.organization_id,
        email=party.contact_email,
        name=party.contact_name or party.organization.name,
        language=party.language,
        now=now,
        days=LINK_DAYS,
    )
    return people.address_of(token)


def _letter(to: int | str, language: str, link: str, held: Held, now: datetime) -> None:
    name = held.partnership.name
    with translation.override(language):
        people.notify(
            to,
            topic="partnerships",
            subject=_("Did you see this change, too? “%(partnership)s”") % {"partnership": name},
            text=_(
                "Something has changed for people through “%(partnership)s”, as your partner "
                "sees it. Please read it, and confirm it if you saw it, too. It takes a minute."
            )
            % {"partnership": name},
            link=link,
            language=language,
            now=now,
        )


@verb("evaluation.confirm", ask=ConfirmAsk)
def confirm(actor: Viewer, ask: ConfirmAsk, *, now: datetime) -> Outcome:
    """Say for another party that it saw the change. Never for the party that recorded it."""
    held, outcome = queries.outcome_to_change(actor, ask.outcome_id)
    party = _party_for(actor, held, outcome, ask.organization_id)
    after = rules.STATES.after(outcome.state, "confirm")
    rules.require_another(
        outcome.recorded_party_id, party.pk, outcome.recorded_by_id, actor.person_id
    )
    if actor.holds_link("outcome", outcome.pk):
        people.use_link(actor, now=now)
    values = {
        "state": after,
        "confirmed_party_id": party.pk,
        "confirmed_by_id": actor.person_id,
        "confirmed_by_name": checks.text(ask.name, "name", most=200, needed=True),
        "confirmed_by_role": checks.text(ask.role, "role", most=200),
        "confirmed_at": now,
    }
    changes = save_amended(outcome, "outcome", values, None)
    tell_about(events.Confirmed, held, outcome, party.pk, by=actor, at=now, changes=changes)
    return outcome


def _party_for(actor: Viewer, held: Held, outcome: Outcome, organization_id: int | None) -> "Party":
    """The party the actor confirms for: another than the recording one, if they may choose."""
    seats = access.may_confirm_for(actor, outcome.pk, held.seats)
    wanted = [one for one in seats if organization_id in (None, one.organization_id)]
    if not wanted:
        raise NotAllowed
    wanted.sort(key=lambda one: one.party_id == outcome.recorded_party_id)
    return held.party(wanted[0].party_id)
