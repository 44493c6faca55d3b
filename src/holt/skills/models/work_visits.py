"""Job shadowing and cross-training: places to learn at, and the working visits agreed there."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q, Value

AWAY = ("agreed", "reported")
"""States in which somebody is away from home on these days."""


class Placement(models.Model):
    """A place to learn at that a library offers, or that somebody of a library is looking for."""

    class Direction(models.TextChoices):
        OFFERED = "offered"
        WANTED = "wanted"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="placements"
    )
    direction = models.CharField(max_length=8, choices=Direction.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    title = models.CharField(max_length=200)
    what = models.TextField(blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    guide = models.CharField(max_length=200, blank=True)
    most = models.PositiveSmallIntegerField(default=1)
    days = models.PositiveSmallIntegerField(default=1)
    conditions = models.CharField(max_length=1000, blank=True)
    is_open = models.BooleanField(default=True)
    said_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["is_open", "title"], name="placement_by_title")]
        constraints = [
            models.CheckConstraint(
                name="placement_for_somebody", condition=Q(most__gte=1, days__gte=1)
            )
        ]

    def __str__(self) -> str:
        return self.title


class WorkVisit(models.Model):
    """Somebody of one library works along at another for some days; both libraries say yes."""

    class State(models.TextChoices):
        PROPOSED = "proposed"
        HOME_AGREED = "home_agreed"
        HOST_AGREED = "host_agreed"
        AGREED = "agreed"
        REPORTED = "reported"
        CANCELED = "canceled"

    placement = models.ForeignKey(
        Placement, null=True, on_delete=models.SET_NULL, related_name="work_visits"
    )
    title = models.CharField(max_length=200)
    home = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="work_visits_away"
    )
    host = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="work_visits_here"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="work_visits"
    )
    starts_on = models.DateField()
    ends_on = models.DateField()
    plan = models.TextField(blank=True)
    guide = models.CharField(max_length=200, blank=True)
    cover = models.CharField(max_length=500, blank=True)
    cover_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    report = models.TextField(blank=True)
    brings_back = models.TextField(blank=True)
    reason = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.PROPOSED)
    proposed_at = models.DateTimeField()
    home_yes_at = models.DateTimeField(null=True)
    host_yes_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["home", "starts_on"], name="work_visit_from"),
            models.Index(fields=["host", "starts_on"], name="work_visit_at"),
        ]
        constraints = [
            ExclusionConstraint(
                name="work_visit_never_away_twice",
                index_type="gist",
                expressions=[
                    (Func(F("person"), F("person"), Value("[]"), function="int8range"), "&&"),
                    (
                        Func(F("starts_on"), F("ends_on"), Value("[]"), function="daterange"),
                        "&&",
                    ),
                ],
                condition=Q(state__in=AWAY, person__isnull=False),
            ),
            models.CheckConstraint(
                name="work_visit_ends_after_start", condition=Q(starts_on__lte=F("ends_on"))
            ),
            models.CheckConstraint(name="work_visit_elsewhere", condition=~Q(home=F("host"))),
            models.CheckConstraint(
                name="work_visit_agreed_by_both",
                condition=~Q(state__in=AWAY)
                | Q(home_yes_at__isnull=False, host_yes_at__isnull=False),
            ),
            models.CheckConstraint(
                name="work_visit_covered_at_home",
                condition=~Q(state__in=[*AWAY, "home_agreed"]) | ~Q(cover=""),
            ),
            models.CheckConstraint(
                name="work_visit_canceled_with_reason",
                condition=~Q(state="canceled") | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class WorkVisitCost(models.Model):
    """One thing a working visit costs, in cents, and who pays it."""

    class Payer(models.TextChoices):
        HOME = "home"
        HOST = "host"
        VISITOR = "visitor"
        NETWORK = "network"

    work_visit = models.ForeignKey(WorkVisit, on_delete=models.CASCADE, related_name="costs")
    what = models.CharField(max_length=10)
    payer = models.CharField(max_length=8, choices=Payer.choices)
    cents = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["work_visit"], name="cost_of_work_visit")]
