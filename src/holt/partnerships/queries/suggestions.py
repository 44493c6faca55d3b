"""Who could help with a need, judged with what this room knows: partners, load, sectors."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.methods.reasons import Reason, Term
from holt.methods.suggestions import OrganizationFacts, suggest
from holt.needs import queries as needs
from holt.partnerships.models import Party, SuggestionNote
from holt.partnerships.queries.lists import load_of

MOST_SUGGESTIONS = 12


@dataclass(frozen=True)
class SuggestionLine:
    """An organization suggested for a need: every part of its sum, every reason.

    `verdict` is what the viewer's organization made of it before, if anything.
    """

    organization_id: int
    name: str
    km: float | None
    score: float
    parts: tuple[Term, ...]
    reasons: tuple[Reason, ...]
    is_new_sector: bool
    is_lifted: bool
    verdict: str
    why: str


def suggestions(viewer: Viewer, need_id: int) -> tuple[SuggestionLine, ...]:
    """Suggestions for a need the viewer may see, best first; own organizations left out."""
    need = needs.need(viewer, need_id)
    facts = needs.facts_of(need)
    near = (facts.lat, facts.lon, facts.radius_km)
    known = all(one is not None for one in near)
    everyone = directory.facts_for_matching(viewer, near=near if known else None)  # type: ignore[arg-type]
    others = [one for one in everyone if int(one.id) not in viewer.roles]
    judged = tuple(_with_partners(viewer, others))
    found = suggest(facts, judged, directory.taxonomy(), limit=MOST_SUGGESTIONS)
    names = {one.id: one.name for one in judged}
    notes = _notes(viewer, need_id)
    return tuple(
        SuggestionLine(
            int(one.organization),
            names[one.organization],
            one.km,
            one.score,
            one.parts,
            one.reasons,
            one.new_sector,
            one.lifted,
            *notes.get(int(one.organization), ("", "")),
        )
        for one in found.ranked
    )


def _with_partners(
    viewer: Viewer, everyone: list[OrganizationFacts]
) -> Iterable[OrganizationFacts]:
    """The same organizations with what only this room knows."""
    ids = [int(one.id) for one in everyone]
    load, partners = load_of(ids), _partners_of(viewer)
    for one in everyone:
        yield replace(one, partnered_before=int(one.id) in partners, load=load.get(int(one.id), 0))


def _partners_of(viewer: Viewer) -> set[int]:
    """Organizations that sit, or sat, at a table with the viewer's own."""
    mine = Party.objects.filter(organization_id__in=viewer.organization_ids)
    rows = Party.objects.filter(
        partnership__in=mine.values("partnership"), state__in=["accepted", "left"]
    )
    return set(rows.values_list("organization_id", flat=True))


def _notes(viewer: Viewer, need_id: int) -> dict[int, tuple[str, str]]:
    rows = SuggestionNote.objects.filter(
        need_id=need_id, by_organization_id__in=viewer.organization_ids
    )
    return {one.organization_id: (one.verdict, one.reason) for one in rows.order_by("at")}
