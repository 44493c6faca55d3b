"""Who wants to be asked again some weeks later. It leads to no answer, and no answer leads here."""

import uuid

from django.db import models

from holt.surveys.models.surveys import Survey


class FollowUpWish(models.Model):
    """An address left on the page of thanks, apart from the answer; gone when it was written to.

    Its number is drawn by chance. `week` is the Monday it is due, four to six weeks on, drawn by
    chance as well: neither tells the day or the order in which it came.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="wishes")
    email = models.EmailField()
    language = models.CharField(max_length=20, default="en")
    week = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["week"], name="wish_due")]
        constraints = [
            models.UniqueConstraint(fields=["survey", "email"], name="wish_once_an_address")
        ]
