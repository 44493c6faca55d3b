"""Good Asks of the directory."""

from holt.directory import actions, asks
from holt.kernel.models import Letter
from holt.kernel.viewer import Role
from tests import make
from tests.house.examples import example
from tests.house.world import World


@example("directory.add_organization")
def add_organization(world: World) -> asks.AddOrganizationAsk:
    return asks.AddOrganizationAsk("Casa del Rio", "employer", city="Marlow", sure=True)


@example("directory.edit_organization")
def edit_organization(world: World) -> asks.EditOrganizationAsk:
    return asks.EditOrganizationAsk(world.library.pk, "Marlow Library", "public-library")


@example("directory.verify")
def verify(world: World) -> asks.VerifyAsk:
    return asks.VerifyAsk(world.library.pk)


@example("directory.write_fact_sheet")
def write_fact_sheet(world: World) -> asks.WriteFactSheetAsk:
    return asks.WriteFactSheetAsk(world.library.pk, "Open every evening. No card is needed.")


@example("directory.mark_fact_sheet_read")
def mark_fact_sheet_read(world: World) -> asks.MarkFactSheetReadAsk:
    sheet = actions.write_fact_sheet(world.ines, write_fact_sheet(world), now=world.now)
    return asks.MarkFactSheetReadAsk(sheet.pk)


@example("directory.close")
def close(world: World) -> asks.CloseAsk:
    return asks.CloseAsk(world.library.pk, world.day(-1), "Moved")


@example("directory.reopen")
def reopen(world: World) -> asks.ReopenAsk:
    actions.close(world.ines, close(world), now=world.now)
    return asks.ReopenAsk(world.library.pk)


@example("directory.leave_network")
def leave_network(world: World) -> asks.LeaveNetworkAsk:
    world.library.refresh_from_db()
    return asks.LeaveNetworkAsk(world.library.pk, world.library.name)


@example("directory.add_place")
def add_place(world: World) -> asks.AddPlaceAsk:
    return asks.AddPlaceAsk(world.library.pk, "East branch", city="Marlow")


@example("directory.edit_place")
def edit_place(world: World) -> asks.EditPlaceAsk:
    return asks.EditPlaceAsk(world.names["place_id"], "Main library")


@example("directory.close_place")
def close_place(world: World) -> asks.ClosePlaceAsk:
    return asks.ClosePlaceAsk(world.names["place_id"], world.today)


@example("directory.add_service_area")
def add_service_area(world: World) -> asks.AddServiceAreaAsk:
    return asks.AddServiceAreaAsk(world.library.pk, "radius", radius_km=20)


@example("directory.remove_service_area")
def remove_service_area(world: World) -> asks.RemoveServiceAreaAsk:
    return asks.RemoveServiceAreaAsk(world.names["service_area_id"])


@example("directory.add_capability")
def add_capability(world: World) -> asks.AddCapabilityAsk:
    return asks.AddCapabilityAsk(world.library.pk, "teaching", "Teaches English", "english")


@example("directory.edit_capability")
def edit_capability(world: World) -> asks.EditCapabilityAsk:
    return asks.EditCapabilityAsk(world.names["capability_id"], "space", "A room for forty")


@example("directory.end_capability")
def end_capability(world: World) -> asks.EndCapabilityAsk:
    return asks.EndCapabilityAsk(world.names["capability_id"], world.today)


@example("directory.add_service")
def add_service(world: World) -> asks.AddServiceAsk:
    return asks.AddServiceAsk(world.library.pk, "Story hour")


@example("directory.edit_service")
def edit_service(world: World) -> asks.EditServiceAsk:
    return asks.EditServiceAsk(world.names["service_id"], "English classes")


@example("directory.end_service")
def end_service(world: World) -> asks.EndServiceAsk:
    return asks.EndServiceAsk(world.names["service_id"])


@example("directory.add_contact")
def add_contact(world: World) -> asks.AddContactAsk:
    return asks.AddContactAsk(world.employer.pk, "Rosa Lind", email="rosa@example.org")


@example("directory.edit_contact")
def edit_contact(world: World) -> asks.EditContactAsk:
    return asks.EditContactAsk(world.names["contact_id"], "Rosa Lind", "Foreman")


@example("directory.end_contact")
def end_contact(world: World) -> asks.EndContactAsk:
    return asks.EndContactAsk(world.names["contact_id"], world.today)


@example("directory.add_identifier")
def add_identifier(world: World) -> asks.AddIdentifierAsk:
    return asks.AddIdentifierAsk(world.library.pk, "other", "M-17")


@example("directory.remove_identifier")
def remove_identifier(world: World) -> asks.RemoveIdentifierAsk:
    return asks.RemoveIdentifierAsk(world.names["identifier_id"])


@example("directory.add_member")
def add_member(world: World) -> asks.AddMemberAsk:
    return asks.AddMemberAsk(world.library.pk, make.person("Paula Vance").pk, "staff")


@example("directory.invite")
def invite(world: World) -> asks.InviteAsk:
    return asks.InviteAsk(world.library.pk, "paula@example.org", "staff", "Paula Vance")


@example("directory.withdraw_invitation")
def withdraw_invitation(world: World) -> asks.WithdrawInvitationAsk:
    return asks.WithdrawInvitationAsk(world.names["invitation_id"])


@example("directory.accept_invitation", by="newcomer")
def accept_invitation(world: World) -> asks.AcceptInvitationAsk:
    who = world.newcomer()
    actions.invite(world.ines, asks.InviteAsk(world.library.pk, who.email, "staff"), now=world.now)
    letter = Letter.objects.get(to=who.email)
    return asks.AcceptInvitationAsk(letter.link.rstrip("/").rsplit("/", 1)[1])


@example("directory.change_role")
def change_role(world: World) -> asks.ChangeRoleAsk:
    return asks.ChangeRoleAsk(world.names["membership_id"], "coordinator", may_sign=True)


@example("directory.end_membership")
def end_membership(world: World) -> asks.EndMembershipAsk:
    return asks.EndMembershipAsk(world.names["membership_id"])


@example("directory.hand_over")
def hand_over(world: World) -> asks.HandOverAsk:
    to = make.membership(world.library, Role.COORDINATOR).person_id
    return asks.HandOverAsk(world.library.pk, world.names["person_id"], to)


@example("directory.add_kind")
def add_kind(world: World) -> asks.AddKindAsk:
    return asks.AddKindAsk("Makerspace", "culture", "Taller")


@example("directory.add_subject")
def add_subject(world: World) -> asks.AddSubjectAsk:
    return asks.AddSubjectAsk("Beekeeping", "Apicultura")


@example("directory.verify_many")
def verify_many(world: World) -> asks.VerifyManyAsk:
    return asks.VerifyManyAsk((world.library.pk,))


@example("directory.close_many")
def close_many(world: World) -> asks.CloseManyAsk:
    return asks.CloseManyAsk((world.veterans.pk,), world.day(-1), "Moved")


@example("directory.undo_bulk")
def undo_bulk(world: World) -> asks.UndoBulkAsk:
    return asks.UndoBulkAsk(world.names["bulk_change_id"])
