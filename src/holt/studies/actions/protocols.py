"""How a study is done, written in versions that partners sign; and the note on ethics."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Clash, Refused
from holt.kernel.happenings import check_version, save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.studies import access, events, queries, rules
from holt.studies.actions.telling import tell_study, write
from holt.studies.asks import SignProtocolAsk, WriteEthicsAsk, WriteProtocolAsk
from holt.studies.models import Ethics, Protocol, SignOff, Study

MOST_TEXT = 20_000
TEXTS = ("measures", "sample", "collected", "timetable")
NEW = _("Protocol of “%(title)s”: version %(number)s")
NEW_TEXT = _("What changed and why stands at its head. Your yes belongs to this version alone.")


@verb("studies.write_protocol", ask=WriteProtocolAsk)
def write_protocol(actor: Viewer, ask: WriteProtocolAsk, *, now: datetime) -> Protocol:
    """The next version; after the start it is an amendment. Partners are asked to sign it."""
    row = _writable(actor, ask.study_id, "write_protocol")
    newest = queries.newest_number(row.pk)
    if ask.number != newest:
        raise Clash("protocol_moved_on", "", {"number": newest})
    change = checks.text(ask.change, "change", most=500, needed=newest > 0)
    made = Protocol.objects.create(
        study=row,
        number=newest + 1,
        question=checks.text(ask.question, "question", most=MOST_TEXT, needed=True),
        method=checks.text(ask.method, "method", most=MOST_TEXT, needed=True),
        **{one: checks.text(getattr(ask, one), one, most=MOST_TEXT) for one in TEXTS},
        is_amendment=row.state == "running",
        change=change if newest else "",
        written_by_id=actor.person_id,
        written_at=now,
    )
    _ask_to_sign(row, made, actor, now)
    tell_study(events.ProtocolWritten, row, actor, now)
    return made


def _ask_to_sign(row: Study, made: Protocol, actor: Viewer, now: datetime) -> None:
    page, partners = f"/protocols/{made.pk}/", queries.partner_ids(row.pk)
    number, but = made.number, actor.person_id
    write(partners, NEW, NEW_TEXT, page, now, title=row.title, number=number, but=but)


@verb("studies.sign_protocol", ask=SignProtocolAsk)
def sign_protocol(actor: Viewer, ask: SignProtocolAsk, *, now: datetime) -> SignOff:
    """A partner's yes to the newest version."""
    line = queries.protocol(actor, ask.protocol_id)
    row = queries.study_to_change(actor, line.study_id)
    seats = queries.seats_of(row.pk)
    access.require(access.may_sign(actor, ask.organization_id, seats), actor)
    rules.STATES.after(row.state, "sign_protocol")
    if line.number != queries.newest_number(row.pk):
        raise Refused("protocol_not_newest")
    made, is_new = SignOff.objects.get_or_create(
        protocol_id=line.id,
        organization_id=ask.organization_id,
        defaults={"by_id": actor.person_id, "at": now},
    )
    if is_new:
        tell_study(events.ProtocolSigned, row, actor, now)
    return made


@verb("studies.write_ethics", ask=WriteEthicsAsk)
def write_ethics(actor: Viewer, ask: WriteEthicsAsk, *, now: datetime) -> Ethics:
    """The note on ethics, whole: without it no data comes in."""
    row = _writable(actor, ask.study_id, "write_ethics")
    check_version(row, "study", ask.version)
    because = checks.text(ask.no_approval_because, "no_approval_because", most=2000)
    approved_by = checks.text(ask.approved_by, "approved_by", most=200)
    rules.require_approval(approved_by, ask.approved_on, because)
    texts = ("harm", "consent", "personal_data")
    values = {
        **{one: checks.text(getattr(ask, one), one, most=6000, needed=True) for one in texts},
        "kept_until": ask.kept_until,
        "approved_by": approved_by,
        "approval_number": checks.text(ask.approval_number, "approval_number", most=100),
        "approved_on": ask.approved_on,
        "no_approval_because": because,
    }
    made = Ethics.objects.filter(study=row).first()
    if made is None:
        made = Ethics.objects.create(
            study=row, written_by_id=actor.person_id, written_at=now, **values
        )
    else:
        save_amended(made, "ethics", values | {"written_at": now}, None)
    row.version += 1
    row.save(update_fields=["version"])
    tell_study(events.EthicsWritten, row, actor, now)
    return made


def _writable(actor: Viewer, study_id: int, word: str) -> Study:
    """The lead's staff and whoever of the writers' organizations is staff."""
    row = queries.study_to_change(actor, study_id)
    writers = {one.organization_id for one in queries.seats_of(row.pk) if one.role == "writer"}
    may = any(access.may_lead(actor, one) for one in {row.organization_id, *writers})
    access.require(may, actor)
    rules.STATES.after(row.state, word)
    return row
