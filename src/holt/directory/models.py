"""Whom we know: organizations of every kind, their places, capabilities, services and people."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from holt.directory.imports.models import HsdsObject, Import, ImportLine, SavedMapping
from holt.kernel.viewer import RoleName

__all__ = [
    "BulkChange",
    "Capability",
    "Contact",
    "HsdsObject",
    "Identifier",
    "Import",
    "ImportLine",
    "Invitation",
    "Kind",
    "Membership",
    "Organization",
    "Outline",
    "Place",
    "SavedMapping",
    "Service",
    "ServiceArea",
    "Subject",
]


class Kind(models.Model):
    """A kind of organization ("public library", "employer"), in a sector; people can add kinds."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(max_length=120)
    name_es = models.CharField(max_length=120, blank=True)
    sector = models.CharField(max_length=30)
    is_library = models.BooleanField(default=False)


class Subject(models.Model):
    """A subject of needs, capabilities and services; two levels (parent → subject)."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(max_length=120)
    name_es = models.CharField(max_length=120, blank=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="parts")


class Organization(models.Model):
    """A library, a community organization, or a department or branch that is part of one."""

    class Status(models.TextChoices):
        ACTIVE = "active"
        CLOSED = "closed"
        LEFT = "left"

    uid = models.UUIDField(default=uuid.uuid4, unique=True)
    name = models.CharField(max_length=255)
    other_names = ArrayField(models.CharField(max_length=255), default=list, blank=True)
    folded_name = models.CharField(max_length=255, db_index=True)
    search_text = models.TextField(blank=True)
    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, related_name="organizations")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="parts")
    description = models.TextField(blank=True)
    mission = models.TextField(blank=True)
    url = models.URLField(blank=True, max_length=500)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    staff_count = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    population_served = models.PositiveIntegerField(null=True, blank=True)
    county = models.CharField(max_length=5, blank=True)
    region = models.CharField(max_length=10, blank=True)
    is_network_member = models.BooleanField(default=False)
    is_public = models.BooleanField(default=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ACTIVE)
    source = models.CharField(max_length=40, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    logo = models.ForeignKey(
        "kernel.StoredFile", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    closed_on = models.DateField(null=True)
    closing_note = models.CharField(max_length=500, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    edited_at = models.DateTimeField()
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    verified_on = models.DateField(null=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reminded_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["status", "folded_name"], name="organization_by_name"),
            models.Index(fields=["kind", "status"], name="organization_by_kind"),
            models.Index(fields=["county"], name="organization_by_county"),
        ]
        constraints = [
            models.CheckConstraint(
                name="organization_not_its_own_part",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Identifier(models.Model):
    """A name others know an organization or outlet by."""

    class Scheme(models.TextChoices):
        ISIL = "isil", "ISIL"
        FSCS = "fscs", "FSCS"
        OCLC = "oclc", "OCLC symbol"
        EIN = "ein", "EIN"
        ROR = "ror", "ROR"
        HSDS = "hsds", "HSDS"
        OTHER = "other", "Other"

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="identifiers"
    )
    scheme = models.CharField(max_length=10, choices=Scheme.choices)
    value = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"], name="identifier_once", condition=~Q(scheme="other")
            )
        ]


class Place(models.Model):
    """Where an organization is found: a building, a branch's address, an outdoor place, a stop."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True)
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="places")
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=20, default="building")
    address = models.CharField(max_length=255, blank=True)
    city = models.CharField(max_length=120, blank=True)
    region = models.CharField(max_length=60, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, default="US")
    county = models.CharField(max_length=5, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    hours = models.CharField(max_length=500, blank=True)
    accessibility = models.CharField(max_length=500, blank=True)
    is_main = models.BooleanField(default=False)
    closed_on = models.DateField(null=True, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="place_on_earth",
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__gte=-90, lat__lte=90, lon__gte=-180, lon__lte=180),
            ),
            models.UniqueConstraint(
                fields=["organization"], name="place_one_main", condition=Q(is_main=True)
            ),
        ]


