"""Every write of the directory: one function per verb."""

from holt.directory.actions.bulk import close_many, undo_bulk, verify_many
from holt.directory.actions.contacts import (
    add_contact,
    add_identifier,
    edit_contact,
    end_contact,
    remove_identifier,
)
from holt.directory.actions.fact_sheets import mark_fact_sheet_read, write_fact_sheet
from holt.directory.actions.forgetting import forget
from holt.directory.actions.handing_over import hand_over
from holt.directory.actions.leaving import leave_network
from holt.directory.actions.logos import set_logo
from holt.directory.actions.members import (
    accept_invitation,
    add_member,
    change_role,
    end_membership,
    invite,
    withdraw_invitation,
)
from holt.directory.actions.offers import (
    add_capability,
    add_service,
    edit_capability,
    edit_service,
    end_capability,
    end_service,
)
from holt.directory.actions.organizations import (
    add_organization,
    close,
    edit_organization,
    reopen,
    verify,
)
from holt.directory.actions.outlines import keep_outlines
from holt.directory.actions.places import (
    add_place,
    add_service_area,
    close_place,
    edit_place,
    remove_service_area,
)
from holt.directory.actions.reminding import remind_due
from holt.directory.actions.taxonomy import add_kind, add_subject

__all__ = [
    "accept_invitation",
    "add_capability",
    "add_contact",
    "add_identifier",
    "add_kind",
    "add_member",
    "add_organization",
    "add_place",
    "add_service",
    "add_service_area",
    "add_subject",
    "change_role",
    "close",
    "close_many",
    "close_place",
    "edit_capability",
    "edit_contact",
    "edit_organization",
    "edit_place",
    "edit_service",
    "end_capability",
    "end_contact",
    "end_membership",
    "end_service",
    "forget",
    "hand_over",
    "invite",
    "keep_outlines",
    "leave_network",
    "mark_fact_sheet_read",
    "remind_due",
    "remove_identifier",
    "remove_service_area",
    "reopen",
    "set_logo",
    "undo_bulk",
    "verify",
    "verify_many",
    "withdraw_invitation",
    "write_fact_sheet",
]
