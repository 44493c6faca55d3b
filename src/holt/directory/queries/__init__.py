"""Every read of the directory; the viewer comes first, rows come back frozen."""

from holt.directory.queries.checking import Unchecked, unchecked, unchecked_ids
from holt.directory.queries.details import (
    Detail,
    capability,
    contact,
    identifier,
    invitation,
    membership,
    place,
    service,
    service_area,
)
from holt.directory.queries.diary import BulkRow, bulk_before, bulk_change, history
from holt.directory.queries.duplicates import DuplicateRow, likely_duplicates
from holt.directory.queries.invitations import (
    InvitationRow,
    InvitationSeen,
    invitation_by_token,
    open_invitations,
)
from holt.directory.queries.leaving import tables
from holt.directory.queries.lists import Choices, choices, listed, names_like
from holt.directory.queries.maps import Placed, outlines, placed, within
from holt.directory.queries.matching import facts_for_matching
from holt.directory.queries.network import distance_unit
from holt.directory.queries.organizations import (
    active_organizations,
    for_the_house,
    may_be_named,
    organization_choices,
    organization_names,
    organization_to_change,
    organizations,
    organizations_to_change,
    part_ids,
    visible,
    visible_contacts,
)
from holt.directory.queries.profile import OrganizationPage, organization
from holt.directory.queries.taxonomy import (
    KindRow,
    SubjectRow,
    kinds,
    subject_labels,
    subjects,
    taxonomy,
)
from holt.directory.queries.viewers import (
    Member,
    Recipient,
    departed,
    organizations_led,
    people_of,
    signers_of,
    staff_emails,
    staff_of,
    viewer_for,
)

__all__ = [
    "distance_unit",
    "BulkRow",
    "Choices",
    "Detail",
    "DuplicateRow",
    "InvitationRow",
    "InvitationSeen",
    "KindRow",
    "Member",
    "OrganizationPage",
    "Placed",
    "Recipient",
    "SubjectRow",
    "Unchecked",
    "active_organizations",
    "bulk_before",
    "bulk_change",
    "capability",
    "choices",
    "contact",
    "departed",
    "facts_for_matching",
    "for_the_house",
    "history",
    "identifier",
    "invitation",
    "invitation_by_token",
    "kinds",
    "likely_duplicates",
    "listed",
    "may_be_named",
    "membership",
    "names_like",
    "open_invitations",
    "organization",
    "organization_choices",
    "organization_names",
    "organization_to_change",
    "organizations",
    "organizations_led",
    "organizations_to_change",
    "outlines",
    "part_ids",
    "people_of",
    "place",
    "placed",
    "service",
    "service_area",
    "signers_of",
    "staff_emails",
    "staff_of",
    "subject_labels",
    "subjects",
    "tables",
    "taxonomy",
    "unchecked",
    "unchecked_ids",
    "viewer_for",
    "visible",
    "visible_contacts",
    "within",
]
