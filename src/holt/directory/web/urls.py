"""The directory's addresses."""

from django.urls import include, path

from holt.directory.web import panels, sentences, words  # noqa: F401
from holt.directory.web.pages import (
    details,
    fact_sheets,
    logos,
    many,
    map,
    members,
    names,
    organizations,
    reading,
)

app_name = "directory"
ONE = "organizations/<int:organization_id>"

urlpatterns = [
    path("organizations/", reading.organizations, name="organizations"),
    path("organizations/add/", organizations.add_organization, name="add_organization"),
    path("organizations/names/", names.names, name="names"),
    path("organizations/likely/", organizations.likely, name="likely"),
    path("organizations/verify-many/", many.verify_many, name="verify_many"),
    path("organizations/close-many/", many.close_many, name="close_many"),
    path("bulk-changes/<int:bulk_change_id>/", many.bulk_change, name="bulk_change"),
    path(f"{ONE}/", reading.organization, name="organization"),
    path(f"{ONE}/edit/", organizations.edit_organization, name="edit_organization"),
    path(f"{ONE}/verify/", organizations.verify, name="verify"),
    path(f"{ONE}/close/", organizations.close, name="close"),
    path(f"{ONE}/reopen/", organizations.reopen, name="reopen"),
    path(f"{ONE}/fact-sheet/", fact_sheets.fact_sheet, name="fact_sheet"),
    path(f"{ONE}/fact-sheet/write/", fact_sheets.write_fact_sheet, name="write_fact_sheet"),
    path(
        f"{ONE}/fact-sheet/<int:fact_sheet_id>/read/",
        fact_sheets.mark_fact_sheet_read,
        name="mark_fact_sheet_read",
    ),
    path(f"{ONE}/logo/", logos.logo, name="logo"),
    path(f"{ONE}/set-logo/", logos.set_logo, name="set_logo"),
    path(f"{ONE}/archive/", reading.archive, name="archive"),
    path(f"{ONE}/leave-network/", organizations.leave_network, name="leave_network"),
    path(f"{ONE}/add-place/", details.add_place, name="add_place"),
    path(f"{ONE}/add-service-area/", details.add_service_area, name="add_service_area"),
    path(f"{ONE}/add-capability/", details.add_capability, name="add_capability"),
    path(f"{ONE}/add-service/", details.add_service, name="add_service"),
    path(f"{ONE}/add-contact/", details.add_contact, name="add_contact"),
    path(f"{ONE}/add-identifier/", details.add_identifier, name="add_identifier"),
    path("places/<int:place_id>/edit/", details.edit_place, name="edit_place"),
    path("places/<int:place_id>/close/", details.close_place, name="close_place"),
    path(
        "service-areas/<int:service_area_id>/remove/",
        details.remove_service_area,
        name="remove_service_area",
    ),
    path("capabilities/<int:capability_id>/edit/", details.edit_capability, name="edit_capability"),
    path("capabilities/<int:capability_id>/end/", details.end_capability, name="end_capability"),
    path("services/<int:service_id>/edit/", details.edit_service, name="edit_service"),
    path("services/<int:service_id>/end/", details.end_service, name="end_service"),
    path("contacts/<int:contact_id>/edit/", details.edit_contact, name="edit_contact"),
    path("contacts/<int:contact_id>/end/", details.end_contact, name="end_contact"),
    path(
        "identifiers/<int:identifier_id>/remove/",
        details.remove_identifier,
        name="remove_identifier",
    ),
    path(f"{ONE}/people/", members.people, name="people"),
    path(f"{ONE}/invite/", members.invite, name="invite"),
    path(f"{ONE}/hand-over/", members.hand_over, name="hand_over"),
    path("memberships/<int:membership_id>/change-role/", members.change_role, name="change_role"),
    path("memberships/<int:membership_id>/end/", members.end_membership, name="end_membership"),
    path(
        "invitations/<int:invitation_id>/withdraw/",
        members.withdraw_invitation,
        name="withdraw_invitation",
    ),
    path("join/<str:token>/", members.accept_invitation, name="accept_invitation"),
    path("kinds-and-subjects/", reading.taxonomy, name="taxonomy"),
    path("kinds/add/", organizations.add_kind, name="add_kind"),
    path("subjects/add/", organizations.add_subject, name="add_subject"),
    path("map/", map.map, name="map"),
    path("", include("holt.directory.web.imports.urls")),
]
