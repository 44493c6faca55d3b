"""From a proposal to two or more who agree to talk."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import access, events, queries, rules
from holt.partnerships.actions.letters import tell_others, tell_party
from holt.partnerships.actions.telling import announce, tell_table
from holt.partnerships.asks import (
    AcceptAsk,
    DeclineAsk,
    EditAsk,
    Invited,
    InvitePartyAsk,
    NameContactAsk,
    ProposeAsk,
    SendLinkAsk,
    SetOpennessAsk,
    StateInterestsAsk,
    TakeOverAsk,
)
from holt.partnerships.models import Interest, Partnership, Party
from holt.partnerships.queries.held import Held
from holt.people import actions as people

MOST_PARTIES = 30
MOST_INTERESTS = 12


@verb("partnerships.propose", ask=ProposeAsk)
def propose(actor: Viewer, ask: ProposeAsk, *, now: datetime) -> Partnership:
    """Propose a partnership; each invited organization is written to. Raises NotAllowed, Refused."""
    access.require(access.may_propose(actor, [ask.organization_id]), actor)
    invited = _checked_invitations(actor, ask)
    name = checks.text(ask.name, "name", most=200, needed=True)
    partnership = Partnership.objects.create(
        name=name,
        summary=checks.text(ask.summary, "summary", most=4000),
        need_id=_seen_need(actor, ask.need_id),
        came_from_id=_seen_origin(actor, ask.came_from_id),
        introduction_id=ask.introduction_id,
        coordinator_id=actor.person_id,
        proposed_at=now,
    )
    partnership.goals_served.set(_seen_goals(actor, ask.goal_ids))
    lead = ask.lead_id or ask.organization_id
    mine = _seat(partnership, Invited(ask.organization_id), lead, 0, by=actor, now=now)
    for place, one in enumerate(invited, start=1):
        _seat(partnership, one, lead, place, by=None, now=now)
    _state_interests(mine, ask.interests, now)
    held = queries.to_change(actor, partnership.pk)
    tell(
        events.Proposed(partnership.pk, name, partnership.need_id, held.organization_ids),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    tell_others(
        actor,
        held,
        mine,
        subject=_("A proposal from %(who)s: %(partnership)s"),
        text=_(
            "%(who)s would like to talk with %(party)s about working together: "
            "“%(partnership)s”. You can read the proposal, say what you would want from it, "
            "and say yes or no. You need no account."
        ),
        purpose="proposal",
        now=now,
    )
    return partnership


def _checked_invitations(actor: Viewer, ask: ProposeAsk) -> tuple[Invited, ...]:
    """The invited organizations, each once, each known to the viewer."""
    ids = [one.organization_id for one in ask.invited]
    if not ids:
        raise Refused("nobody_invited", "invited")
    if len(ids) != len(set(ids)) or ask.organization_id in ids:
        raise Refused("invited_twice", "invited")
    if len(ids) >= MOST_PARTIES:
        raise Refused("too_many_parties", "invited", {"most": MOST_PARTIES})
    if set(ids) - set(directory.organization_names(ids)):
        raise Refused("unknown_organization", "invited")
    if ask.lead_id and ask.lead_id not in {*ids, ask.organization_id}:
        raise Refused("lead_not_a_party", "lead_id")
    for one in ask.invited:
        checks.email(one.contact_email, "invited")
    return ask.invited


def _seen_need(actor: Viewer, need_id: int | None) -> int | None:
    if need_id is None:
        return None
    return needs.need(actor, need_id).id


def _seen_goals(actor: Viewer, goal_ids: tuple[int, ...]) -> tuple[int, ...]:
    known = needs.goals(actor).filter(pk__in=goal_ids).values_list("pk", flat=True)
    if set(goal_ids) - set(known):
        raise Refused("unknown_goal", "goal_ids")
    return goal_ids


def _seen_origin(actor: Viewer, partnership_id: int | None) -> int | None:
    if partnership_id is None:
        return None
    if not queries.partnerships(actor).filter(pk=partnership_id).exists():
        raise NotFound
    return partnership_id


def _seat(
    partnership: Partnership,
    invited: Invited,
    lead_id: int,
    place: int,
    *,
    by: Viewer | None,
    now: datetime,
) -> Party:
    """Give an organization a seat; the proposer's own has accepted by proposing."""
    return Party.objects.create(
        partnership=partnership,
        organization_id=invited.organization_id,
        is_lead=invited.organization_id == lead_id,
        state=Party.State.ACCEPTED if by else Party.State.INVITED,
        person_id=by.person_id if by else None,
        contact_name=by.name if by else checks.text(invited.contact_name, "invited", most=200),
        contact_title="" if by else checks.text(invited.contact_title, "invited", most=200),
        contact_email=by.email if by else checks.email(invited.contact_email, "invited"),
        language=by.language if by else checks.choice(invited.language, "invited", ("en", "es")),
        answered_at=now if by else None,
        place_in_list=place,
    )


