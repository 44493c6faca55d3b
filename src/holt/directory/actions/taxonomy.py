"""People extend the kinds and subjects."""

from datetime import datetime

from django.utils.text import slugify

from holt.directory import access, checked, events, rules
from holt.directory.asks import AddKindAsk, AddSubjectAsk
from holt.directory.models import Kind, Subject
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer


@verb("directory.add_kind", ask=AddKindAsk)
def add_kind(actor: Viewer, ask: AddKindAsk, *, now: datetime) -> Kind:
    """Add a kind of organization that the list lacks."""
    access.require(access.may_extend_taxonomy(actor), actor)
    name = checks.text(ask.name_en, "name_en", most=120, needed=True)
    spanish = checks.text(ask.name_es, "name_es", most=120)
    sector = checks.choice(ask.sector, "sector", rules.SECTORS)
    slug = _slug(name)
    if Kind.objects.filter(slug=slug).exists():
        raise Refused("already_listed", "name_en", {"name": name})
    kind = Kind.objects.create(
        slug=slug, name_en=name, name_es=spanish, sector=sector, is_library=ask.is_library
    )
    event = events.KindAdded(kind.pk, kind.name_en)
    tell(event, by=actor, at=now, audience=Audience.network())
    return kind


@verb("directory.add_subject", ask=AddSubjectAsk)
def add_subject(actor: Viewer, ask: AddSubjectAsk, *, now: datetime) -> Subject:
    """Add a subject, at the top or under one; there are two levels."""
    access.require(access.may_extend_taxonomy(actor), actor)
    name = checks.text(ask.name_en, "name_en", most=120, needed=True)
    spanish = checks.text(ask.name_es, "name_es", most=120)
    slug, parent_id = _slug(name), checked.subject_id(ask.parent, "parent")
    if parent_id and Subject.objects.filter(pk=parent_id, parent__isnull=False).exists():
        raise Refused("two_levels", "parent")
    if Subject.objects.filter(slug=slug).exists():
        raise Refused("already_listed", "name_en", {"name": name})
    subject = Subject.objects.create(slug=slug, name_en=name, name_es=spanish, parent_id=parent_id)
    event = events.SubjectAdded(subject.pk, subject.name_en)
    tell(event, by=actor, at=now, audience=Audience.network())
    return subject


def _slug(name: str) -> str:
    """The name as addresses spell it. Refuses "not_text" for a name without letters."""
    slug = slugify(name)[:50].strip("-")
    if not slug:
        raise Refused("not_text", "name_en")
    return slug
