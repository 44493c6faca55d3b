"""A report: its figures frozen, with the rows each was counted from; own words around them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Report(models.Model):
    """What an organization tells of a time. `figures` holds codes and numbers, `quotes` people's
    words; once released neither changes, except that somebody may ask to be forgotten."""

    class Kind(models.TextChoices):
        OUR_YEAR = "our_year"
        NETWORK_YEAR = "network_year"
        HEARING = "hearing"
        BOARD = "board"

    class State(models.TextChoices):
        DRAFT = "draft"
        RELEASED = "released"
        WITHDRAWN = "withdrawn"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="reports"
    )
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.CASCADE, related_name="reports"
    )
    since = models.DateField()
    until = models.DateField()
    title = models.CharField(max_length=200)
    opening = models.TextField(blank=True)
    closing = models.TextField(blank=True)
    asked_for = models.CharField(max_length=500, blank=True)
    asked_of = models.CharField(max_length=200, blank=True)
    asked_on = models.DateField(null=True)
    shown = ArrayField(models.CharField(max_length=11), default=list, blank=True)
    figures = models.JSONField(default=dict)
    quotes = models.JSONField(default=list)
    digest = models.CharField(max_length=64)
    method = models.CharField(max_length=40)
    method_version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    figures_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)
    published_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "-made_at"], name="report_of_organization"),
            models.Index(fields=["state", "kind"], name="report_by_state"),
        ]
        constraints = [
            models.CheckConstraint(name="report_of_days", condition=Q(until__gte=F("since"))),
            models.CheckConstraint(
                name="report_of_a_table",
                condition=Q(kind__in=["hearing", "board"], partnership__isnull=False)
                | Q(kind__in=["our_year", "network_year"], partnership__isnull=True),
            ),
            models.CheckConstraint(
                name="report_released_when",
                condition=~Q(state="released") | Q(released_at__isnull=False),
            ),
            models.CheckConstraint(
                name="report_withdrawn_with_reason",
                condition=~Q(state="withdrawn")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
            ),
            models.CheckConstraint(
                name="report_public_of_the_network",
                condition=Q(published_at__isnull=True) | Q(kind="network_year", state="released"),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class TracedRows(models.Model):
    """The rows one figure of a report was counted from, and what each counted for."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="traced")
    number = models.PositiveSmallIntegerField()
    noun = models.CharField(max_length=20)
    ids = ArrayField(models.BigIntegerField())
    amounts = ArrayField(models.FloatField())
    mark = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="traced_figure_once"),
        ]