@verb("partnerships.invite_party", ask=InvitePartyAsk)
def invite_party(actor: Viewer, ask: InvitePartyAsk, *, now: datetime) -> Party:
    """Ask one more organization to the table, before an agreement is drafted."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    rules.require_when("invite", held.partnership.state)
    if ask.organization_id in {one.organization_id for one in held.parties}:
        raise Refused("invited_twice", "organization_id")
    if not directory.organization_names([ask.organization_id]):
        raise Refused("unknown_organization", "organization_id")
    invited = Invited(
        ask.organization_id,
        ask.contact_name,
        ask.contact_title,
        ask.contact_email,
        ask.language,
    )
    party = _seat(held.partnership, invited, 0, len(held.parties), by=None, now=now)
    held = queries.to_change(actor, ask.partnership_id)
    party = held.party(party.pk)
    announce(events.PartyInvited, held, party, actor, now)
    tell_party(
        actor,
        held,
        party,
        subject=_("A proposal from %(who)s: %(partnership)s"),
        text=_(
            "%(who)s would like %(party)s to join “%(partnership)s”. You can read the proposal, "
            "say what you would want from it, and say yes or no. You need no account."
        ),
        purpose="proposal",
        now=now,
    )
    return party


@verb("partnerships.name_contact", ask=NameContactAsk)
def name_contact(actor: Viewer, ask: NameContactAsk, *, now: datetime) -> Party:
    """Say who speaks for a party: its own people, or whoever runs the partnership."""
    held = queries.by_party(actor, ask.party_id)
    party = held.party(ask.party_id)
    mine = access.may_speak_for(actor, held.seat(party), held.seats)
    access.require(mine or access.may_run(actor, held.seats), actor)
    party.contact_name = checks.text(ask.contact_name, "contact_name", most=200, needed=True)
    party.contact_title = checks.text(ask.contact_title, "contact_title", most=200)
    party.contact_email = checks.email(ask.contact_email, "contact_email", needed=True)
    party.language = checks.choice(ask.language, "language", ("en", "es"))
    party.person_id = None
    party.save()
    announce(events.ContactNamed, held, party, actor, now)
    return party


@verb("partnerships.send_link", ask=SendLinkAsk)
def send_link(actor: Viewer, ask: SendLinkAsk, *, now: datetime) -> Party:
    """Send a party's representative a fresh signed link to this partnership."""
    held = queries.by_party(actor, ask.party_id)
    party = held.party(ask.party_id)
    access.require(access.may_run(actor, held.seats), actor)
    purpose = checks.choice(ask.purpose, "purpose", ("open", "proposal", "sign", "review"))
    if not party.contact_email:
        raise Refused("no_address", "party_id")
    announce(events.LinkSent, held, party, actor, now)
    tell_party(
        actor,
        held,
        party,
        subject=_("Your link to “%(partnership)s”"),
        text=_("With this link you can read and answer for %(party)s. Keep it to yourself."),
        purpose=purpose,
        now=now,
    )
    return party


@verb("partnerships.accept", ask=AcceptAsk)
def accept(actor: Viewer, ask: AcceptAsk, *, now: datetime) -> Partnership:
    """Agree to talk and say what one wants from it. A link is used up by this."""
    held = queries.to_change(actor, ask.partnership_id)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    after = rules.STATES.after(held.partnership.state, "accept")
    if party.state != Party.State.INVITED:
        raise Refused("already_answered")
    people.use_link(actor, now=now)
    party.state, party.answered_at = Party.State.ACCEPTED, now
    party.answer_note = checks.text(ask.note, "note", most=2000)
    party.person_id = party.person_id or actor.person_id
    if actor.person_id:
        party.contact_name, party.contact_email = actor.name, actor.email
        party.language = actor.language
    party.save()
    _state_interests(party, ask.interests, now)
    announce(events.Accepted, held, party, actor, now)
    if all(one.state != Party.State.INVITED for one in held.parties):
        _begin_to_talk(held, after, actor, now)
    tell_others(
        actor,
        held,
        party,
        subject=_("%(who)s said yes to “%(partnership)s”"),
        text=_("You can now read what they want from it and plan together."),
        now=now,
    )
    return held.partnership


def _begin_to_talk(held: Held, state: str, actor: Viewer, now: datetime) -> None:
    partnership = held.partnership
    partnership.state = state
    partnership.last_contact_on = now.date()
    partnership.save(update_fields=["state", "last_contact_on"])
    tell(
        events.TalkAgreed(partnership.pk, partnership.name),
        by=actor,
        at=now,
        audience=Audience.network(),
    )


