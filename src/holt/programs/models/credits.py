"""Credit for professional development: what a session or program gives, and who was granted it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.programs.models.programs import Program
from holt.programs.models.sessions import Session


class CreditOffer(models.Model):
    """So many hours or points of a scheme, granted by an organization, to those who were there."""

    class Unit(models.TextChoices):
        HOURS = "hours"
        POINTS = "points"

    session = models.OneToOneField(
        Session, null=True, on_delete=models.CASCADE, related_name="credit_offer"
    )
    program = models.OneToOneField(
        Program, null=True, on_delete=models.CASCADE, related_name="credit_offer"
    )
    amount = models.DecimalField(max_digits=6, decimal_places=2)
    unit = models.CharField(max_length=6, choices=Unit.choices)
    scheme = models.CharField(max_length=120)
    granted_by = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    least_minutes = models.PositiveSmallIntegerField(null=True)
    least_sessions = models.PositiveSmallIntegerField(null=True)
    offered_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="credit_offer_of_one_thing",
                condition=Q(session__isnull=False, program__isnull=True)
                | Q(session__isnull=True, program__isnull=False),
            ),
            models.CheckConstraint(name="credit_offer_of_something", condition=Q(amount__gt=0)),
        ]


class Credit(models.Model):
    """What one person was granted, as the certificate says it; it stays as it was granted.

    The name is kept because its holder wants a certificate, and goes when they say so.
    """

    class State(models.TextChoices):
        GRANTED = "granted"
        REVOKED = "revoked"

    class Shown(models.TextChoices):
        INITIALS = "initials"
        FULL = "full"

    offer = models.ForeignKey(
        CreditOffer, null=True, on_delete=models.SET_NULL, related_name="credits"
    )
    title = models.CharField(max_length=200)
    on = models.DateField()
    amount = models.DecimalField(max_digits=6, decimal_places=2)
    unit = models.CharField(max_length=6, choices=CreditOffer.Unit.choices)
    scheme = models.CharField(max_length=120)
    granted_by = models.CharField(max_length=200)
    minutes = models.PositiveSmallIntegerField(null=True)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="en")
    shown = models.CharField(max_length=8, choices=Shown.choices, default=Shown.INITIALS)
    code = models.CharField(max_length=40, unique=True)
    state = models.CharField(max_length=7, choices=State.choices, default=State.GRANTED)
    reason = models.CharField(max_length=300, blank=True)
    granted_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)
    granter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        indexes = [
            models.Index(fields=["email", "on"], name="credits_of_address"),
            models.Index(fields=["offer", "state"], name="credits_of_offer"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["offer", "email"],
                condition=Q(state="granted") & ~Q(email=""),
                name="credit_once_for_each_address",
            ),
            models.CheckConstraint(
                name="credit_revoked_with_reason",
                condition=~Q(state="revoked") | (~Q(reason="") & Q(revoked_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="credit_is_somebodys",
                condition=Q(forgotten_at__isnull=False) | (~Q(name="") & ~Q(email="")),
            ),
        ]
