"""Feeds of others from which resources are taken in."""

from django.db import models
from django.db.models import Q

from holt.learning.models.resources import Resource


class ResourceFeed(models.Model):
    """An address an organization answers for, read by the worker: every night, or once.

    `license` and `openness` are those of what it brings. The address may hold a secret of its
    owner's, so it is shown to the organization's own staff only.
    """

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="resource_feeds"
    )
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=500)
    license = models.CharField(max_length=20)
    openness = models.CharField(max_length=10, choices=Resource.Openness.choices)
    is_kept = models.BooleanField(default=True)
    added_at = models.DateTimeField()
    etag = models.CharField(max_length=200, blank=True)
    changed = models.CharField(max_length=60, blank=True)
    tried_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=60, blank=True)
    trouble_facts = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "address"], name="resource_feed_once"),
            models.CheckConstraint(name="resource_feed_has_address", condition=~Q(address="")),
        ]

    def __str__(self) -> str:
        return self.name
