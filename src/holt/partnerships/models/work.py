"""The work: conversation, meetings and contacts, and the ledger of what was given and gained."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from holt.partnerships.models.core import Partnership, Party
from holt.partnerships.models.plan import Kind


class Message(models.Model):
    """A message in the partnership's conversation; a private note is for one party's own people."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="messages")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="messages")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    author_name = models.CharField(max_length=200)
    text = models.TextField()
    is_private = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "-at"], name="message_at")]


class Meeting(models.Model):
    """A contact between the parties: a meeting, a call, a visit; and who came."""

    class How(models.TextChoices):
        MEETING = "meeting"
        CALL = "call"
        VISIT = "visit"
        MAIL = "mail"

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="meetings")
    how = models.CharField(max_length=8, choices=How.choices)
    on = models.DateField()
    about = models.CharField(max_length=500)
    is_joint = models.BooleanField(default=False)
    parties_there = ArrayField(models.BigIntegerField(), default=list)
    names = models.CharField(max_length=500, blank=True)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    logged_by_party = models.ForeignKey(Party, null=True, on_delete=models.SET_NULL)

    class Meta:
        indexes = [models.Index(fields=["partnership", "-on"], name="meeting_on")]


class LedgerEntry(models.Model):
    """Something a party gave, or says it gained; never deleted, only struck out with a reason."""

    class Direction(models.TextChoices):
        GAVE = "gave"
        GAINED = "gained"

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="ledger")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="ledger")
    direction = models.CharField(max_length=6, choices=Direction.choices)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    what = models.CharField(max_length=300, blank=True)
    quantity = models.DecimalField(max_digits=12, decimal_places=2)
    rate_cents = models.PositiveIntegerField()
    cents = models.BigIntegerField()
    on = models.DateField()
    season = models.PositiveSmallIntegerField(default=1)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    logged_by_name = models.CharField(max_length=200, blank=True)
    logged_at = models.DateTimeField()
    struck_at = models.DateTimeField(null=True)
    struck_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["partnership", "party"], name="ledger_party")]
        constraints = [
            models.CheckConstraint(name="ledger_positive", condition=Q(quantity__gt=0)),
            models.CheckConstraint(
                name="ledger_struck_with_reason",
                condition=Q(struck_at__isnull=True) | ~Q(struck_reason=""),
            ),
        ]


class Rate(models.Model):
    """What one unit of a kind counts for in this network, in cents; editable, dated."""

    kind = models.CharField(max_length=12, choices=Kind.choices, unique=True)
    unit = models.CharField(max_length=30)
    cents = models.PositiveIntegerField()
    source = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)
