"""Secret addresses under which calendars are read."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Feed(models.Model):
    """A secret, revocable address under which a calendar can be read.

    It shows what whoever opened it may see on the day it is read: their own days, or everything
    at a place, of a partnership, of an organization, or in the network.
    """

    class Kind(models.TextChoices):
        PERSON = "person"
        PLACE = "place"
        PARTNERSHIP = "partnership"
        ORGANIZATION = "organization"
        NETWORK = "network"

    kind = models.CharField(
        max_length=12, choices=Kind.choices, default=Kind.PARTNERSHIP, db_default="partnership"
    )
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.CASCADE, related_name="feeds"
    )
    place = models.ForeignKey(
        "directory.Place", null=True, on_delete=models.CASCADE, related_name="+"
    )
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.CASCADE, related_name="+"
    )
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    key_hash = models.CharField(max_length=64, unique=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    last_read_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="feed_of_what_its_kind_says",
                condition=Q(
                    kind="partnership",
                    partnership__isnull=False,
                    place__isnull=True,
                    organization__isnull=True,
                )
                | Q(
                    kind="place",
                    place__isnull=False,
                    partnership__isnull=True,
                    organization__isnull=True,
                )
                | Q(
                    kind="organization",
                    organization__isnull=False,
                    partnership__isnull=True,
                    place__isnull=True,
                )
                | Q(
                    kind__in=["person", "network"],
                    partnership__isnull=True,
                    place__isnull=True,
                    organization__isnull=True,
                ),
            )
        ]
