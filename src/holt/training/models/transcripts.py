"""Links by which somebody else reads a person's transcript."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class TranscriptShare(models.Model):
    """One's own transcript shown to somebody: which parts, since which year, until when.

    With an `organization` its coordinators find it with their year's plan; else whoever has the
    link reads it. `label` is for oneself: whom it was given to.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="transcript_shares"
    )
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.CASCADE, related_name="+"
    )
    label = models.CharField(max_length=120, blank=True)
    parts = ArrayField(models.CharField(max_length=12), default=list)
    since_year = models.PositiveSmallIntegerField(null=True)
    made_at = models.DateTimeField()
    expires_on = models.DateField()
    stopped_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-made_at"], name="shares_of_person"),
            models.Index(fields=["organization"], name="shares_with_library"),
        ]
        constraints = [models.CheckConstraint(name="share_shows_something", condition=~Q(parts=[]))]
