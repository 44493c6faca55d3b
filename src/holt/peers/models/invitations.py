"""Somebody was invited into a circle, and what they said."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.peers.models.circles import Circle


class Invitation(models.Model):
    """One colleague asked into one circle; it stays until they join or say no."""

    class State(models.TextChoices):
        OPEN = "open"
        JOINED = "joined"
        DECLINED = "declined"

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="circle_invitations"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person", "state"], name="invitation_of_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["circle", "person"],
                name="invited_once",
                condition=Q(state="open"),
            ),
            models.CheckConstraint(
                name="invitation_answered_when",
                condition=Q(state="open", answered_at__isnull=True)
                | (~Q(state="open") & Q(answered_at__isnull=False)),
            ),
        ]
