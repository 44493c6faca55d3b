"""Calendars of others that keep a space busy."""

from django.db import models
from django.db.models import Q

from holt.spaces.models.spaces import Space


class FollowedCalendar(models.Model):
    """Another calendar's address; the worker reads its busy times every hour.

    `etag` and `changed` are what its server said last, so that nothing is sent twice. `trouble` is
    why the last reading failed; the busy times of the last good one stay.
    """

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="followed")
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=500)
    added_at = models.DateTimeField()
    etag = models.CharField(max_length=200, blank=True)
    changed = models.CharField(max_length=60, blank=True)
    tried_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    whole_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=60, blank=True)
    trouble_facts = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["space", "address"], name="followed_once"),
            models.UniqueConstraint(fields=["space", "name"], name="followed_by_name_once"),
            models.CheckConstraint(name="followed_has_address", condition=~Q(address="")),
        ]

    def __str__(self) -> str:
        return self.name
