"""What the community says: needs and aspirations, their evidence, the goals they serve."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from holt.needs.models.assessments import (
    Assessment,
    AssessmentResult,
    BoardVoice,
    Candidate,
    LocalGroup,
    PopulationGroup,
)

__all__ = [
    "Assessment",
    "AssessmentResult",
    "BoardVoice",
    "BulkPark",
    "Candidate",
    "Evidence",
    "Goal",
    "Indicator",
    "LocalGroup",
    "Need",
    "PopulationGroup",
]

WORD: dict[str, Any] = {"max_length": 60}


class Goal(models.Model):
    """A goal of a library's strategy, or a priority the community has set in a plan of its own."""

    class Side(models.TextChoices):
        LIBRARY = "library"
        COMMUNITY = "community"

    side = models.CharField(max_length=10, choices=Side.choices)
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.PROTECT, related_name="goals"
    )
    title = models.CharField(max_length=300)
    source = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    place_in_list = models.PositiveSmallIntegerField(default=0)
    retired_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="goal_library_has_owner",
                condition=Q(side="community") | Q(organization__isnull=False),
            )
        ]


class Need(models.Model):
    """Something people need, or hope for, as it was heard."""

    class Kind(models.TextChoices):
        NEED = "need"
        ASPIRATION = "aspiration"

    class State(models.TextChoices):
        DRAFT = "draft"
        OPEN = "open"
        MATCHED = "matched"
        MET = "met"
        PARKED = "parked"

    class Openness(models.TextChoices):
        NETWORK = "network"
        RESTRICTED = "restricted"
        PUBLIC = "public"

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.NEED)
    statement = models.CharField(max_length=500)
    more = models.TextField(blank=True)
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="needs"
    )
    coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    heard_where = models.CharField(max_length=300, blank=True)
    heard_on = models.DateField()
    heard_by = models.CharField(max_length=30, default="conversation")
    heard_from = models.CharField(max_length=300, blank=True)
    area = models.CharField(max_length=200, blank=True)
    county = models.CharField(max_length=5, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    radius_km = models.FloatField(default=15)
    population = models.CharField(max_length=200, blank=True)
    people = models.PositiveIntegerField(null=True, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    audience = ArrayField(models.CharField(**WORD), default=list, blank=True)
    subjects = ArrayField(models.CharField(**WORD), default=list, blank=True)
    when = ArrayField(models.CharField(**WORD), default=list, blank=True)
    requirements = models.JSONField(default=list, blank=True)
    outside_library = models.BooleanField(null=True)
    other_agency = models.BooleanField(null=True)
    from_assessment = models.BooleanField(null=True)
    openness = models.CharField(max_length=10, choices=Openness.choices, default=Openness.NETWORK)
    restricted_to = ArrayField(models.BigIntegerField(), default=list, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    parked_reason = models.CharField(max_length=300, blank=True)
    met_how = models.CharField(max_length=300, blank=True)
    goals = models.ManyToManyField(Goal, related_name="needs", blank=True)
    logged_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["-heard_on", "-id"], name="need_latest"),
            models.Index(fields=["state", "-heard_on"], name="need_by_state"),
            models.Index(fields=["organization", "state"], name="need_by_organization"),
            GinIndex(fields=["subjects"], name="need_subjects"),
        ]
        constraints = [
            models.CheckConstraint(
                name="need_on_earth",
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__gte=-90, lat__lte=90, lon__gte=-180, lon__lte=180),
            )
        ]


class Evidence(models.Model):
    """What shows that a need is real: a figure with its source, or a story told with consent."""

    class Kind(models.TextChoices):
        FIGURE = "figure"
        STORY = "story"

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    text = models.TextField()
    figure = models.DecimalField(max_digits=16, decimal_places=4, null=True, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    voice = models.CharField(max_length=200, blank=True)
    has_consent = models.BooleanField(default=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="evidence_story_has_consent",
                condition=~Q(kind="story") | Q(has_consent=True),
            ),
            models.CheckConstraint(
                name="evidence_figure_has_source",
                condition=~Q(kind="figure") | (Q(figure__isnull=False) & ~Q(source="")),
            ),
        ]


class Indicator(models.Model):
    """A community figure by county and year, as a statistical office published it."""

    county = models.CharField(max_length=5)
    code = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    value = models.FloatField()
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["county", "code", "year"], name="indicator_once")
        ]


class BulkPark(models.Model):
    """Needs parked together: what each was, so that it can be taken back.

    `parked` holds [need id, state before, version left behind] for each.
    """

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    parked = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True)
