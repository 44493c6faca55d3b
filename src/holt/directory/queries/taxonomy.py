"""Kinds of organizations and subjects, in the reader's language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from holt.directory.models import Kind, Organization, Place, Subject
from holt.methods.taxonomy import Taxonomy


@dataclass(frozen=True)
class KindRow:
    """A kind of organization, named in the reader's language."""

    id: int
    slug: str
    name: str
    sector: str
    is_library: bool


@dataclass(frozen=True)
class SubjectRow:
    """A subject, named in the reader's language; `parent` is empty at the top."""

    id: int
    slug: str
    name: str
    parent: str
    parent_name: str = ""


def taxonomy() -> Taxonomy:
    """Which subject stands under which, for the methods."""
    return Taxonomy(
        dict(Subject.objects.filter(parent__isnull=False).values_list("slug", "parent__slug"))
    )


def subject_labels(language: str = "en") -> dict[str, str]:
    """Subject slug → its name in this language, English where there is none."""
    rows = Subject.objects.order_by("slug").values_list("slug", "name_en", "name_es")
    return {slug: in_language(language, en, es) for slug, en, es in rows}


def kinds(language: str = "en") -> tuple[KindRow, ...]:
    """Every kind, by sector and name."""
    rows = (
        KindRow(one.pk, one.slug, kind_name(one, language), one.sector, one.is_library)
        for one in Kind.objects.all()
    )
    return tuple(sorted(rows, key=lambda one: (one.sector != "libraries", one.sector, one.name)))


def kinds_of(organization_ids: Iterable[int]) -> tuple[str, ...]:
    """The kinds of these organizations, each once."""
    rows = Organization.objects.filter(pk__in=list(organization_ids)).order_by("kind__slug")
    return tuple(dict.fromkeys(rows.values_list("kind__slug", flat=True)))


def town_of(organization_id: int) -> str:
    """The town an organization's main place is in; "" when it is not known."""
    rows = Place.objects.filter(organization_id=organization_id, is_main=True)
    return rows.values_list("city", flat=True).first() or ""


def subjects(language: str = "en") -> tuple[SubjectRow, ...]:
    """Every subject: each top followed by what stands under it."""
    return _ordered(
        [
            (pk, slug, in_language(language, en, es), above or "")
            for pk, slug, en, es, above in Subject.objects.values_list(
                "pk", "slug", "name_en", "name_es", "parent__slug"
            )
        ]
    )


def _ordered(rows: Sequence[tuple[int, str, str, str]]) -> tuple[SubjectRow, ...]:
    names = {slug: name for _, slug, name, _ in rows}
    made = (SubjectRow(pk, slug, name, up, names.get(up, "")) for pk, slug, name, up in rows)
    return tuple(
        sorted(made, key=lambda one: (one.parent_name or one.name, one.parent != "", one.name))
    )


def kind_name(kind: Kind, language: str) -> str:
    """The kind's name in this language."""
    return in_language(language, kind.name_en, kind.name_es)


def in_language(language: str, english: str, spanish: str) -> str:
    """The name in this language, English where it was not given."""
    return spanish if language.startswith("es") and spanish else english
