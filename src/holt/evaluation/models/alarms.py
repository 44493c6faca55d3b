"""Early warning: the meter of each partnership as last worked out, and the alarms it raised."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class MeterReading(models.Model):
    """The evidence meter of one partnership as the last night worked it out.

    `since` is the first day it was watched on. `reasons` holds codes and figures only.
    """

    partnership = models.OneToOneField(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="meter_reading"
    )
    since = models.DateField()
    on = models.DateField()
    meter = models.FloatField()
    threshold = models.FloatField()
    quiet = models.CharField(max_length=10, blank=True)
    reasons = models.JSONField(default=list)


class Alarm(models.Model):
    """The meter reached its level's threshold. It opens a review or is known; it ends nothing."""

    class State(models.TextChoices):
        OPEN = "open"
        KNOWN = "known"
        REVIEWED = "reviewed"

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="alarms"
    )
    on = models.DateField()
    level = models.PositiveSmallIntegerField()
    meter = models.FloatField()
    threshold = models.FloatField()
    reasons = models.JSONField(default=list)
    is_silent = models.BooleanField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    known_because = models.CharField(max_length=300, blank=True)
    known_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    known_at = models.DateTimeField(null=True)
    reviewed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["partnership", "-on"], name="alarm_of_partnership")]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "on"], name="alarm_once_a_day"),
            models.CheckConstraint(
                name="alarm_known_with_reason",
                condition=~Q(state="known") | ~Q(known_because="") & Q(known_at__isnull=False),
            ),
            models.CheckConstraint(
                name="alarm_reviewed_on_a_day",
                condition=~Q(state="reviewed") | Q(reviewed_at__isnull=False),
            ),
        ]


class WarningSetting(models.Model):
    """Whether this network shows alarms to the tables, or logs them in silence (one row)."""

    one = models.BooleanField(default=True, unique=True)
    shown = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(name="warning_setting_one", condition=Q(one=True))]
