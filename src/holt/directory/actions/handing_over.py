"""People leave: everything one coordinates for an organization goes to a colleague in one step."""

from datetime import datetime

from holt.directory import access, events, queries
from holt.directory.asks import HandOverAsk
from holt.directory.models import Capability, Contact, Membership, Organization
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, RoleName, Viewer


@verb("directory.hand_over", ask=HandOverAsk)
def hand_over(actor: Viewer, ask: HandOverAsk, *, now: datetime) -> Organization:
    """Give what one person coordinates here, parts included, to a colleague.

    Other rooms hear `directory.handed_over` and move what that person looks after. Raises Refused
    "not_a_colleague", "same_person".
    """
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_hand_over(actor, organization.pk, ask.from_person_id), actor)
    if ask.from_person_id == ask.to_person_id:
        raise Refused("same_person", "to_person_id")
    reach = (organization.pk, *queries.part_ids(organization.pk))
    held = list(_memberships(ask.from_person_id, reach))
    if not held:
        raise Refused("not_a_colleague", "from_person_id")
    _make_able(actor, organization, ask.to_person_id, held)
    if ask.end_membership:
        _end(ask.from_person_id, held, reach, now)
    tell(
        events.HandedOver(
            organization.pk, organization.name, ask.from_person_id, ask.to_person_id, reach
        ),
        by=actor,
        at=now,
        audience=Audience.only(reach),
    )
    return organization


def _memberships(person_id: int, reach: tuple[int, ...]) -> list[Membership]:
    rows = Membership.objects.select_for_update(no_key=True, of=("self",)).order_by("pk")
    return list(rows.filter(person_id=person_id, organization_id__in=reach, ended_at=None))


def _make_able(
    actor: Viewer, organization: Organization, to_person_id: int, held: list[Membership]
) -> None:
    """Whoever takes over has the role the work needs, a coordinator's at most."""
    above = [organization.pk, *([organization.parent_id] if organization.parent_id else [])]
    colleague = (
        Membership.objects.select_for_update(no_key=True, of=("self",))
        .filter(person_id=to_person_id, organization_id__in=above, ended_at=None)
        .order_by("organization_id")
        .first()
    )
    if colleague is None:
        raise Refused("not_a_colleague", "to_person_id")
    highest: Role = max(RoleName(one.role).rank for one in held)
    needed = min(highest, Role.COORDINATOR)
    if RoleName(colleague.role).rank >= needed:
        return
    access.require(access.may_give_role(actor, colleague.organization_id, needed, False), actor)
    colleague.role = RoleName[needed.name]
    colleague.save(update_fields=["role"])


def _end(person_id: int, held: list[Membership], reach: tuple[int, ...], now: datetime) -> None:
    """They belong here no longer: nothing of the organization names them as its own."""
    Membership.objects.filter(pk__in=[one.pk for one in held]).update(ended_at=now)
    Capability.objects.filter(person_id=person_id, organization_id__in=reach).update(person=None)
    Contact.objects.filter(
        person_id=person_id, organization_id__in=reach, ended_on__isnull=True
    ).update(ended_on=now.date(), is_shared=False, email="", phone="", likes="")
