"""Every read of the directory; the viewer comes first, rows come back frozen."""

from holt.directory.queries.duplicates import DuplicateRow, likely_duplicates
from holt.directory.queries.matching import facts_for_matching
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
    "DuplicateRow",
    "KindRow",
    "Member",
    "OrganizationPage",
    "Recipient",
    "SubjectRow",
    "active_organizations",
    "departed",
    "facts_for_matching",
    "for_the_house",
    "kinds",
    "likely_duplicates",
    "may_be_named",
    "organization",
    "organization_choices",
    "organization_names",
    "organization_to_change",
    "organizations",
    "organizations_led",
    "organizations_to_change",
    "part_ids",
    "people_of",
    "signers_of",
    "staff_emails",
    "staff_of",
    "subject_labels",
    "subjects",
    "taxonomy",
    "viewer_for",
    "visible",
    "visible_contacts",
]
