"""Sharing what others may use: shared, corrected, in newer versions, used, withdrawn."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.erasure import redact_facts
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.learning import access, events, queries, rules
from holt.learning.asks import (
    AddVersionAsk,
    EditResourceAsk,
    SayUsedAsk,
    ShareAgreementAsk,
    ShareResourceAsk,
    WithdrawResourceAsk,
)
from holt.learning.models import Resource, ResourceUse, ResourceVersion
from holt.partnerships import queries as partnerships
from holt.values.vocabulary import LANGUAGES

MOST_TEXT = 100_000


@verb("learning.share_resource", ask=ShareResourceAsk)
def share_resource(actor: Viewer, ask: ShareResourceAsk, *, now: datetime) -> Resource:
    """Share a file, a link or a text."""
    access.require(access.may_write(actor, ask.organization_id), actor)
    held = _content(actor, ask.file_id, ask.url, ask.text)
    values = checked(ask)
    row = Resource.objects.create(
        **values,
        organization=directory.for_the_house(ask.organization_id),
        shared_by_id=actor.person_id,
        shared_at=now,
        changed_at=now,
    )
    ResourceVersion.objects.create(resource=row, number=1, added_at=now, **held)
    _tell(events.ResourceShared, row, actor, now)
    return row


@verb("learning.share_agreement", ask=ShareAgreementAsk)
def share_agreement(actor: Viewer, ask: ShareAgreementAsk, *, now: datetime) -> Resource:
    """Share an agreement's text with every party, person and address taken out of it."""
    access.require(access.may_write(actor, ask.organization_id), actor)
    held = partnerships.to_change(actor, ask.partnership_id)
    held.party_of(ask.organization_id)
    agreement = partnerships.agreement(actor, ask.partnership_id, ask.number)
    if not agreement.text:
        raise Refused("agreement_without_text")
    names = [one.organization.name for one in held.parties]
    named = [*(one.name for one in agreement.signatures), agreement.made_by_name]
    named += [one.contact_name for one in held.parties]
    text = rules.unnamed(
        agreement.text, [held.partnership.name, *names], named, _("Party"), _("a person")
    )
    whole = ShareResourceAsk(
        ask.organization_id,
        ask.title,
        "agreement",
        license="cc0",
        openness=ask.openness,
        is_unnamed=True,
        text=text,
    )
    return share_resource(actor, whole, now=now)


@verb("learning.edit_resource", ask=EditResourceAsk)
def edit_resource(actor: Viewer, ask: EditResourceAsk, *, now: datetime) -> Resource:
    """Correct what is said about it, or who may take it."""
    row = _to_change(actor, ask.resource_id, "edit_resource")
    changes = save_amended(row, "resource", checked(ask) | {"changed_at": now}, ask.version)
    changes.pop("search_text", None)
    _tell(events.ResourceEdited, row, actor, now)
    return row


@verb("learning.add_version", ask=AddVersionAsk)
def add_version(actor: Viewer, ask: AddVersionAsk, *, now: datetime) -> ResourceVersion:
    """A newer one; those that use it find it on the same page."""
    row = _to_change(actor, ask.resource_id, "add_version")
    number = ResourceVersion.objects.filter(resource=row).count() + 1
    version = ResourceVersion.objects.create(
        resource=row,
        number=number,
        note=checks.text(ask.note, "note", most=300),
        added_at=now,
        **_content(actor, ask.file_id, ask.url, ask.text),
    )
    save_amended(row, "resource", {"changed_at": now}, None)
    _tell(events.VersionAdded, row, actor, now)
    return version


@verb("learning.say_used", ask=SayUsedAsk)
def say_used(actor: Viewer, ask: SayUsedAsk, *, now: datetime) -> ResourceUse:
    """Let its owner and others know that it is used, and how."""
    row = queries.resource_to_change(actor, ask.resource_id)
    access.require(access.may_write(actor, ask.organization_id), actor)
    if row.state != Resource.State.SHARED:
        raise NotFound
    use, _is_new = ResourceUse.objects.update_or_create(
        resource=row,
        organization_id=ask.organization_id,
        defaults={"words": checks.text(ask.words, "words", most=500), "said_at": now},
    )
    _tell(events.ResourceUsed, row, actor, now)
    return use


@verb("learning.withdraw_resource", ask=WithdrawResourceAsk)
def withdraw_resource(actor: Viewer, ask: WithdrawResourceAsk, *, now: datetime) -> Resource:
    """Take it out of every list and feed; its own organization keeps it with the reason."""
    row = _to_change(actor, ask.resource_id, "withdraw_resource")
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    values = {"state": Resource.State.WITHDRAWN, "withdrawn_reason": reason, "changed_at": now}
    save_amended(row, "resource", values, None)
    _tell(events.ResourceWithdrawn, row, actor, now)
    redact_facts("resource", row.pk, ["title"])
    return row


def _to_change(actor: Viewer, resource_id: int, word: str) -> Resource:
    row = queries.resource_to_change(actor, resource_id)
    access.require(access.may_change(actor, row.organization_id), actor)
    rules.RESOURCE_STATES.after(row.state, word)
    return row


def checked(ask: ShareResourceAsk | EditResourceAsk) -> dict[str, Any]:
    """What is said about it, as it is kept. Raises Refused."""
    known = directory.subject_labels()
    subjects = checks.words(ask.subjects, "subjects", most=60, count=12)
    if unknown := [one for one in subjects if one not in known]:
        raise Refused("unknown_subject", "subjects", {"subject": unknown[0]})
    values: dict[str, Any] = {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "kind": checks.choice(ask.kind, "kind", rules.RESOURCE_KINDS),
        "about": checks.text(ask.about, "about", most=rules.MOST_TEXT),
        "authors": checks.text(ask.authors, "authors", most=300),
        "year": checks.whole(ask.year, "year", least=1800, most=2200),
        "language": checks.choice(ask.language, "language", LANGUAGES, needed=False),
        "license": checks.choice(ask.license, "license", rules.LICENSES),
        "subjects": list(subjects),
        "openness": checks.choice(ask.openness, "openness", rules.OPENNESS),
        "is_unnamed": ask.is_unnamed,
    }
    values["search_text"] = rules.search_text([values["title"], values["about"]])
    return values


def _content(actor: Viewer, file_id: int | None, url: str, text: str) -> dict[str, Any]:
    """A file of one's own, a checked address or a text: one of them at least. Raises Refused."""
    held = {
        "file": partnerships.own_file(actor, file_id) if file_id else None,
        "url": checks.web_address(url, "url"),
        "text": checks.text(text, "text", most=MOST_TEXT),
    }
    if not any(held.values()):
        raise Refused("nothing_to_take", "url")
    return held


def _audience(row: Resource) -> Audience:
    if row.openness == Resource.Openness.OWN or row.is_unnamed:
        return Audience.only([row.organization_id])
    return Audience.public() if row.openness == Resource.Openness.PUBLIC else Audience.network()


def _tell(event: type[events.ResourceEvent], row: Resource, actor: Viewer, now: datetime) -> None:
    tell(event(row.pk, row.title), by=actor, at=now, audience=_audience(row), version=row.version)
