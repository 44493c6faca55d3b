"""Calendars of others in the public calendar, and what they tell."""

from django.db import models
from django.db.models import F, Q

from holt.programs.models.sessions import Session


class OutsideCalendar(models.Model):
    """Another library's or a partner's calendar, read by the worker every hour.

    `zone` is for times that name none. `passed_over` counts events that could not be followed, the
    first of them at `passed_line`.
    """

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="outside_calendars"
    )
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=500)
    zone = models.CharField(max_length=60)
    added_at = models.DateTimeField()
    etag = models.CharField(max_length=200, blank=True)
    changed = models.CharField(max_length=60, blank=True)
    tried_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    whole_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=60, blank=True)
    trouble_facts = models.JSONField(default=dict, blank=True)
    passed_over = models.PositiveIntegerField(default=0)
    passed_line = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["address"], name="outside_address_once"),
            models.CheckConstraint(name="outside_has_address", condition=~Q(address="")),
        ]

    def __str__(self) -> str:
        return self.name


class OutsideEvent(models.Model):
    """One date of an event of theirs. The time on the wall (`on`, in `zone`) is theirs, too.

    The same event as a session of ours, or as one of another calendar, is shown with it alone.
    """

    calendar = models.ForeignKey(OutsideCalendar, on_delete=models.CASCADE, related_name="events")
    uid = models.CharField(max_length=255)
    recurrence = models.DateTimeField(null=True)
    title = models.CharField(max_length=300)
    on = models.DateField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    zone = models.CharField(max_length=60)
    is_whole_day = models.BooleanField(default=False)
    place = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=500, blank=True)
    same_session = models.ForeignKey(
        Session, null=True, on_delete=models.SET_NULL, related_name="told_outside"
    )
    same_event = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="also_told"
    )

    class Meta:
        indexes = [models.Index(fields=["starts_at"], name="outside_starts")]
        constraints = [
            models.UniqueConstraint(
                fields=["calendar", "uid", "recurrence"],
                name="outside_event_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="outside_ends_not_before", condition=Q(ends_at__gte=F("starts_at"))
            ),
            models.CheckConstraint(
                name="outside_same_as_one",
                condition=Q(same_session__isnull=True) | Q(same_event__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.title
