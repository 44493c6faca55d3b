"""Mutual aid: what each organization could lend in an emergency."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class AidKind(models.TextChoices):
    """What can be lent."""

    SPACE = "space"
    POWER = "power"
    STAFF = "staff"
    VEHICLES = "vehicles"
    LANGUAGES = "languages"
    SUPPLIES = "supplies"


class Ready(models.TextChoices):
    """How quickly it can be there."""

    NOW = "now"
    HOURS = "hours"
    DAY = "day"
    DAYS = "days"


class AidOffer(models.Model):
    """What an organization could lend, under which conditions, and whom to reach day and night.

    The contact is for those who may send a call-out; once forgotten, all three parts are empty.
    """

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="aid_offers"
    )
    kind = models.CharField(max_length=10, choices=AidKind.choices)
    what = models.CharField(max_length=300)
    how_much = models.CharField(max_length=120, blank=True)
    conditions = models.CharField(max_length=300, blank=True)
    ready = models.CharField(max_length=6, choices=Ready.choices)
    contact_name = models.CharField(max_length=200, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, default="en")
    offered_at = models.DateTimeField()
    offered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_on = models.DateField()
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(
                fields=["kind", "organization"],
                name="aid_offer_stands",
                condition=Q(withdrawn_at__isnull=True),
            )
        ]
        constraints = [
            models.CheckConstraint(name="aid_offer_says_what", condition=~Q(what="")),
            models.CheckConstraint(
                name="aid_offer_of_a_kind", condition=Q(kind__in=AidKind.values)
            ),
        ]

    def __str__(self) -> str:
        return self.what
