"""Secret addresses under which calendars are read."""

from django.conf import settings
from django.db import models


class Feed(models.Model):
    """A secret, revocable address under which a partnership's sessions can be read.

    It shows what whoever opened it may see on the day it is read.
    """

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="feeds"
    )
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    key_hash = models.CharField(max_length=64, unique=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
