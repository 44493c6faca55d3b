"""Suggestions for a need: fixed weights, every part shown, and the gap said plainly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from holt.methods.reasons import Reason, Term, points
from holt.methods.suggestions.covering import AKIN, covered, useful_capabilities
from holt.methods.suggestions.facts import RESOURCES, NeedFacts, OrganizationFacts, Requirement
from holt.methods.suggestions.providers import who_meets
from holt.methods.suggestions.reach import Reached, in_reach
from holt.methods.suggestions.trust import Trusted, network_mean, trusted
from holt.methods.suggestions.why import Case, reasons
from holt.methods.taxonomy import Taxonomy
from holt.methods.words import NOTHING, Found, search, spoken

WEIGHTS: Mapping[str, float] = {
    "subject": 3.0,
    "requirements": 3.0,
    "text": 2.0,
    "reach": 1.0,
    "near": 1.0,
    "trust": 1.0,
    "load": 0.5,
    "new_sector": 0.5,
}
"""Fixed on purpose: in trials, weights fitted to past choices added nothing."""

HALF_LOAD = 3
"""Running partnerships at which the load part falls to one half."""

FEWEST_REASONS = 3
FEWEST_WORDS = 2
ONE_NEW_IN = 5
"""At least one in this many suggestions is from a sector not yet partnered."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One organization. `score` is the sum of the parts' points, no more.

    `lifted` says it stands higher than its score, to keep one in five from a new sector.
    """

    organization: str
    parts: tuple[Term, ...]
    score: float
    reasons: tuple[Reason, ...]
    covers: tuple[Requirement, ...]
    km: float | None
    raters: int | None
    new_sector: bool
    lifted: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """`met_by` runs it now, `could` covers part of it, `missing` is covered by nobody in reach.

    `is_gap`: nobody in reach runs an active service for it, whoever could.
    """

    met_by: tuple[str, ...]
    could: tuple[str, ...]
    missing: tuple[Requirement, ...]
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The ranked list and the gap. `new_sectors_short` says how many too few of the list are
    from new sectors because no more could be found."""

    ranked: tuple[Suggestion, ...]
    gap: Gap
    new_sectors_short: int


