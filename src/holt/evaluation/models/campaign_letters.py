"""A letter written for a campaign: from a template, to one recipient, sent once."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from holt.evaluation.models.campaigns import Campaign


class CampaignLetter(models.Model):
    """`text` holds the placeholders; once sent, `filled` is what stood in their place, without
    anybody's testimony: of that only `quoted`, so that words taken back are gone from here, too."""

    class State(models.TextChoices):
        DRAFT = "draft"
        SENT = "sent"

    class How(models.TextChoices):
        MAIL = "mail"
        OTHERWISE = "otherwise"

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="letters")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    to_name = models.CharField(max_length=200)
    to_role = models.CharField(max_length=200, blank=True)
    to_email = models.EmailField(blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    how = models.CharField(max_length=10, choices=How.choices, blank=True)
    filled = models.JSONField(default=dict)
    quoted = ArrayField(models.BigIntegerField(), default=list)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="campaign_letter_sent_when_and_how",
                condition=Q(state="draft", sent_at__isnull=True, how="")
                | (Q(state="sent", sent_at__isnull=False) & ~Q(how="")),
            )
        ]

    def __str__(self) -> str:
        return self.subject
