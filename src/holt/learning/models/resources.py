"""What is shared ready-made: templates, toolkits, plans, agreements, slides, lists, research."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q


class Resource(models.Model):
    """One thing others may take and use. `source` and `source_key` say where a feed had it.

    `source_said` is what the feed said of it last: what somebody here corrected since stays.
    """

    class Openness(models.TextChoices):
        OWN = "own"
        NETWORK = "network"
        PUBLIC = "public"

    class State(models.TextChoices):
        SHARED = "shared"
        WITHDRAWN = "withdrawn"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="resources"
    )
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    authors = models.CharField(max_length=300, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    language = models.CharField(max_length=10, blank=True)
    license = models.CharField(max_length=20)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    openness = models.CharField(max_length=10, choices=Openness.choices, default=Openness.NETWORK)
    is_unnamed = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.SHARED)
    source = models.CharField(max_length=500, blank=True)
    source_key = models.CharField(max_length=500, blank=True)
    source_said = models.JSONField(default=dict, blank=True)
    search_text = models.TextField(blank=True)
    shared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    shared_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    withdrawn_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-changed_at"], name="resource_changed"),
            GinIndex(fields=["subjects"], name="resource_subjects"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "source", "source_key"],
                name="resource_imported_once",
                condition=~Q(source_key=""),
            )
        ]

    def __str__(self) -> str:
        return self.title


class ResourceVersion(models.Model):
    """What there is to take: a file, a link, or a text; the highest number is the newest."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    file = models.ForeignKey(
        "kernel.StoredFile", null=True, on_delete=models.PROTECT, related_name="+"
    )
    url = models.URLField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    note = models.CharField(max_length=300, blank=True)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resource", "number"], name="resource_version_once"),
            models.CheckConstraint(
                name="resource_version_holds_something",
                condition=Q(file__isnull=False) | ~Q(url="") | ~Q(text=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.resource_id} {self.number}"


class ResourceUse(models.Model):
    """An organization that uses it, and how."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="uses")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    words = models.CharField(max_length=500, blank=True)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resource", "organization"], name="resource_use_once")
        ]

    def __str__(self) -> str:
        return f"{self.resource_id} {self.organization_id}"


class ResourceImport(models.Model):
    """What an import took and what not, line by line."""

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    feed = models.ForeignKey(
        "learning.ResourceFeed", null=True, on_delete=models.SET_NULL, related_name="imports"
    )
    name = models.CharField(max_length=200)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    left = models.PositiveIntegerField(default=0)
    lines = models.JSONField(default=list)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