class ServiceArea(models.Model):
    """How far an organization reaches: counties, a radius around its main place, or words."""

    class Shape(models.TextChoices):
        COUNTY = "county"
        RADIUS = "radius"
        WORDS = "words"

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="service_areas"
    )
    shape = models.CharField(max_length=10, choices=Shape.choices)
    county = models.CharField(max_length=5, blank=True)
    radius_km = models.FloatField(null=True, blank=True)
    words = models.CharField(max_length=255, blank=True)


class Capability(models.Model):
    """What an organization could bring: it teaches, lends a room, minds children, drives …"""

    class Brings(models.TextChoices):
        TEACHING = "teaching"
        SPACE = "space"
        CHILDCARE = "childcare"
        EQUIPMENT = "equipment"
        TRANSPORT = "transport"
        STAFF = "staff"
        VOLUNTEERS = "volunteers"
        MONEY = "money"
        REACH = "reach"
        EXPERTISE = "expertise"

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="capabilities"
    )
    brings = models.CharField(max_length=12, choices=Brings.choices)
    what = models.CharField(max_length=300)
    subject = models.ForeignKey(Subject, null=True, on_delete=models.PROTECT, related_name="+")
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    audience = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True)
    when = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    radius_km = models.FloatField(null=True, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    ended_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["subject", "brings"], name="capability_subject")]


class Service(models.Model):
    """What an organization already offers the public (HSDS service)."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True)
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="services"
    )
    name = models.CharField(max_length=255)
    description = models.TextField(blank=True)
    subject = models.ForeignKey(Subject, null=True, on_delete=models.PROTECT, related_name="+")
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    audience = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    fees = models.CharField(max_length=500, blank=True)
    url = models.URLField(blank=True, max_length=500)
    email = models.EmailField(blank=True)
    status = models.CharField(max_length=20, default="active")
    places = models.ManyToManyField(Place, related_name="services", blank=True)
    version = models.PositiveIntegerField(default=1)


class Contact(models.Model):
    """Somebody to talk to at an organization; seen by the network only when they agreed.

    `kept_by` is the organization whose people wrote it down: it always sees its own notes.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="contacts"
    )
    kept_by = models.ForeignKey(
        Organization, null=True, on_delete=models.SET_NULL, related_name="kept_contacts"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    likes = models.CharField(max_length=200, blank=True)
    is_shared = models.BooleanField(default=False)
    agreed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="contact_shared_when_agreed",
                condition=Q(is_shared=False) | Q(agreed_on__isnull=False),
            )
        ]


class Membership(models.Model):
    """A person's role in an organization (and in its departments and branches)."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(max_length=12, choices=RoleName.choices)
    may_sign = models.BooleanField(default=False)
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "organization"],
                name="membership_once",
                condition=Q(ended_at__isnull=True),
            )
        ]


class Invitation(models.Model):
    """A person is asked to join an organization; accepted once, by the address it was sent to."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField()
    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=12, choices=RoleName.choices)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)


class FactSheet(models.Model):
    """What an organization wants others to say about it; the highest number is the current one."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="fact_sheets"
    )
    number = models.PositiveIntegerField()
    text = models.TextField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "number"], name="fact_sheet_number")
        ]


class FactSheetReading(models.Model):
    """Somebody has read a fact sheet and can speak for the organization at a booth."""

    fact_sheet = models.ForeignKey(FactSheet, on_delete=models.CASCADE, related_name="readings")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["fact_sheet", "person"], name="fact_sheet_read_once")
        ]


class Outline(models.Model):
    """The outline of a county, for our own maps: rings of [longitude, latitude] per polygon."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=120)
    polygons = models.JSONField()


class BulkChange(models.Model):
    """One change to many organizations at once, and whether it was undone."""

    verb = models.CharField(max_length=20)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    organization_ids = ArrayField(models.BigIntegerField(), default=list)
    left_alone = ArrayField(models.BigIntegerField(), default=list)
    undone_at = models.DateTimeField(null=True)
