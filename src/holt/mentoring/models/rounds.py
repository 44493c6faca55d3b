"""A round of mentoring: a season in which people learn from one another, two by two."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Round(models.Model):
    """Opened by an organization; the association's are for the whole network.

    `outcome` is what the last matching said beside its pairs: who is left and why, who would rather
    swap, and the stable alternative; application ids and counts only.
    """

    class State(models.TextChoices):
        OPEN = "open"
        PROPOSED = "proposed"
        RUNNING = "running"
        CLOSED = "closed"
        CALLED_OFF = "called_off"

    class Every(models.TextChoices):
        WEEK = "week"
        TWO_WEEKS = "two_weeks"
        MONTH = "month"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="mentoring_rounds"
    )
    name = models.CharField(max_length=200)
    purpose = models.CharField(max_length=1000, blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    apply_until = models.DateField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    capacity = models.PositiveSmallIntegerField(default=1)
    meets_every = models.CharField(max_length=9, choices=Every.choices, default=Every.TWO_WEEKS)
    same_house = models.BooleanField(default=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    outcome = models.JSONField(default=dict, blank=True)
    opened_at = models.DateTimeField()
    matched_at = models.DateTimeField(null=True)
    announced_at = models.DateTimeField(null=True)
    midway_asked_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["state", "-starts_on"], name="mentoring_round_state")]
        constraints = [
            models.CheckConstraint(
                name="mentoring_round_days_in_order",
                condition=Q(apply_until__lte=F("ends_on"), starts_on__lt=F("ends_on")),
            ),
            models.CheckConstraint(
                name="mentoring_round_capacity", condition=Q(capacity__gte=1, capacity__lte=20)
            ),
            models.CheckConstraint(
                name="mentoring_round_closed_when",
                condition=~Q(state="closed") | Q(closed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name
