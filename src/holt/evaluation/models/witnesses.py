"""Somebody outside the partnership who is asked whether they saw a change, too."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.evaluation.models.outcomes import Outcome


class Witness(models.Model):
    """Whom the recording party asks by a signed letter, and what they said.

    `about` is the fingerprint of the words they read. The address is forgotten once they have
    answered; whoever never answers is forgotten whole.
    """

    class Answer(models.TextChoices):
        YES = "yes"
        PARTLY = "partly"
        DIFFERENTLY = "differently"

    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="witnesses")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="en")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=12, choices=Answer.choices, blank=True)
    words = models.TextField(blank=True)
    may_name = models.BooleanField(default=False)
    about = models.CharField(max_length=64, blank=True)
    answered_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["asked_at"], name="witness_waits", condition=Q(answer="")),
        ]
        constraints = [
            models.CheckConstraint(
                name="witness_answered_when",
                condition=Q(answer="", answered_at__isnull=True, words="")
                | (~Q(answer="") & Q(answered_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="witness_says_which_part",
                condition=~Q(answer="partly") | ~Q(words="") | Q(forgotten_at__isnull=False),
            ),
            models.CheckConstraint(
                name="witness_taken_back_before_answering",
                condition=Q(taken_back_at__isnull=True) | Q(answer=""),
            ),
            models.UniqueConstraint(
                fields=["outcome", "email"],
                name="witness_asked_once",
                condition=~Q(email="") & Q(taken_back_at__isnull=True),
            ),
        ]
