"""Reports as they are kept: lists, one with its frozen content, and who may do what with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.evaluation import access
from holt.evaluation.models import Report
from holt.evaluation.queries.campaigns.testimonies import quoted
from holt.evaluation.queries.reports.made import TESTIMONY
from holt.evaluation.rules import reports as rules
from holt.evaluation.rules.reports import Content, Said
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.people import queries as links
from holt.programs.queries import partnerships_inside

SHARED = "report"
"""The purpose of links to a report, and the kind of thing they open."""


@dataclass(frozen=True)
class ReportLine:
    """A report in a list."""

    id: int
    kind: str
    title: str
    organization_id: int
    organization: str
    since: date
    until: date
    state: str
    made_at: datetime
    released_at: datetime | None
    is_public: bool
    version: int


@dataclass(frozen=True)
class LinkGiven:
    """A link to a board, for those who gave it."""

    id: int
    email: str
    name: str
    expires_at: datetime


@dataclass(frozen=True)
class ReportPage:
    """One report with all that is frozen in it. `is_whole`: its figures are those it was released
    with; `links` are for whoever may take them back."""

    id: int
    kind: str
    title: str
    organization_id: int
    organization: str
    partnership_id: int | None
    partnership: str
    since: date
    until: date
    opening: str
    closing: str
    asked_for: str
    asked_of: str
    asked_on: date | None
    shown: tuple[str, ...]
    content: Content
    quotes: tuple[Said, ...]
    digest: str
    is_whole: bool
    method: str
    state: str
    made_at: datetime
    figures_at: datetime
    released_at: datetime | None
    withdrawn_reason: str
    published_at: datetime | None
    version: int
    rights: access.ReportRights
    links: tuple[LinkGiven, ...] = ()


def reports(viewer: Viewer) -> QuerySet[Report]:
    """Every report the viewer may read, the newest first."""
    rows = Report.objects.order_by("-made_at", "-pk")
    return rows if viewer.is_house else rows.filter(_readable(viewer))


def _readable(viewer: Viewer) -> Q:
    """One's own organizations'; released ones of the network for its members, those about a
    hearing for everybody at that table; by a link that one alone."""
    found = Q(organization_id__in=list(viewer.roles))
    if viewer.is_member:
        found |= Q(kind="network_year", state="released")
    if viewer.roles:
        found |= Q(
            kind="hearing", state="released", partnership__in=partnerships_inside(_roles(viewer))
        )
    grant = viewer.grant
    if grant is not None and grant.subject_kind == SHARED:
        found |= Q(pk=grant.subject_id, state="released", organization_id=grant.organization_id)
    return found


def _roles(viewer: Viewer) -> Viewer:
    """The viewer without a link: a link to a table opens no report about it."""
    return Viewer(person_id=viewer.person_id, roles=viewer.roles)


def with_organization(rows: QuerySet[Report]) -> QuerySet[Report]:
    """The same with whose they are, and without what only the page shows."""
    return rows.select_related("organization").defer("figures", "quotes")


def report_line(row: Any) -> ReportLine:
    """A row of `with_organization` as a list shows it."""
    return ReportLine(
        row.pk, row.kind, row.title, row.organization_id, row.organization.name, row.since,
        row.until, row.state, row.made_at, row.released_at, row.published_at is not None,
        row.version,
    )  # fmt: skip


REPORT_FILTERS: Mapping[str, Callable[[Any, str], Any]] = {
    "state": lambda rows, value: rows.filter(state=value),
    "kind": lambda rows, value: rows.filter(kind=value),
    "q": lambda rows, value: rows.filter(title__icontains=value),
}
REPORT_SORTS: Mapping[str, tuple[str, ...]] = {
    "made_at": ("made_at",),
    "title": ("title",),
    "since": ("since",),
}


def report(viewer: Viewer, report_id: int) -> ReportPage:
    """One report as it is frozen. Raises NotFound."""
    rows = reports(viewer).filter(pk=report_id).select_related("organization", "partnership")
    row = rows.first()
    if row is None:
        raise NotFound
    return _page(viewer, row)


def _page(viewer: Viewer, row: Report) -> ReportPage:
    rights = report_rights(viewer, row)
    return ReportPage(
        id=row.pk, kind=row.kind, title=row.title, organization_id=row.organization_id,
        organization=row.organization.name, partnership_id=row.partnership_id,
        partnership=row.partnership.name if row.partnership else "",
        since=row.since, until=row.until, opening=row.opening, closing=row.closing,
        asked_for=row.asked_for, asked_of=row.asked_of, asked_on=row.asked_on,
        shown=tuple(row.shown),
        content=_still_open(viewer, rules.content_of(row.figures)),
        quotes=_still_given(row.kind, tuple(Said(**one) for one in row.quotes)),
        digest=row.digest, is_whole=digest_of(row) == row.digest,
        method=f"{row.method} {row.method_version}",
        state=row.state, made_at=row.made_at, figures_at=row.figures_at,
        released_at=row.released_at, withdrawn_reason=row.withdrawn_reason,
        published_at=row.published_at, version=row.version, rights=rights,
        links=_links(row) if rights.share else (),
    )  # fmt: skip


def _still_given(kind: str, quotes: tuple[Said, ...]) -> tuple[Said, ...]:
    """Words given for a campaign stand for as long as their giver lets them, in their newest form."""
    ids = [int(one.key[1:]) for one in quotes if one.key.startswith(TESTIMONY)]
    if not ids:
        return quotes
    now = {f"{TESTIMONY}{one.id}": one for one in quoted(ids, kind)}
    return tuple(
        replace(one, words=now[one.key].words, by=now[one.key].by, party=now[one.key].party)
        if one.key in now
        else one
        for one in quotes
        if one.key in now or not one.key.startswith(TESTIMONY)
    )


def digest_of(row: Report) -> str:
    """What the digest of its figures and rows comes to now."""
    return rules.digest(row.figures, row.traced.values_list("number", "mark"))


def _still_open(viewer: Viewer, content: Content) -> Content:
    """Lines name needs and partnerships as long as the reader may see these."""
    lines = [line for part in (*content.sections, *content.public) for line in part.lines]
    ids = {code: [int(str(one.facts["id"])) for one in lines if one.code == code]
           for code in ("need", "begun")}  # fmt: skip
    seen = {"need": _needs_seen(viewer, ids["need"]), "begun": _tables_seen(viewer, ids["begun"])}

    def kept(parts: tuple[rules.Section, ...]) -> tuple[rules.Section, ...]:
        return tuple(
            replace(part, lines=tuple(
                one for one in part.lines
                if one.code not in seen or int(str(one.facts["id"])) in seen[one.code]
            ))
            for part in parts
        )  # fmt: skip

    return Content(kept(content.sections), kept(content.public))


def _needs_seen(viewer: Viewer, ids: list[int]) -> set[int]:
    rows = needs.visible(viewer).filter(pk__in=ids)
    return set(rows.values_list("pk", flat=True)) if ids else set()


def _tables_seen(viewer: Viewer, ids: list[int]) -> set[int]:
    rows = partnerships.partnerships(viewer).filter(pk__in=ids)
    return set(rows.values_list("pk", flat=True)) if ids else set()


def report_rights(viewer: Viewer, row: Report) -> access.ReportRights:
    """What the viewer may do with it now."""
    return access.rights_of_report(
        viewer, row.organization_id, row.kind, rules.REPORT_STATES.allowed(row.state),
        row.published_at is not None,
    )  # fmt: skip


def _links(row: Report) -> tuple[LinkGiven, ...]:
    found = links.links_to(SHARED, row.pk).filter(state="open")
    return tuple(LinkGiven(one.pk, one.email, one.name, one.expires_at) for one in found)


def report_to_change(viewer: Viewer, report_id: int) -> Report:
    """The row, locked, for whoever may read it. Raises NotFound."""
    if not reports(viewer).filter(pk=report_id).exists():
        raise NotFound
    return Report.objects.select_for_update(no_key=True).get(pk=report_id)


def reports_quoting(name: str) -> QuerySet[Report]:
    """For the house: reports in which somebody of this name is quoted."""
    return Report.objects.filter(quotes__icontains=name) if name else Report.objects.none()


def public_reports() -> QuerySet[Report]:
    """Those anybody may read."""
    return Report.objects.filter(
        kind="network_year", state="released", published_at__isnull=False
    ).order_by("-until", "-pk")


@dataclass(frozen=True)
class PublicReport:
    """A year of the network as anybody reads it: nobody's name, no single table's inside."""

    id: int
    title: str
    since: date
    until: date
    opening: str
    closing: str
    sections: tuple[rules.Section, ...]
    quotes: tuple[Said, ...]


def public_report(viewer: Viewer, report_id: int) -> PublicReport:
    """One that is published. Raises NotFound."""
    row = public_reports().filter(pk=report_id).first()
    if row is None:
        raise NotFound
    anybody = Viewer(language=viewer.language)
    content = _still_open(anybody, rules.content_of(row.figures))
    quotes = (Said(**one) for one in row.quotes)
    return PublicReport(
        row.pk, row.title, row.since, row.until, row.opening, row.closing, anybodys(content),
        tuple(one for one in quotes if one.is_public and one.key.startswith("r")),
    )  # fmt: skip


def anybodys(content: Content) -> tuple[rules.Section, ...]:
    """The sections that were counted for everybody, and no other."""
    return content.public


def organizations_to_report(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """Where the viewer may write a report for."""
    return directory.own_choices(viewer, Role.STAFF)
