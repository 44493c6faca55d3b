"""What the network said of itself: who named whom, and trust and value in means of three and more.

Single ratings are read by nobody but whoever gave them, while the survey is open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet

from holt.directory import queries as directory
from holt.evaluation import access, rules
from holt.evaluation.models import NamedPartner, NetworkSeat, NetworkSurvey
from holt.evaluation.queries.other_ties import Known
from holt.evaluation.rules import TieKind
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods import graph
from holt.partnerships import queries as partnerships
from holt.surveys import queries as surveys


@dataclass(frozen=True)
class SurveyLine:
    """One time the network was asked: `finished` of `asked` organizations said that is all."""

    id: int
    title: str
    closes_on: date
    is_open: bool
    closed_at: datetime | None
    asked: int
    finished: int


@dataclass(frozen=True)
class SeatLine:
    """One's own organization among those asked."""

    id: int
    organization: str
    is_finished: bool


@dataclass(frozen=True)
class Named:
    """A partner as one's own organization named it."""

    other_id: int
    name: str
    level: int
    ratings: tuple[tuple[str, int | None], ...]

    @property
    def rated(self) -> int:
        return sum(value is not None for _name, value in self.ratings)


@dataclass(frozen=True)
class SeatPage:
    """What an organization has said so far, and whom it may name."""

    id: int
    survey: SurveyLine
    organization_id: int
    organization: str
    is_finished: bool
    named: tuple[Named, ...]
    others: tuple[tuple[int, str], ...]
    partners: tuple[int, ...]


@dataclass(frozen=True)
class OwnRating:
    """Trust and value of one's own organization, each None under three raters."""

    organization: str
    trust: graph.Rated | None
    value: graph.Rated | None


@dataclass(frozen=True)
class Said:
    """What a closed survey comes to. `pairs` were named by at least one of the two; of those in
    which both answered, `both_could`, `both_did` were named by both."""

    survey: SurveyLine
    pairs: int
    both_could: int
    both_did: int
    trust: float | None
    value: float | None
    rated: int
    own: tuple[OwnRating, ...]

    @property
    def answered(self) -> float:
        return self.survey.finished / self.survey.asked if self.survey.asked else 0.0

    @property
    def is_enough(self) -> bool:
        return self.answered >= graph.ENOUGH_ANSWERS


def network_surveys(viewer: Viewer) -> tuple[SurveyLine, ...]:
    """Every time the network was asked, the latest first, for its members."""
    if not viewer.is_member:
        return ()
    return tuple(_line(row) for row in _counted().order_by("-opened_at", "-pk"))


def _counted() -> QuerySet[NetworkSurvey]:
    return NetworkSurvey.objects.annotate(
        asked=Count("seats"), finished=Count("seats", filter=Q(seats__finished_at__isnull=False))
    )


def _line(row: NetworkSurvey) -> SurveyLine:
    asked, finished = row.asked, row.finished  # type: ignore[attr-defined]
    return SurveyLine(row.pk, row.title, row.closes_on, row.is_open, row.closed_at, asked, finished)


def last_said(viewer: Viewer) -> Said | None:
    """What the network said when it was last asked, for members."""
    closed = (one for one in network_surveys(viewer) if not one.is_open)
    last = next(closed, None)
    return what_was_said(viewer, last.id) if last else None


def network_survey(viewer: Viewer, network_survey_id: int) -> SurveyLine:
    """One, for members. Raises NotFound."""
    row = _counted().filter(pk=network_survey_id).first() if viewer.is_member else None
    if row is None:
        raise NotFound
    return _line(row)


def own_seats(viewer: Viewer, network_survey_id: int) -> tuple[SeatLine, ...]:
    """The viewer's own organizations among those asked."""
    rows = NetworkSeat.objects.filter(survey=network_survey_id).select_related("organization")
    if not viewer.is_house:
        rows = rows.filter(organization__in=list(viewer.roles))
    return tuple(
        SeatLine(row.pk, row.organization.name, row.finished_at is not None)
        for row in rows.order_by("organization__name")
        if access.may_answer_for(viewer, row.pk, row.organization_id)
    )


def network_seat(viewer: Viewer, network_seat_id: int) -> SeatPage:
    """What one's own organization has said, while the survey is open. Raises NotFound."""
    row = NetworkSeat.objects.select_related("organization").filter(pk=network_seat_id).first()
    if row is None or not access.may_answer_for(viewer, row.pk, row.organization_id):
        raise NotFound
    survey = _line(_counted().get(pk=row.survey_id))
    partners = _partners(row.organization_id) if survey.is_open else ()
    others = (
        may_be_named(viewer, row)
        .order_by("organization__name")
        .values_list("organization_id", "organization__name")
    )
    return SeatPage(
        row.pk,
        survey,
        row.organization_id,
        row.organization.name,
        row.finished_at is not None,
        tuple(_named(row)) if survey.is_open else (),
        tuple(others),
        partners,
    )


def may_be_named(viewer: Viewer, row: NetworkSeat) -> QuerySet[NetworkSeat]:
    """The others that are asked, as far as whoever answers may know of them: a link shows nobody
    that is not public, but for whom one works with."""
    seen = directory.visible(viewer).order_by().values("pk")
    known = Q(organization__in=seen) | Q(organization__in=_partners(row.organization_id))
    return NetworkSeat.objects.filter(known, survey=row.survey_id).exclude(pk=row.pk)