def suggest(
    need: NeedFacts,
    orgs: Iterable[OrganizationFacts],
    taxonomy: Taxonomy,
    limit: int = 10,
    *,
    partnered_sectors: frozenset[str] = frozenset(),
) -> Suggestions:
    """Rank the organizations in reach that could bring something to the need.

    `partnered_sectors` adds to the sectors of those marked partnered_before. Those with three
    reasons come before those with fewer; ties go by id, so the order given changes nothing.
    """
    everyone = sorted(orgs, key=lambda org: org.id)
    reached = in_reach(need, everyone)
    known = partnered_sectors | {org.sector for org in everyone if org.partnered_before}
    cases = _cases(need, reached, taxonomy, known)
    prior = network_mean(everyone)
    found = [
        _suggestion(case, text, trusted(case.org, prior), taxonomy)
        for case, text in cases
        if _worth_a_look(case)
    ]
    found.sort(key=lambda s: (len(s.reasons) < FEWEST_REASONS, -s.score, s.organization))
    ranked = with_new_sectors(found, limit)
    wanted = -(-len(ranked) // ONE_NEW_IN)
    short = max(0, wanted - sum(s.new_sector for s in ranked))
    return Suggestions(ranked, _gap(need, reached, cases, taxonomy), short)


def with_new_sectors(found: Sequence[Suggestion], limit: int) -> tuple[Suggestion, ...]:
    """The best `limit`, each five (and what is left over) holding a new sector if one is left."""
    left, chosen = list(found), list[Suggestion]()
    size = min(limit, len(left))
    while len(chosen) < size:
        start = len(chosen) // ONE_NEW_IN * ONE_NEW_IN
        last = len(chosen) == min(start + ONE_NEW_IN, size) - 1
        lacking = last and not any(s.new_sector for s in chosen[start:])
        best = next((s for s in left if s.new_sector), left[0]) if lacking else left[0]
        lifted = best is not left[0]
        left.remove(best)
        chosen.append(replace(best, lifted=True) if lifted else best)
    return tuple(chosen)


def _cases(
    need: NeedFacts,
    reached: Sequence[Reached],
    taxonomy: Taxonomy,
    known_sectors: frozenset[str],
) -> list[tuple[Case, Found]]:
    texts = search(need.text, {org.id: org.text for org, _ in reached})
    said = spoken(need.text)
    cases = []
    for org, km in reached:
        text = texts.get(org.id, NOTHING)
        useful = useful_capabilities(need, org, taxonomy)
        new = bool(org.sector) and org.sector not in known_sectors
        case = Case(
            need=need,
            org=org,
            km=km,
            subject=_subject(need, org, taxonomy),
            covers=covered(need, org, useful, taxonomy),
            useful=useful,
            words=tuple(said.get(word, word) for word in text.words),
            new_sector=new and not org.same_sector_as_asker and not org.partnered_before,
        )
        cases.append((case, text))
    return cases


def _subject(need: NeedFacts, org: OrganizationFacts, taxonomy: Taxonomy) -> tuple[float, str, str]:
    wanted = need.subjects | {r.value for r in need.requirements if r.kind == "subject"}
    has = {c.subject for c in org.capabilities} | {s.subject for s in org.services if s.active}
    return taxonomy.nearest(wanted, has)


def _worth_a_look(case: Case) -> bool:
    """Brings something asked for, a related subject, or two of the need's own words."""
    return _brings(case) or case.subject[0] >= AKIN or len(case.words) >= FEWEST_WORDS


def _brings(case: Case) -> bool:
    """Covers a subject or resource, or a language the need expressly requires."""
    return any(
        asked.kind in ("subject", *RESOURCES) or asked in case.need.requirements
        for asked in case.covers
    )


def _suggestion(case: Case, text: Found, trust: Trusted, taxonomy: Taxonomy) -> Suggestion:
    values = {
        "subject": case.subject[0],
        "requirements": _share(len(case.covers), len(case.need.required)),
        "text": text.share,
        "reach": _reach(case),
        "near": _near(case),
        "trust": trust.value,
        "load": HALF_LOAD / (HALF_LOAD + case.org.load),
        "new_sector": float(case.new_sector),
    }
    parts = tuple(Term(code, values[code], weight) for code, weight in WEIGHTS.items())
    return Suggestion(
        organization=case.org.id,
        parts=parts,
        score=points(parts),
        reasons=reasons(case, taxonomy),
        covers=case.covers,
        km=case.km,
        raters=trust.raters,
        new_sector=case.new_sector,
    )


def _reach(case: Case) -> float:
    """Share of the need's languages and audiences that the organization serves."""
    asked = [r for r in case.need.required if r.kind in ("language", "audience")]
    return _share(sum(r in case.covers for r in asked), len(asked))


def _near(case: Case) -> float:
    """1 on the spot, 0 at the radius; a half when a place or the radius is not known."""
    if case.km is None or not case.need.radius_km:
        return 0.5
    return max(0.0, 1 - case.km / case.need.radius_km)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _gap(
    need: NeedFacts,
    reached: Sequence[Reached],
    cases: Sequence[tuple[Case, Found]],
    taxonomy: Taxonomy,
) -> Gap:
    met_by = tuple(p.organization for p in who_meets(need, [o for o, _ in reached], taxonomy))
    covered_by_someone = {asked for case, _ in cases for asked in case.covers}
    return Gap(
        met_by=met_by,
        could=tuple(case.org.id for case, _ in cases if _brings(case)),
        missing=tuple(
            asked
            for asked in need.required
            if asked not in covered_by_someone and not _open_to_all(asked, cases)
        ),
        is_gap=not met_by,
    )


def _open_to_all(asked: Requirement, cases: Sequence[tuple[Case, Found]]) -> bool:
    """An audience nobody names is not missing where something useful is meant for everyone."""
    return asked.kind == "audience" and any(
        not capability.audience for case, _ in cases for capability in case.useful
    )
