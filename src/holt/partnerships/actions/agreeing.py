"""Agreements: drafted, versioned, signed by every party; or adopted from paper."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import check_version, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships import access, events, queries, rules
from holt.partnerships.actions.letters import tell_others
from holt.partnerships.actions.telling import tell_table
from holt.partnerships.asks import AdoptAsk, DraftAsk, SendSigningCodeAsk, SignAsk
from holt.partnerships.models import AgreementVersion, Party, Signature
from holt.partnerships.queries.held import Held
from holt.people import actions as people

LONGEST_AGREEMENT = 60_000


@verb("partnerships.draft", ask=DraftAsk)
def draft(actor: Viewer, ask: DraftAsk, *, now: datetime) -> AgreementVersion:
    """Put a new version on the table; the one before can no longer be signed. Raises Stale."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    check_version(held.partnership, "partnership", ask.version)
    after = rules.STATES.after(held.partnership.state, "draft")
    text = checks.text(ask.text, "text", most=LONGEST_AGREEMENT, needed=True)
    rules.require_order(ask.starts_on, ask.ends_on)
    agreement = _new_version(
        held,
        actor,
        now,
        text=text,
        text_hash=rules.text_hash(text),
        starts_on=ask.starts_on,
        ends_on=ask.ends_on,
        review_on=ask.review_on,
        note=checks.text(ask.note, "note", most=300),
    )
    held.partnership.state = after
    held.partnership.version += 1
    held.partnership.save(update_fields=["state", "version"])
    tell(
        events.AgreementDrafted(
            held.partnership.pk, held.partnership.name, agreement.pk, agreement.number
        ),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        version=held.partnership.version,
    )
    tell_others(
        actor,
        held,
        held.mine(actor),
        subject=_("An agreement to read and sign: %(partnership)s"),
        text=_(
            "%(who)s put the agreement for “%(partnership)s” on the table. Please read it, "
            "and sign it if it says what you mean."
        ),
        purpose="sign",
        path=f"agreement/{agreement.number}/",
        now=now,
    )
    return agreement


def _new_version(held: Held, actor: Viewer, now: datetime, **values: object) -> AgreementVersion:
    """The next numbered version; the open one, if any, is superseded first."""
    held.partnership.agreements.filter(state="open").update(state="superseded")
    number = held.partnership.agreements.count() + 1
    return AgreementVersion.objects.create(
        partnership=held.partnership,
        number=number,
        season=held.partnership.season,
        made_by_id=actor.person_id,
        made_by_name=actor.name,
        made_at=now,
        **values,
    )


@verb("partnerships.send_signing_code", ask=SendSigningCodeAsk)
def send_signing_code(actor: Viewer, ask: SendSigningCodeAsk, *, now: datetime) -> AgreementVersion:
    """Send the holder of a link the code it takes to sign. Raises Refused when throttled."""
    held, agreement = queries.agreement_to_sign(actor, ask.agreement_id)
    party = held.mine(actor)
    access.require(access.may_sign(actor, held.seat(party), held.seats), actor)
    if not actor.email:
        raise Refused("no_address")
    people.send_signing_code(
        actor, email=actor.email, subject_kind="agreement", subject_id=agreement.pk, now=now
    )
    tell_table(
        events.CodeSent(
            held.partnership.pk,
            held.partnership.name,
            party.pk,
            party.organization.name,
            agreement.pk,
        ),
        held,
        actor,
        now,
    )
    return agreement


@verb("partnerships.sign", ask=SignAsk)
def sign(actor: Viewer, ask: SignAsk, *, now: datetime) -> AgreementVersion:
    """Sign for one's party. The last signature starts the work. Raises Refused "outdated"."""
    held, agreement = queries.agreement_to_sign(actor, ask.agreement_id)
    party = _signing_party(held, actor, ask.organization_id)
    after = rules.STATES.after(held.partnership.state, "sign")
    _require_signable(agreement, party, ask.text_hash)
    name = checks.text(ask.name, "name", most=200, needed=True)
    role = checks.text(ask.role, "role", most=200, needed=True)
    way = Signature.Way.SIGNED_IN
    if actor.grant:
        way = Signature.Way.LINK_AND_CODE
        people.check_signing_code(
            actor,
            email=actor.email,
            subject_kind="agreement",
            subject_id=agreement.pk,
            code=ask.code,
            now=now,
        )
        people.use_link(actor, now=now)
    _put_signature(agreement, party, name, role, way, actor, now)
    tell_table(
        events.Signed(
            held.partnership.pk,
            held.partnership.name,
            party.pk,
            party.organization.name,
            agreement.pk,
            agreement.number,
        ),
        held,
        actor,
        now,
    )
    _start_when_all_signed(held, agreement, after, actor, party, now)
    return agreement