def _partners(organization_id: int) -> tuple[int, ...]:
    """Whom Holt knows the organization to work with now."""
    here = Q(organization=organization_id) | Q(other_id=organization_id)
    rows = partnerships.pairs_now(partnerships.pairs(THE_HOUSE).filter(here), ("now",))
    pairs = rows.order_by().values_list("organization_id", "other_id")
    return tuple(sorted({end for pair in pairs for end in pair} - {organization_id}))


def _named(row: NetworkSeat) -> Iterator[Named]:
    for one in row.named.select_related("other").order_by("other__name"):
        ratings = tuple((name, getattr(one, name)) for name in rules.RATINGS)
        yield Named(one.other_id, one.other.name, one.level, ratings)


def whom_to_ask(others: Iterable[int]) -> tuple[int, ...]:
    """For the house: organizations with people of their own here, and these others."""
    return tuple(sorted(dot.id for dot in directory.dots(THE_HOUSE, set(others))))


def seat_to_change(viewer: Viewer, network_seat_id: int) -> tuple[NetworkSurvey, NetworkSeat]:
    """A seat one may answer for, its survey locked first. Raises NotFound, NotAllowed."""
    found = NetworkSeat.objects.filter(pk=network_seat_id).values_list("survey_id").first()
    if found is None:
        raise NotFound
    survey = NetworkSurvey.objects.select_for_update(no_key=True).get(pk=found[0])
    seats = NetworkSeat.objects.select_for_update(no_key=True, of=("self",))
    seat = seats.select_related("organization").get(pk=network_seat_id)
    access.require(access.may_answer_for(viewer, seat.pk, seat.organization_id), viewer)
    return survey, seat


def survey_to_close(network_survey_id: int) -> NetworkSurvey:
    """Locked; the caller has checked access. Raises NotFound."""
    rows = NetworkSurvey.objects.select_for_update(no_key=True)
    row = rows.filter(pk=network_survey_id).first()
    if row is None:
        raise NotFound
    return row


def named_ties(viewer: Viewer) -> Iterator[Known]:
    """Who named whom when the network was last asked in a year, for members, once it is closed.

    Where both did, the level is the lower of the two.
    """
    if not viewer.is_member:
        return
    levels: dict[tuple[int, int, int], int] = {}
    rows = NamedPartner.objects.filter(seat__survey__is_open=False).values_list(
        "seat__organization_id", "other_id", "seat__survey__closed_at__year", "level"
    )
    for one, other, year, level in rows.iterator():
        key = (min(one, other), max(one, other), year)
        levels[key] = min(level, levels.get(key, level))
    for (one, other, year), level in sorted(levels.items()):
        yield Known(one, other, TieKind.NAMED, year, year, level)


def what_was_said(viewer: Viewer, network_survey_id: int) -> Said | None:
    """What a survey comes to; None while it is open. Raises NotFound."""
    survey = network_survey(viewer, network_survey_id)
    if survey.is_open:
        return None
    rows = list(NamedPartner.objects.filter(seat__survey=survey.id).select_related("seat"))
    ratings = [one for row in rows for one in ratings_of(row)]
    trust = graph.rate(ratings, surveys.TRUST)
    value = graph.rate(ratings, surveys.VALUE)
    said = {(row.seat.organization_id, row.other_id) for row in rows}
    pairs, could, did = reciprocity(said, those_answered((survey.id,))[survey.id])
    enough = len(trust.of) >= rules.FEWEST_TOLD
    there = NetworkSeat.objects.filter(survey=survey.id)
    seated = set(there.values_list("organization_id", flat=True))
    return Said(
        survey,
        pairs,
        could,
        did,
        trust.whole if enough else None,
        value.whole if enough and len(value.of) >= rules.FEWEST_TOLD else None,
        len(trust.of),
        tuple(
            OwnRating(name, trust.of.get(str(pk)), value.of.get(str(pk)))
            for pk, name in directory.own_choices(viewer)
            if pk in seated
        ),
    )


def ratings_of(row: NamedPartner) -> Iterator[graph.Rating]:
    """What it was given on each statement; never shown, only to be counted in means."""
    for name in rules.RATINGS:
        value = getattr(row, name)
        if value is not None:
            yield graph.Rating(str(row.seat.organization_id), str(row.other_id), name, value)


def reciprocity(said: set[tuple[int, int]], answered: set[int]) -> tuple[int, int, int]:
    """Pairs named; those in which both said they were done; those of them both named."""
    pairs = {(min(pair), max(pair)) for pair in said}
    could = [pair for pair in pairs if answered.issuperset(pair)]
    return len(pairs), len(could), sum({(a, b), (b, a)} <= said for a, b in could)


def those_answered(network_survey_ids: Iterable[int]) -> dict[int, set[int]]:
    """For each survey the organizations that said they were done."""
    found: dict[int, set[int]] = {one: set() for one in network_survey_ids}
    done = NetworkSeat.objects.filter(survey__in=list(found), finished_at__isnull=False)
    for survey, organization in done.values_list("survey_id", "organization_id"):
        found[survey].add(organization)
    return found
