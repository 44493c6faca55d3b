"""A search for a better timetable: how far it is, what could be picked, what was."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.roads.models.mobiles import Mobile
from holt.roads.models.timetables import Timetable


class RoutePlan(models.Model):
    """A planning run on one timetable. `trade` are the plans to pick from, today's first; `mark`
    is the timetable's state when it was read: another one's plans cannot be picked."""

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        STOPPED = "stopped"
        READY = "ready"
        FAILED = "failed"
        PICKED = "picked"
        DROPPED = "dropped"

    mobile = models.ForeignKey(Mobile, on_delete=models.CASCADE, related_name="plans")
    timetable = models.ForeignKey(Timetable, on_delete=models.CASCADE, related_name="plans")
    state = models.CharField(max_length=7, choices=State.choices, default=State.QUEUED)
    seconds = models.FloatField()
    seed = models.PositiveIntegerField(default=1)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    stop_wanted = models.BooleanField(default=False)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    mark = models.CharField(max_length=64, blank=True)
    facts = models.JSONField(default=dict)
    trade = models.JSONField(default=list)
    picked = models.PositiveSmallIntegerField(null=True)
    made = models.ForeignKey(Timetable, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["mobile", "-asked_at"], name="plan_of_mobile")]
        constraints = [
            models.CheckConstraint(
                name="plan_picked_has_a_row",
                condition=~Q(state="picked") | Q(picked__isnull=False),
            ),
            models.CheckConstraint(
                name="plan_seconds_bounded", condition=Q(seconds__gte=0, seconds__lte=120)
            ),
        ]
