"""Who looks after what nobody answered: the association, or who is nearest to that without one."""

from collections.abc import Iterable

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.viewer import THE_HOUSE, Role
from holt.peers.queries.cards import associations

LEVELS = (Role.COORDINATOR, Role.STAFF, Role.VIEWER)


def caretakers(but: int | None) -> tuple[int, ...]:
    """Persons to be told of a question to the network, one person (who asks) left out.

    The association's coordinators; without any, those of the organization that has been here
    longest, then of the next; where nobody coordinates, whoever works there. Empty only where the
    one who asks is alone in the network.
    """
    found = _of(directory.staff_emails(associations(), Role.COORDINATOR), but)
    if found:
        return found
    homes = _members()
    for level in LEVELS:
        first: dict[int, list[directory.Recipient]] = {}
        for one in directory.staff_of(homes, level):
            if one.person_id != but:
                first.setdefault(one.organization_id, []).append(one)
        if first:
            return _of(first[min(first)], but)
    return ()


def caretaking() -> frozenset[int]:
    """The organizations whose coordinators find on Today what nobody answered."""

    def read() -> frozenset[int]:
        if directory.staff_emails(associations(), Role.COORDINATOR):
            return associations()
        known = {one.organization_id for one in directory.staff_of(_members(), Role.COORDINATOR)}
        return frozenset([min(known)] if known else ())

    return kept("peers.caretaking", read)


def _members() -> list[int]:
    """The network's organizations; the smaller the number, the longer they have been here."""
    rows = directory.active_organizations(THE_HOUSE).filter(is_network_member=True)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def _of(people: Iterable[directory.Recipient], but: int | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.person_id for one in people if one.person_id != but))
