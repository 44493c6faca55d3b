"""Where and when a campaign is heard, and who speaks there in which order."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.evaluation.models.campaigns import Campaign


class Hearing(models.Model):
    """One appearance before whoever decides. `minutes_each` is what one speaker is given there,
    `minutes_all` what all of ours are given together."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="hearings")
    title = models.CharField(max_length=200)
    starts_at = models.DateTimeField()
    zone = models.CharField(max_length=60)
    place = models.CharField(max_length=200)
    address = models.CharField(max_length=300, blank=True)
    minutes_each = models.PositiveSmallIntegerField(null=True)
    minutes_all = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=500, blank=True)
    canceled_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["starts_at"], name="hearing_when")]

    def __str__(self) -> str:
        return self.title


class Speaker(models.Model):
    """Somebody who is asked to speak at a hearing, with or without an account.

    The address is needed until thanks have gone out; `forgotten_at` says that name and address
    were taken out.
    """

    class State(models.TextChoices):
        ASKED = "asked"
        AGREED = "agreed"
        DECLINED = "declined"
        TAKEN_BACK = "taken_back"

    hearing = models.ForeignKey(Hearing, on_delete=models.CASCADE, related_name="speakers")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="en")
    about = models.CharField(max_length=500, blank=True)
    minutes = models.PositiveSmallIntegerField(default=3)
    turn = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    conditions = models.CharField(max_length=500, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["asked_at"], name="speaker_waits", condition=Q(state="asked"))
        ]
        constraints = [
            models.CheckConstraint(
                name="speaker_answered_when",
                condition=~Q(state__in=["agreed", "declined"]) | Q(answered_at__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["hearing", "email"],
                name="speaker_asked_once",
                condition=~Q(email="") & ~Q(state="taken_back"),
            ),
        ]
