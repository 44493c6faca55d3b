"""Marlow's colleagues: another library, and the association that looks after the network."""

from collections.abc import Callable
from dataclasses import dataclass

from holt.directory.models import Kind, Organization
from holt.directory.queries import viewer_for
from holt.kernel.viewer import Viewer
from holt.people.models import Person
from tests import make
from tests.journeys.seats import Seat
from tests.journeys.steps import entering
from tests.journeys.ways import Way
from tests.journeys.world import NEAR, World

ALDER = "Alder Falls Public Library"


@dataclass(frozen=True)
class Colleagues:
    """Ines of Marlow, Ben of Alder Falls, and Ruth, who looks after the network's rounds."""

    world: World
    alder: Organization
    ben: Person
    ruth: Person

    def viewer(self, who: Person) -> Viewer:
        """This person as the house sees them, for what stands there before a story begins."""
        return viewer_for(who)

    def enter(self, sit: Callable[..., Seat], way: Way, who: Person) -> Seat:
        """A browser of their own, at which they have signed in."""
        seat = sit(way)
        entering.sign_in(seat, self.world, who.email)
        return seat


def colleagues(world: World) -> Colleagues:
    """They join Marlow's network."""
    alder = make.organization(ALDER)
    make.place(alder, **NEAR)
    ben = make.person("Ben Kowalski", email="ben@alder.example")
    make.membership(alder, person=ben)
    consortium = Kind.objects.get(slug="library-consortium")
    association = make.organization("Otter County Library Association", kind=consortium)
    ruth = make.person("Ruth Lindqvist", email="ruth@association.example")
    make.membership(association, person=ruth)
    return Colleagues(world, alder, ben, ruth)