def _signing_party(held: Held, actor: Viewer, organization_id: int | None) -> Party:
    """The party the actor signs for: the one named, else the first they may sign for."""
    seats = access.my_seats(actor, held.seats)
    mine = [
        one
        for one in seats
        if organization_id in (None, one.organization_id)
        and access.may_sign(actor, one, held.seats)
    ]
    access.require(bool(mine), actor)
    return held.party(mine[0].party_id)


def _require_signable(agreement: AgreementVersion, party: Party, seen_hash: str) -> None:
    """Only the version on the table can be signed, as the signer saw it, once for each party."""
    if agreement.state != AgreementVersion.State.OPEN:
        raise Refused("outdated_version")
    if seen_hash != agreement.text_hash:
        raise Refused("text_changed")
    if party.state != Party.State.ACCEPTED:
        raise Refused("not_at_the_table")
    if agreement.signatures.filter(party=party).exists():
        raise Refused("already_signed")


def _put_signature(
    agreement: AgreementVersion,
    party: Party,
    name: str,
    role: str,
    way: str,
    actor: Viewer,
    now: datetime,
) -> None:
    Signature.objects.create(
        agreement=agreement,
        party=party,
        name=name,
        role=role,
        email=actor.email,
        person_id=actor.person_id,
        text_hash=agreement.text_hash,
        way=way,
        at=now,
    )


def _start_when_all_signed(
    held: Held,
    agreement: AgreementVersion,
    after: str,
    actor: Viewer,
    party: Party,
    now: datetime,
) -> None:
    needed = {one.pk for one in held.parties if one.state == Party.State.ACCEPTED}
    signed = set(agreement.signatures.values_list("party_id", flat=True))
    if needed - signed:
        tell_others(
            actor,
            held,
            party,
            subject=_("%(who)s signed “%(partnership)s”"),
            text=_("The agreement starts when every party has signed."),
            purpose="sign",
            path=f"agreement/{agreement.number}/",
            now=now,
        )
        return
    agreement.state = AgreementVersion.State.SIGNED
    agreement.save(update_fields=["state"])
    _start(held, agreement, after, actor, now)
    tell_others(
        actor,
        held,
        party,
        subject=_("Signed by all: %(partnership)s"),
        text=_("Every party has signed. The signed text is on the partnership's page."),
        now=now,
    )


def _start(
    held: Held, agreement: AgreementVersion, after: str, actor: Viewer, now: datetime
) -> None:
    """The work begins, or goes on for another season."""
    partnership = held.partnership
    partnership.state = after
    partnership.starts_on = partnership.starts_on or agreement.starts_on or now.date()
    partnership.ends_on = agreement.ends_on
    partnership.review_on = agreement.review_on
    partnership.version += 1
    partnership.save()
    tell(
        events.Started(partnership.pk, partnership.name, partnership.season, partnership.need_id),
        by=actor,
        at=now,
        audience=Audience.network(),
    )


@verb("partnerships.adopt", ask=AdoptAsk)
def adopt(actor: Viewer, ask: AdoptAsk, *, now: datetime) -> AgreementVersion:
    """Put an agreement on file that was signed on paper or is a partner's own: it is in force."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    after = rules.STATES.after(held.partnership.state, "adopt")
    text = checks.text(ask.text, "text", most=LONGEST_AGREEMENT)
    if not text and not ask.file_id:
        raise Refused("text_or_file", "text")
    rules.require_order(ask.starts_on or ask.signed_on, ask.ends_on)
    file = queries.own_file(actor, ask.file_id) if ask.file_id else None
    if any(one.state == Party.State.INVITED for one in held.parties):
        raise Refused("still_invited")
    agreement = _new_version(
        held,
        actor,
        now,
        text=text,
        text_hash=file.sha256 if file else rules.text_hash(text),
        file=file,
        starts_on=ask.starts_on or ask.signed_on,
        ends_on=ask.ends_on,
        review_on=ask.review_on,
        state=AgreementVersion.State.SIGNED,
        note=checks.text(ask.note, "note", most=300),
    )
    for one in ask.signatures:
        Signature.objects.create(
            agreement=agreement,
            party=held.party_of(one.organization_id),
            name=checks.text(one.name, "signatures", most=200, needed=True),
            role=checks.text(one.role, "signatures", most=200),
            text_hash=agreement.text_hash,
            way=Signature.Way.PAPER,
            at=now,
        )
    _start(held, agreement, after, actor, now)
    _announce(held, agreement, actor, now)
    return agreement


def _announce(held: Held, agreement: AgreementVersion, actor: Viewer, now: datetime) -> None:
    """Say that a version is on file."""
    tell_table(
        events.AgreementDrafted(
            held.partnership.pk, held.partnership.name, agreement.pk, agreement.number
        ),
        held,
        actor,
        now,
    )
