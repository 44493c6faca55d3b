"""The network, its organizations and its people are set up."""

import random
from datetime import timedelta
from itertools import count

from holt.directory.actions import keep_outlines
from holt.directory.asks import (
    AddCapabilityAsk,
    AddContactAsk,
    AddIdentifierAsk,
    AddMemberAsk,
    AddOrganizationAsk,
    AddPlaceAsk,
    AddServiceAreaAsk,
    AddServiceAsk,
    HandOverAsk,
    VerifyAsk,
)
from holt.kernel.models import Network
from holt.kernel.network import SettleAsk
from holt.kernel.viewer import THE_HOUSE
from holt.people.asks import AddAsk, OfferAsk
from holt.site.demo import geography, rows
from holt.site.demo.community import COMMUNITY
from holt.site.demo.desk import Desk
from holt.site.demo.geography import COUNTY, TOWN
from holt.site.demo.libraries import LIBRARIES, PARTS, PLACES
from holt.site.demo.people import HANDED_OVER, OFFERS, PEOPLE

FOUNDED = 930
"""Days ago the network began."""

NAME = "Otter County Libraries"


def network(desk: Desk) -> None:
    """The network's own settings, before anything else."""
    ask = SettleAsk(NAME, "USD", Network.Distance.MILES, zone=geography.ZONE)
    desk.do("kernel.settle", THE_HOUSE, ask, desk.at(FOUNDED, 7))
    Network.objects.update(is_demo=True)
    keep_outlines(geography.outlines())


def operator(desk: Desk) -> None:
    """The one person the house itself lets in; everyone else is let in by somebody."""
    row = next(one for one in PEOPLE if one.is_operator)
    ask = AddAsk(row.email, row.name, row.title, row.language, geography.ZONE, True)
    person = desk.do("people.add", THE_HOUSE, ask, desk.at(row.joined))
    desk.keep("person", row.key, person)


def organizations(desk: Desk) -> None:
    """Libraries first, then their parts, then the community, each a few hours apart."""
    minutes = count(0, 7)
    for one in (*LIBRARIES, *PARTS, *COMMUNITY):
        _add(desk, one, next(minutes))
    for place in PLACES:
        _add_place(desk, place)


def _add(desk: Desk, one: rows.Organization, minutes: int) -> None:
    town = TOWN[one.town]
    is_ours = one in LIBRARIES or one in PARTS
    at = desk.at(FOUNDED, 8) + timedelta(minutes=minutes)
    ask = AddOrganizationAsk(
        one.name,
        one.kind,
        parent_id=desk.organization(one.parent) if one.parent else None,
        other_names=one.other_names,
        description=one.about,
        mission=one.mission,
        url=f"https://{_domain(one)}",
        email=f"hello@{_domain(one)}",
        phone=_phone(one),
        languages=one.languages,
        staff_count=one.staff,
        population_served=one.serves,
        county=COUNTY,
        is_network_member=is_ours,
        address=one.street,
        city=town.name,
        postal_code=town.postal_code,
        lat=round(town.lat + one.offset[0] / 1000, 5),
        lon=round(town.lon + one.offset[1] / 1000, 5),
        source="demo",
        sure=True,
    )
    desk.keep(
        "organization", one.key, desk.do("directory.add_organization", desk.seat("pat"), ask, at)
    )


def _domain(one: rows.Organization) -> str:
    return one.key.replace("-", "") + ".example"


def _phone(one: rows.Organization) -> str:
    """A number of the range kept for fiction, the same every time."""
    return f"(555) 01{random.Random(one.key).randrange(10):d}-{random.Random(one.name).randrange(10_000):04d}"


def _add_place(desk: Desk, place: rows.Place) -> None:
    town = TOWN[place.town]
    ask = AddPlaceAsk(
        desk.organization(place.organization),
        place.name,
        place.kind,
        address=place.street,
        city=town.name,
        postal_code=town.postal_code,
        county=COUNTY,
        lat=round(town.lat + place.offset[0] / 1000, 5),
        lon=round(town.lon + place.offset[1] / 1000, 5),
        hours=place.hours,
    )
    row = desk.do("directory.add_place", desk.seat("pat"), ask, desk.at(FOUNDED - 1))
    desk.keep("place", place.name, row)


