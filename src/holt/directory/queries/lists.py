"""How the list of organizations is narrowed, and what its filters offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from holt.directory.models import Capability, Kind, Organization, Outline, Place, Service, Subject
from holt.directory.queries.organizations import organizations, visible
from holt.directory.queries.taxonomy import in_language
from holt.kernel.kept import kept
from holt.kernel.viewer import Viewer
from holt.methods.words import fold

Rows = QuerySet[Any]
MOST_WORDS = 8


@dataclass(frozen=True)
class Choices:
    """What the filters offer, named in the reader's language: (slug, name, group) each."""

    kinds: tuple[tuple[str, str, str], ...]
    subjects: tuple[tuple[str, str, str], ...]
    counties: tuple[tuple[str, str], ...]


def listed(viewer: Viewer, *, closed: bool = False) -> Rows:
    """The list: those at work, or with `closed` those that closed too; none that left."""
    rows = organizations(viewer).exclude(status=Organization.Status.LEFT)
    return rows if closed else rows.filter(status=Organization.Status.ACTIVE)


def choices(viewer: Viewer) -> Choices:
    """Kinds, subjects and counties in one query."""
    found: dict[str, list[tuple[str, str, str]]] = {"kind": [], "subject": [], "county": []}
    for what, slug, english, spanish, group in _kinds().union(_subjects(), _counties(), all=True):
        found[what].append((slug, in_language(viewer.language, english, spanish), group))
    counties = {(code, name or code) for code, name, _ in found["county"]}
    return Choices(
        kinds=tuple(sorted(found["kind"], key=lambda one: (one[2] != "libraries", one[2], one[1]))),
        subjects=_in_order(found["subject"]),
        counties=tuple(sorted(counties, key=lambda one: one[1])),
    )


def choices_lately(viewer: Viewer) -> Choices:
    """The same as it was some seconds ago: good enough for a list's filters."""
    return kept(f"directory.choices.{viewer.language}", lambda: choices(viewer))


def _in_order(rows: list[tuple[str, str, str]]) -> tuple[tuple[str, str, str], ...]:
    """Each top followed by what stands under it; the third of a row is its top's name."""
    names = {slug: name for slug, name, _ in rows}
    made = [(slug, name, names.get(above, "")) for slug, name, above in rows]
    return tuple(sorted(made, key=lambda one: (one[2] or one[1], one[2] != "", one[1])))


def _text(value: str) -> Value:
    return Value(value, output_field=CharField())


def _kinds() -> QuerySet[Any, Any]:
    return Kind.objects.order_by().values_list(
        _text("kind"), F("slug"), F("name_en"), F("name_es"), F("sector")
    )


def _subjects() -> QuerySet[Any, Any]:
    above = Coalesce(F("parent__slug"), _text(""))
    return Subject.objects.order_by().values_list(
        _text("subject"), F("slug"), F("name_en"), F("name_es"), above
    )


def _counties() -> QuerySet[Any, Any]:
    named = Outline.objects.filter(code=OuterRef("county")).values("name")[:1]
    rows = Organization.objects.exclude(county="").order_by().distinct()
    name = Coalesce(Subquery(named), _text(""))
    return rows.values_list(_text("county"), F("county"), name, _text(""), _text(""))


def saying(rows: Rows, text: str) -> Rows:
    """Every word is in a name, another name, a city or an identifier; accents do not matter."""
    for word in fold(text).split()[:MOST_WORDS]:
        rows = rows.filter(search_text__contains=word)
    return rows


def in_sector(rows: Rows, sectors: Iterable[str]) -> Rows:
    """Of one of these sectors."""
    return rows.filter(kind__sector__in=tuple(sectors))


def of_kind(rows: Rows, slugs: Iterable[str]) -> Rows:
    """Of one of these kinds."""
    return rows.filter(kind__slug__in=tuple(slugs))


