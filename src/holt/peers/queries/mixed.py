"""Circles mixed on purpose: who could sit in them, which are suggested, who was invited."""

from collections import defaultdict
from collections.abc import Collection, Set
from dataclasses import dataclass

from django.db.models import Case, QuerySet, When

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.methods import mixed
from holt.methods.reasons import Reason
from holt.peers import access
from holt.peers.models import Invitation, Membership
from holt.peers.queries import knowing
from holt.peers.queries.around import around, known
from holt.peers.queries.cards import CardPage, associations, card_page, cards
from holt.peers.queries.circles import circles

MOST_FOR_ME, MOST_FOR_ALL = 3, 12
MOST_MINE = 8


@dataclass(frozen=True)
class MixedCircle:
    """A circle that could be: around what, of whom (me included, if I am in it), and why."""

    subject: str
    people: tuple[CardPage, ...]
    sectors: tuple[str, ...]
    language: str
    reasons: tuple[Reason, ...]


def mixed_for_me(viewer: Viewer) -> tuple[MixedCircle, ...]:
    """Circles the viewer would sit in, by what they know or ask; nothing without a shown card."""
    me = viewer.person_id
    if me is None or not cards(viewer).filter(person_id=me, is_shown=True).exists():
        return ()
    what = known()
    mine = [one for by in (what.asks, what.knows) for one in sorted(by.get(me, ()))]
    about = frozenset(list(dict.fromkeys(mine))[:MOST_MINE])
    return _suggested(viewer, about, me, MOST_FOR_ME) if about else ()


def mixed_for_all(viewer: Viewer) -> tuple[MixedCircle, ...]:
    """Every circle worth beginning, for the association's coordinators."""
    if not access.may_look_after(viewer, associations()):
        return ()
    return _suggested(viewer, None, None, MOST_FOR_ALL)


def _suggested(
    viewer: Viewer, subjects: frozenset[str] | None, me: int | None, most: int
) -> tuple[MixedCircle, ...]:
    wanted = known().near(subjects) | {me or 0}
    found = mixed.suggested(_seats(wanted, subjects), me, most)
    ids = {pk for one in found for pk in one.ids}
    rows = {one.person_id: card_page(one) for one in cards(viewer).filter(person_id__in=ids)}
    return tuple(
        MixedCircle(
            one.subject, tuple(rows[pk] for pk in one.ids), one.sectors, one.language, one.reasons
        )
        for one in found
        if rows.keys() >= set(one.ids)
    )


def _seats(person_ids: Set[int], subjects: frozenset[str] | None) -> list[mixed.Seat]:
    """Those of them with a shown card, and what they know and ask of these subjects."""
    here, what = around(), known()
    those = [here.colleagues[pk] for pk in sorted(person_ids & here.colleagues.keys())]
    circles_of = _circles_of([one.id for one in those])

    def about(by: knowing.By, pk: int) -> frozenset[str]:
        found = by.get(pk, frozenset())
        return found if subjects is None else found & subjects

    return [
        mixed.Seat(
            id=one.id,
            sector=here.sectors[one.id],
            organization_id=one.organization_id,
            knows=about(what.knows, one.id),
            asks=about(what.asks, one.id),
            languages=one.languages,
            at=one.at,
            circles=frozenset(circles_of.get(one.id, ())),
        )
        for one in those
        if here.sectors[one.id]
    ]


def _circles_of(person_ids: Collection[int]) -> dict[int, set[int]]:
    """The circles each is in, or invited to and has not answered."""
    found: dict[int, set[int]] = defaultdict(set)
    ids = list(person_ids)
    inside = Membership.objects.filter(person_id__in=ids, left_at=None)
    waiting = Invitation.objects.filter(person_id__in=ids, state="open")
    for rows in (inside, waiting):
        for pk, circle_id in rows.values_list("person_id", "circle_id"):
            found[pk].add(circle_id)
    return found


@dataclass(frozen=True)
class InvitationLine:
    """An invitation as the invited, or members of the circle, see it."""

    id: int
    circle_id: int
    circle: str
    person_id: int
    person: str
    by: str


def _lines(rows: QuerySet[Invitation]) -> tuple[InvitationLine, ...]:
    open_ = rows.filter(state="open", circle__is_closed=False)
    read = open_.order_by("at", "pk").values_list(
        "pk", "circle_id", "circle__name", "person_id", "person__name", "by__name"
    )
    return tuple(
        InvitationLine(pk, circle_id, circle, person_id, person, by or "")
        for pk, circle_id, circle, person_id, person, by in read
    )


def my_invitations(viewer: Viewer) -> tuple[InvitationLine, ...]:
    """What the viewer was invited to and has not answered."""
    return _lines(Invitation.objects.filter(person_id=viewer.person_id or 0))


def invited_to(circle_id: int) -> tuple[InvitationLine, ...]:
    """For the house: who was invited into a circle and has not answered."""
    return _lines(Invitation.objects.filter(circle_id=circle_id))


@dataclass(frozen=True)
class CircleNamed:
    """Just enough of a circle for whoever invites into it."""

    name: str
    work: str
    is_member: bool


def circle_named(viewer: Viewer, circle_id: int) -> CircleNamed:
    """A circle by its name, and whether the viewer is in it. Raises NotFound."""
    row = circles(viewer).filter(pk=circle_id).first()
    if row is None:
        raise NotFound
    inside = Membership.objects.filter(circle=row, person_id=viewer.person_id or 0, left_at=None)
    return CircleNamed(row.name, row.work, viewer.is_house or inside.exists())


def cards_of(viewer: Viewer, person_ids: Collection[int]) -> tuple[CardPage, ...]:
    """The shown cards of these people."""
    rows = cards(viewer).filter(is_shown=True, person_id__in=person_ids)
    return tuple(card_page(one) for one in rows)


def invitation(viewer: Viewer, invitation_id: int) -> InvitationLine:
    """One's own open invitation. Raises NotFound."""
    found = next((one for one in my_invitations(viewer) if one.id == invitation_id), None)
    if found is None:
        raise NotFound
    return found


def invitation_to_change(viewer: Viewer, invitation_id: int) -> Invitation:
    """One's own invitation, locked. Raises NotFound."""
    rows = Invitation.objects.select_for_update(no_key=True, of=("self",)).select_related("circle")
    row = rows.filter(pk=invitation_id, person_id=viewer.person_id or 0).first()
    if row is None:
        raise NotFound
    return row


def invitable(viewer: Viewer, circle_id: int, work: str) -> tuple[CardPage, ...]:
    """Colleagues who could be invited: those of the circle's work first, at most a hundred."""
    inside = Membership.objects.filter(circle_id=circle_id, left_at=None).values("person_id")
    waiting = Invitation.objects.filter(circle_id=circle_id, state="open").values("person_id")
    rows = cards(viewer).filter(is_shown=True).exclude(person_id__in=inside)
    rows = rows.exclude(person_id__in=waiting)
    fits = Case(When(work=work, then=0), default=1)
    return tuple(card_page(one) for one in rows.order_by(fits, "person__name", "pk")[:100])
