"""What each verb of the directory is asked for. Plain types; unknown figures are None or ""."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AddOrganizationAsk:
    """`kind` is a slug. With an address or city a main place is made too. `sure` says that the
    likely duplicates were looked at and none is the same."""

    name: str
    kind: str
    parent_id: int | None = None
    other_names: tuple[str, ...] = ()
    description: str = ""
    mission: str = ""
    url: str = ""
    email: str = ""
    phone: str = ""
    languages: tuple[str, ...] = ()
    staff_count: str = ""
    population_served: int | None = None
    county: str = ""
    region: str = ""
    is_network_member: bool = False
    is_public: bool = True
    address: str = ""
    city: str = ""
    postal_code: str = ""
    lat: float | None = None
    lon: float | None = None
    source: str = ""
    sure: bool = False


@dataclass(frozen=True)
class EditOrganizationAsk:
    """The whole of what can be edited; what stays as it was is repeated."""

    organization_id: int
    name: str
    kind: str
    parent_id: int | None = None
    other_names: tuple[str, ...] = ()
    description: str = ""
    mission: str = ""
    url: str = ""
    email: str = ""
    phone: str = ""
    languages: tuple[str, ...] = ()
    staff_count: str = ""
    population_served: int | None = None
    county: str = ""
    region: str = ""
    is_network_member: bool = False
    is_public: bool = True
    version: int | None = None


@dataclass(frozen=True)
class VerifyAsk:
    organization_id: int


@dataclass(frozen=True)
class CloseAsk:
    organization_id: int
    closed_on: date
    note: str = ""


@dataclass(frozen=True)
class ReopenAsk:
    organization_id: int


@dataclass(frozen=True)
class LeaveNetworkAsk:
    """`name` repeats the organization's name, so that nobody leaves by a slip."""

    organization_id: int
    name: str


@dataclass(frozen=True)
class AddPlaceAsk:
    """Degrees north and east; `county` is its five-digit FIPS code."""

    organization_id: int
    name: str
    kind: str = "building"
    address: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = "US"
    county: str = ""
    lat: float | None = None
    lon: float | None = None
    phone: str = ""
    hours: str = ""
    accessibility: str = ""
    is_main: bool = False


@dataclass(frozen=True)
class EditPlaceAsk:
    place_id: int
    name: str
    kind: str = "building"
    address: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = "US"
    county: str = ""
    lat: float | None = None
    lon: float | None = None
    phone: str = ""
    hours: str = ""
    accessibility: str = ""
    is_main: bool = False
    version: int | None = None


@dataclass(frozen=True)
class ClosePlaceAsk:
    place_id: int
    closed_on: date


@dataclass(frozen=True)
class AddServiceAreaAsk:
    """`shape` is county (with `county`), radius (with `radius_km`) or words (with `words`)."""

    organization_id: int
    shape: str
    county: str = ""
    radius_km: float | None = None
    words: str = ""


@dataclass(frozen=True)
class RemoveServiceAreaAsk:
    service_area_id: int


@dataclass(frozen=True)
class AddCapabilityAsk:
    """`subject` is a slug or empty; `when` are slots such as "tue_evening"; `person_id` who."""

    organization_id: int
    brings: str
    what: str
    subject: str = ""
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    capacity: int | None = None
    when: tuple[str, ...] = ()
    radius_km: float | None = None
    person_id: int | None = None


@dataclass(frozen=True)
class EditCapabilityAsk:
    capability_id: int
    brings: str
    what: str
    subject: str = ""
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    capacity: int | None = None
    when: tuple[str, ...] = ()
    radius_km: float | None = None
    person_id: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class EndCapabilityAsk:
    capability_id: int
    ended_on: date


@dataclass(frozen=True)
class AddServiceAsk:
    """What is offered to the public now. `subject` is a slug or empty."""

    organization_id: int
    name: str
    description: str = ""
    subject: str = ""
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    fees: str = ""
    url: str = ""
    email: str = ""
    place_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class EditServiceAsk:
    service_id: int
    name: str
    description: str = ""
    subject: str = ""
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    fees: str = ""
    url: str = ""
    email: str = ""
    place_ids: tuple[int, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class EndServiceAsk:
    service_id: int


@dataclass(frozen=True)
class AddContactAsk:
    """`kept_by_id` is whose notes these are (yours when empty). Sharing needs their agreement."""

    organization_id: int
    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    likes: str = ""
    is_shared: bool = False
    agreed_on: date | None = None
    kept_by_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True)
class EditContactAsk:
    contact_id: int
    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    likes: str = ""
    is_shared: bool = False
    agreed_on: date | None = None
    version: int | None = None


@dataclass(frozen=True)
class EndContactAsk:
    contact_id: int
    ended_on: date


@dataclass(frozen=True)
class AddIdentifierAsk:
    organization_id: int
    scheme: str
    value: str


@dataclass(frozen=True)
class RemoveIdentifierAsk:
    identifier_id: int


@dataclass(frozen=True)
class AddMemberAsk:
    """Give somebody who already signs in a role here."""

    organization_id: int
    person_id: int
    role: str
    may_sign: bool = False


@dataclass(frozen=True)
class InviteAsk:
    organization_id: int
    email: str
    role: str
    name: str = ""


@dataclass(frozen=True)
class WithdrawInvitationAsk:
    invitation_id: int


@dataclass(frozen=True)
class AcceptInvitationAsk:
    """The secret of the e-mailed address; `name` and `language` are for somebody new."""

    token: str
    name: str = ""
    language: str = "en"


@dataclass(frozen=True)
class ChangeRoleAsk:
    membership_id: int
    role: str
    may_sign: bool = False


@dataclass(frozen=True)
class EndMembershipAsk:
    membership_id: int


@dataclass(frozen=True)
class HandOverAsk:
    """Everything one person coordinates for the organization and its parts goes to another."""

    organization_id: int
    from_person_id: int
    to_person_id: int
    end_membership: bool = True


@dataclass(frozen=True)
class AddKindAsk:
    name_en: str
    sector: str
    name_es: str = ""
    is_library: bool = False


@dataclass(frozen=True)
class AddSubjectAsk:
    """`parent` is the slug of the top it stands under; empty makes a new top."""

    name_en: str
    name_es: str = ""
    parent: str = ""


@dataclass(frozen=True)
class VerifyManyAsk:
    organization_ids: tuple[int, ...]


@dataclass(frozen=True)
class CloseManyAsk:
    organization_ids: tuple[int, ...]
    closed_on: date
    note: str = ""


@dataclass(frozen=True)
class UndoBulkAsk:
    bulk_change_id: int


@dataclass(frozen=True)
class WriteFactSheetAsk:
    """The text in Markdown; it takes the place of the one before, which is kept."""

    organization_id: int
    text: str


@dataclass(frozen=True)
class MarkFactSheetReadAsk:
    fact_sheet_id: int


@dataclass(frozen=True)
class SetLogoAsk:
    """`logo_id` is a file the actor gave; None takes the logo away."""

    organization_id: int
    logo_id: int | None = None
