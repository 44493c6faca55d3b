"""A partner's own words for a campaign: how they may be named, and where it may be used."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from holt.evaluation.models.campaigns import Campaign


class Testimony(models.Model):
    """Words somebody offered, for the uses they agreed to; taken back, the words are gone.

    `named_as` is how they may be named beside their words.
    """

    class State(models.TextChoices):
        ASKED = "asked"
        OFFERED = "offered"
        WITHDRAWN = "withdrawn"

    class NamedAs(models.TextChoices):
        FULL = "full"
        ROLE = "role"
        PARTY = "party"
        NOBODY = "nobody"

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="testimonies")
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    party = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="en")
    words = models.TextField(blank=True)
    named_as = models.CharField(max_length=10, choices=NamedAs.choices, default=NamedAs.NOBODY)
    uses = ArrayField(models.CharField(max_length=10), default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField()
    offered_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["asked_at"], name="testimony_waits", condition=Q(state="asked"))
        ]
        constraints = [
            models.CheckConstraint(
                name="testimony_words_while_offered",
                condition=(Q(state="offered") & ~Q(words="") & Q(offered_at__isnull=False))
                | (~Q(state="offered") & Q(words="") & Q(uses=[])),
            ),
            models.CheckConstraint(
                name="testimony_withdrawn_when",
                condition=~Q(state="withdrawn") | Q(withdrawn_at__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["campaign", "email"],
                name="testimony_asked_once",
                condition=~Q(email="") & ~Q(state="withdrawn"),
            ),
        ]
