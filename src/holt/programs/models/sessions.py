"""Dated sessions; the time on the wall is the truth."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from holt.programs.models.programs import Program


class Session(models.Model):
    """One dated session: a class, a story hour, a shared booth.

    The time on the wall (`on`, `begins`, `ends` in `zone`) is the truth; the instants in UTC are
    worked out from it, and again when a country changes its clocks. `planned_for` is when a session
    of a series would begin by its `rule` (an RRULE, kept by the first), wherever it moved since.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        HELD = "held"
        CANCELED = "canceled"

    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.CASCADE, related_name="sessions"
    )
    first_of_series = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="followers"
    )
    program = models.ForeignKey(
        Program, null=True, on_delete=models.CASCADE, related_name="sessions"
    )
    rule = models.CharField(max_length=100, blank=True)
    skipped = ArrayField(models.DateField(), default=list, blank=True)
    planned_for = models.DateTimeField(null=True)
    title = models.CharField(max_length=200)
    on = models.DateField()
    begins = models.TimeField()
    ends = models.TimeField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    zone = models.CharField(max_length=60)
    place = models.ForeignKey(
        "directory.Place", null=True, on_delete=models.PROTECT, related_name="+"
    )
    place_text = models.CharField(max_length=300, blank=True)
    host = models.ForeignKey(
        "partnerships.Party", null=True, on_delete=models.SET_NULL, related_name="hosted"
    )
    capacity = models.PositiveIntegerField(null=True)
    online_link = models.URLField(blank=True, max_length=500)
    language = models.CharField(max_length=8, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PLANNED)
    attended = models.PositiveIntegerField(null=True)
    new_to_us = models.PositiveIntegerField(null=True)
    back_after_long = models.PositiveIntegerField(null=True)
    partner_people = models.PositiveIntegerField(null=True)
    note = models.TextField(blank=True)
    reason = models.CharField(max_length=300, blank=True)
    scheduled_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["partnership", "starts_at"], name="session_of_partnership"),
            models.Index(fields=["starts_at"], name="session_starts"),
            models.Index(fields=["program", "starts_at"], name="session_of_program"),
        ]
        constraints = [
            models.CheckConstraint(
                name="session_of_somebody",
                condition=Q(partnership__isnull=False) | Q(program__isnull=False),
            ),
            models.CheckConstraint(
                name="session_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="session_held_is_counted",
                condition=~Q(state="held") | Q(attended__isnull=False),
            ),
            models.CheckConstraint(
                name="session_new_came_too",
                condition=Q(new_to_us__isnull=True) | Q(new_to_us__lte=F("attended")),
            ),
            models.CheckConstraint(
                name="session_holds_somebody",
                condition=Q(capacity__isnull=True) | Q(capacity__gt=0),
            ),
            models.CheckConstraint(
                name="session_canceled_with_reason",
                condition=~Q(state="canceled") | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title
