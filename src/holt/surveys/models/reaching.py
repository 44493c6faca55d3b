"""How people are reached: invitations with a personal key, and answers half written."""

from django.db import models
from django.db.models import Q

from holt.surveys.models.surveys import Survey


class Invitation(models.Model):
    """Somebody who was asked by mail. The key itself is only in their letter.

    Of an anonymous survey it keeps that the key was used, not when; the address is forgotten then.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="invitations")
    key_hash = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True)
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=20, default="en")
    is_used = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True)
    reminded = models.PositiveSmallIntegerField(default=0)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["survey"], name="invitation_waits", condition=Q(is_used=False))
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "email"],
                name="invitation_once_an_address",
                condition=~Q(email=""),
            ),
            models.CheckConstraint(
                name="invitation_used_forgets",
                condition=Q(is_used=False) | Q(email="", name=""),
            ),
        ]


class Draft(models.Model):
    """An answer half written, kept for whoever holds its key in their browser; empty once sent.

    `values` is as it was written, right or not; `at` is the question somebody came to, "@sent" when
    the answer is in: for a day the key is known as used up, so that nothing is counted twice.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="drafts")
    key_hash = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=20, blank=True)
    values = models.JSONField(default=dict)
    at = models.CharField(max_length=300, blank=True, db_default="")
    kept_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["kept_on"], name="draft_kept_on")]
