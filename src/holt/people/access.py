"""Who may do what in the people room."""

from holt.kernel.access import require as require
from holt.kernel.viewer import Viewer
from holt.people.models import SignedLink


def may_add_person(viewer: Viewer) -> bool:
    """Operators and the house add people; sign-up is closed."""
    return viewer.is_operator or viewer.is_house


def may_settle(viewer: Viewer) -> bool:
    """A signed-in person settles their own things, and no one else's."""
    return viewer.person_id is not None


def own_id(viewer: Viewer) -> int:
    """The viewer's own person id. Raises SignInNeeded, or NotAllowed for the holder of a link."""
    require(may_settle(viewer), viewer)
    return viewer.person_id or 0


def may_manage_link(viewer: Viewer, link: SignedLink) -> bool:
    """Who made the link, the operator and the house; rooms above judge for their own colleagues."""
    made_it = viewer.person_id is not None and link.made_by_id == viewer.person_id
    return made_it or viewer.is_operator or viewer.is_house


def may_see_offers(viewer: Viewer) -> bool:
    """What persons can bring is for people of the network."""
    return viewer.is_member


def may_see_person(viewer: Viewer, person_id: int) -> bool:
    """Oneself, or a colleague of the network."""
    return viewer.is_member or viewer.person_id == person_id


def may_read_all_mail(viewer: Viewer, is_demo: bool) -> bool:
    """Sent mail: everyone signed in at a demo network, otherwise the operator."""
    return viewer.is_operator or (is_demo and viewer.person_id is not None)


def may_read_letters_text(is_demo: bool) -> bool:
    """Letters carry keys and codes: outside a demo not even the operator reads them."""
    return is_demo


def may_make_keys(viewer: Viewer) -> bool:
    """Only a person at the pages makes keys or erases themselves; a key never makes another."""
    return viewer.person_id is not None and viewer.scopes is None