@verb("partnerships.decline", ask=DeclineAsk)
def decline(actor: Viewer, ask: DeclineAsk, *, now: datetime) -> Partnership:
    """Say no, with a reason. With more than two at the table, only this party steps back."""
    held = queries.to_change(actor, ask.partnership_id)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    after = rules.STATES.after(held.partnership.state, "decline")
    reason_code = checks.choice(ask.reason_code, "reason_code", rules.DECLINE_REASONS)
    reason = checks.text(ask.reason, "reason", most=2000)
    people.use_link(actor, now=now) if party.state == Party.State.INVITED else None
    party.state, party.answered_at, party.answer_note = Party.State.DECLINED, now, reason
    party.save(update_fields=["state", "answered_at", "answer_note"])
    staying = [one for one in held.parties if one.state in ("accepted", "invited")]
    partnership = held.partnership
    if len(staying) < 2 or party.is_lead:
        partnership.state, partnership.reason_code, partnership.reason = after, reason_code, reason
        partnership.ended_on = now.date()
        partnership.save(update_fields=["state", "reason_code", "reason", "ended_on"])
    elif all(one.state == "accepted" for one in staying) and partnership.state == "proposed":
        _begin_to_talk(held, "talking", actor, now)
    tell_table(
        events.Declined(partnership.pk, partnership.name, reason_code),
        held,
        actor,
        now,
    )
    tell_others(
        actor,
        held,
        party,
        subject=_("%(who)s said no to “%(partnership)s”"),
        text=_("They gave a reason, which you can read on its page. The door may stay open."),
        now=now,
    )
    return partnership


@verb("partnerships.edit", ask=EditAsk)
def edit(actor: Viewer, ask: EditAsk, *, now: datetime) -> Partnership:
    """Change the name, the summary, or the goals it serves. Raises Stale."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    rules.require_when("edit", held.partnership.state)
    values = {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "summary": checks.text(ask.summary, "summary", most=4000),
    }
    changes = save_amended(held.partnership, "partnership", values, ask.version)
    held.partnership.goals_served.set(_seen_goals(actor, ask.goal_ids))
    tell(
        events.Edited(held.partnership.pk, held.partnership.name),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=changes,
        version=held.partnership.version,
    )
    return held.partnership


@verb("partnerships.state_interests", ask=StateInterestsAsk)
def state_interests(actor: Viewer, ask: StateInterestsAsk, *, now: datetime) -> Party:
    """Say what this party wants from the partnership; what is left out is withdrawn."""
    held = queries.to_change(actor, ask.partnership_id)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    rules.require_when("state_interests", held.partnership.state)
    _state_interests(party, ask.interests, now)
    announce(events.InterestsStated, held, party, actor, now)
    return party


def _state_interests(party: Party, statements: tuple[str, ...], now: datetime) -> None:
    wanted = checks.words(statements, "interests", most=400, count=MOST_INTERESTS)
    current = {one.statement: one for one in party.interests.filter(withdrawn_at=None)}
    for statement in wanted:
        if statement not in current:
            Interest.objects.create(party=party, statement=statement, stated_at=now)
    for statement, one in current.items():
        if statement not in wanted:
            one.withdrawn_at = now
            one.save(update_fields=["withdrawn_at"])


@verb("partnerships.set_openness", ask=SetOpennessAsk)
def set_openness(actor: Viewer, ask: SetOpennessAsk, *, now: datetime) -> Partnership:
    """This party agrees (or not) that anyone may see that the partnership exists."""
    held = queries.to_change(actor, ask.partnership_id)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    party.agrees_to_public = ask.agrees
    party.save(update_fields=["agrees_to_public"])
    held.partnership.is_public = all(
        one.agrees_to_public for one in held.parties if one.state in ("accepted", "invited")
    )
    held.partnership.save(update_fields=["is_public"])
    announce(events.OpennessSet, held, party, actor, now)
    return held.partnership


@verb("partnerships.take_over", ask=TakeOverAsk)
def take_over(actor: Viewer, ask: TakeOverAsk, *, now: datetime) -> Partnership:
    """Become its coordinator, or name a colleague of one's own organization."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    person_id = ask.person_id or actor.person_id
    own = [one for one in held.organization_ids if actor.acts_for(one, Role.COORDINATOR)]
    staff = directory.staff_emails(own, Role.STAFF)
    if person_id not in {one.person_id for one in staff}:
        raise Refused("not_a_colleague", "person_id")
    held.partnership.coordinator_id = person_id
    held.partnership.save(update_fields=["coordinator"])
    tell_table(
        events.TakenOver(held.partnership.pk, held.partnership.name),
        held,
        actor,
        now,
    )
    return held.partnership
