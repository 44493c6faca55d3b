"""Pilots: what is tried, how it is counted, when it stops, and the lesson it ends in."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q


class Pilot(models.Model):
    """If we do this, that happens, because of something: tried for a while, and counted.

    `baseline` is how many were counted before, over `baseline_periods` periods (or of
    `baseline_of` asked, where the measure is a share).
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        RUNNING = "running"
        DECIDING = "deciding"
        STOPPING = "stopping"
        ENDED = "ended"
        DROPPED = "dropped"

    class Openness(models.TextChoices):
        OWN = "own"
        NETWORK = "network"

    class Direction(models.TextChoices):
        UP = "up"
        DOWN = "down"

    class Measure(models.TextChoices):
        COUNT = "count"
        SHARE = "share"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="pilots"
    )
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.PROTECT, related_name="pilots"
    )
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.PROTECT, related_name="pilots"
    )
    title = models.CharField(max_length=200)
    if_we = models.CharField(max_length=500)
    then = models.CharField(max_length=500)
    because = models.CharField(max_length=500)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    openness = models.CharField(max_length=10, choices=Openness.choices, default=Openness.NETWORK)
    measure = models.CharField(max_length=5, choices=Measure.choices, default=Measure.COUNT)
    counted = models.CharField(max_length=300)
    counted_from = models.CharField(max_length=300, blank=True)
    baseline = models.PositiveIntegerField(null=True)
    baseline_periods = models.PositiveIntegerField(null=True)
    target = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    direction = models.CharField(max_length=4, choices=Direction.choices, default=Direction.UP)
    every_days = models.PositiveSmallIntegerField(default=7)
    starts_on = models.DateField()
    ends_on = models.DateField()
    first_ends_on = models.DateField(null=True)
    extended_because = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    lesson = models.OneToOneField(
        "learning.Lesson", null=True, on_delete=models.PROTECT, related_name="pilot"
    )
    did_it = models.CharField(max_length=10, blank=True)
    stopped_because = models.CharField(max_length=1000, blank=True)
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    planned_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    told_overdue_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "ends_on"], name="pilot_by_state"),
            GinIndex(fields=["subjects"], name="pilot_subjects"),
        ]
        constraints = [
            models.CheckConstraint(
                name="pilot_ends_in_a_lesson",
                condition=~Q(state="ended") | Q(lesson__isnull=False, ended_at__isnull=False),
            ),
            models.CheckConstraint(
                name="pilot_ends_after_it_starts", condition=Q(ends_on__gt=F("starts_on"))
            ),
            models.CheckConstraint(
                name="pilot_extended_with_a_reason",
                condition=Q(first_ends_on__isnull=True) | ~Q(extended_because=""),
            ),
            models.CheckConstraint(
                name="pilot_says_if_then_because",
                condition=~Q(if_we="") & ~Q(then="") & ~Q(because=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PilotSite(models.Model):
    """A place where it is tried and counted, and whose it is."""

    pilot = models.ForeignKey(Pilot, on_delete=models.CASCADE, related_name="sites")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="pilot_sites"
    )
    name = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pilot", "name"], name="pilot_site_once")]


class StopRule(models.Model):
    """When people must decide whether to go on: a kind and a figure, looked at with every reading."""

    class Kind(models.TextChoices):
        BELOW = "below"
        ABOVE = "above"
        COMPLAINTS = "complaints"
        COST = "cost"

    pilot = models.ForeignKey(Pilot, on_delete=models.CASCADE, related_name="stop_rules")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    figure = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pilot", "kind"], name="stop_rule_once"),
            models.CheckConstraint(name="stop_rule_figure", condition=Q(figure__gte=0)),
        ]


class PilotReading(models.Model):
    """What was counted at a site by a day; `of` is how many were asked, where it is a share."""

    pilot = models.ForeignKey(Pilot, on_delete=models.CASCADE, related_name="readings")
    site = models.ForeignKey(PilotSite, on_delete=models.CASCADE, related_name="readings")
    on = models.DateField()
    count = models.PositiveIntegerField()
    of = models.PositiveIntegerField(null=True)
    complaints = models.PositiveIntegerField(default=0)
    cost_cents = models.PositiveIntegerField(default=0)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "on"], name="pilot_reading_once"),
            models.CheckConstraint(
                name="pilot_reading_part_of_whole",
                condition=Q(of__isnull=True) | Q(count__lte=F("of")),
            ),
        ]


class Alarm(models.Model):
    """A stop rule was met: what it said, and what people decided and why."""

    class Choice(models.TextChoices):
        STOP = "stop"
        CONTINUE = "continue"

    pilot = models.ForeignKey(Pilot, on_delete=models.CASCADE, related_name="alarms")
    rule = models.ForeignKey(StopRule, on_delete=models.CASCADE, related_name="alarms")
    figure = models.DecimalField(max_digits=12, decimal_places=2)
    on = models.DateField()
    at = models.DateTimeField()
    decided = models.CharField(max_length=10, choices=Choice.choices, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="alarm_decided_with_a_reason",
                condition=Q(decided="") | (~Q(reason="") & Q(decided_at__isnull=False)),
            )
        ]