def about(rows: Rows, slugs: Iterable[str]) -> Rows:
    """Those that bring or offer something of these subjects or of what stands under them."""
    wanted = tuple(slugs)
    theirs = Q(subject__slug__in=wanted) | Q(subject__parent__slug__in=wanted)
    return rows.filter(_brings(theirs) | _offers(theirs))


def bringing(rows: Rows, what: Iterable[str]) -> Rows:
    """Those that could bring teaching, a space, childcare …"""
    return rows.filter(_brings(Q(brings__in=tuple(what))))


def speaking(rows: Rows, codes: Iterable[str]) -> Rows:
    """Those that work in one of these languages, or bring or offer something in it."""
    theirs = Q(languages__overlap=list(codes))
    return rows.filter(theirs | _brings(theirs) | _offers(theirs))


def _brings(wanted: Q) -> Q:
    rows = Capability.objects.filter(wanted, organization=OuterRef("pk"), ended_on=None)
    return Q(Exists(rows))


def _offers(wanted: Q) -> Q:
    rows = Service.objects.filter(wanted, organization=OuterRef("pk"), status="active")
    return Q(Exists(rows))


def in_county(rows: Rows, codes: Iterable[str]) -> Rows:
    """In one of these counties."""
    return rows.filter(county__in=tuple(codes))


def libraries(rows: Rows, wanted: bool) -> Rows:
    """Libraries, or everybody else."""
    return rows.filter(kind__is_library=wanted)


def members(rows: Rows, wanted: bool) -> Rows:
    """Of the network, or outside it."""
    return rows.filter(is_network_member=wanted)


def closed(rows: Rows, wanted: bool) -> Rows:
    """Closed, or not."""
    is_closed = Q(status=Organization.Status.CLOSED)
    return rows.filter(is_closed if wanted else ~is_closed)


def verified(rows: Rows, days: tuple[date | None, date | None]) -> Rows:
    """Verified within these days, both included."""
    first, last = days
    rows = rows.filter(verified_on__gte=first) if first else rows
    return rows.filter(verified_on__lte=last) if last else rows


def parts_of(rows: Rows, organization_id: str) -> Rows:
    """The parts of one organization (for programs); nothing for what is no number."""
    return rows.filter(parent_id__in=ids_in(organization_id))


def ids_in(text: str) -> list[int]:
    """The ids in "1,2,3"; what is no number is left out."""
    return [
        int(one) for one in text.split(",") if one.isascii() and one.isdigit() and len(one) < 19
    ]


def kinds_listed(viewer: Viewer) -> QuerySet[Kind]:
    """Every kind, by slug."""
    return Kind.objects.order_by("slug")


def subjects_listed(viewer: Viewer) -> QuerySet[Subject]:
    """Every subject with its top, by slug."""
    return Subject.objects.select_related("parent").order_by("slug")


def places_listed(viewer: Viewer) -> QuerySet[Place]:
    """Places in use of the organizations the viewer may see."""
    return Place.objects.filter(organization__in=visible(viewer), closed_on=None).order_by("pk")


def capabilities_listed(viewer: Viewer) -> QuerySet[Capability]:
    """What the organizations the viewer may see could bring now."""
    rows = Capability.objects.filter(organization__in=visible(viewer), ended_on=None)
    return rows.select_related("subject").order_by("pk")


def that_bring(rows: Rows, what: Iterable[str]) -> Rows:
    """Capabilities of these sorts."""
    return rows.filter(brings__in=tuple(what))


def services_listed(viewer: Viewer) -> QuerySet[Service]:
    """What the organizations the viewer may see offer or offered."""
    rows = Service.objects.filter(organization__in=visible(viewer))
    return rows.select_related("subject").order_by("pk")


def names_like(viewer: Viewer, text: str, most: int = 20) -> tuple[tuple[int, str], ...]:
    """(id, name) of active organizations whose search text has every word: for pickers."""
    rows = saying(visible(viewer).filter(status=Organization.Status.ACTIVE), text)
    return tuple(rows.order_by("folded_name", "pk").values_list("pk", "name")[:most])