def people(desk: Desk) -> None:
    """The operator adds each person and gives them their role."""
    operator_ = desk.seat("pat")
    for one in PEOPLE:
        if one.is_operator:
            continue
        ask = AddAsk(one.email, one.name, one.title, one.language, geography.ZONE)
        at = desk.at(one.joined)
        person_id = desk.keep("person", one.key, desk.do("people.add", operator_, ask, at))
        member = AddMemberAsk(desk.organization(one.organization), person_id, one.role, one.signs)
        since = one.joined if one.member_since is None else one.member_since
        desk.do("directory.add_member", operator_, member, desk.at(since))
    desk.roles_changed()


def offers(desk: Desk) -> None:
    """What people can bring, shown with their consent."""
    for place, one in enumerate(OFFERS):
        ask = OfferAsk(
            one.languages, one.subjects, one.would_teach, one.would_mentor, one.hours, True
        )
        desk.do("people.offer", desk.seat(one.person), ask, desk.at(700 - 20 * place, 14))


def details(desk: Desk, one: rows.Organization) -> None:
    """What one organization brings and runs, how far it reaches, whom to talk to, and the check."""
    organization_id = desk.organization(one.key)
    keeper = desk.seat(one.keeper)
    began = max((one.verified or 0) + 1, 500)
    at = desk.at(began, 11)
    for can in one.cans:
        desk.do("directory.add_capability", keeper, _can(desk, organization_id, can), at)
    for runs in one.runs:
        desk.do("directory.add_service", keeper, _runs(organization_id, runs), at)
    for scheme, value in one.identifiers:
        ask = AddIdentifierAsk(organization_id, scheme, value)
        desk.do("directory.add_identifier", keeper, ask, at)
    area = AddServiceAreaAsk(organization_id, "county", county=COUNTY)
    if one.reach_km:
        area = AddServiceAreaAsk(organization_id, "radius", radius_km=one.reach_km)
    desk.do("directory.add_service_area", keeper, area, at)
    if one.contact:
        _add_contact(desk, one, one.contact, began)
    if one.verified is not None:
        verified_at = desk.at(one.verified, 15)
        desk.do("directory.verify", keeper, VerifyAsk(organization_id), verified_at)


def _can(desk: Desk, organization_id: int, can: rows.Can) -> AddCapabilityAsk:
    return AddCapabilityAsk(
        organization_id,
        can.brings,
        can.what,
        can.subject,
        can.languages,
        can.audience,
        can.capacity,
        can.when,
        can.radius_km,
        desk.id("person", can.who) if can.who else None,
    )


def _runs(organization_id: int, runs: rows.Runs) -> AddServiceAsk:
    return AddServiceAsk(
        organization_id,
        runs.name,
        runs.description,
        runs.subject,
        runs.languages,
        runs.audience,
        runs.fees,
    )


def _add_contact(desk: Desk, one: rows.Organization, contact: rows.Contact, ago: int) -> None:
    ask = AddContactAsk(
        desk.organization(one.key),
        contact.name,
        contact.title,
        email=email_of(contact.name, one.key),
        phone=_phone(one),
        likes=contact.likes,
        is_shared=contact.shared,
        agreed_on=desk.on(ago) if contact.shared else None,
    )
    desk.do("directory.add_contact", desk.seat(one.keeper), ask, desk.at(ago, 12))


def email_of(name: str, organization_key: str) -> str:
    """The address of somebody who has no account."""
    words = [one for one in name.lower().replace(".", "").split() if one not in TITLES]
    return f"{'.'.join(words)}@{organization_key.replace('-', '')}.example"


TITLES = {"dr", "sgt", "officer", "sister", "deacon", "rabbi"}


def hand_over(desk: Desk) -> None:
    """A coordinator leaves; what she held goes to a colleague in one step."""
    organization, leaving, coming, ago = HANDED_OVER
    ask = HandOverAsk(
        desk.organization(organization), desk.id("person", leaving), desk.id("person", coming)
    )
    desk.do("directory.hand_over", desk.seat("owen"), ask, desk.at(ago, 16))
    desk.roles_changed()
