"""Who means to come; what names them goes when it is no longer needed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from holt.programs.models.sessions import Session


class SignUp(models.Model):
    """A person or family that means to come; what names them goes when it is no longer needed.

    Those of a series signed up for in one go point to the first, whose key opens them all. Whoever
    was put back on the waiting list by hand stands where they were put, at its end.
    """

    class State(models.TextChoices):
        COMING = "coming"
        WAITING = "waiting"
        ASKED = "asked"
        CANCELED = "canceled"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="sign_ups")
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    people = models.PositiveSmallIntegerField(default=1)
    children = models.PositiveSmallIntegerField(default=0)
    group_name = models.CharField(max_length=200, blank=True)
    wishes = models.CharField(max_length=500, blank=True)
    first_of_batch = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="with_it"
    )
    answers = ArrayField(models.CharField(max_length=500), default=list, blank=True)
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=8, choices=State.choices)
    moved_because = models.CharField(max_length=20, blank=True)
    moved_words = models.CharField(max_length=300, blank=True)
    moved_at = models.DateTimeField(null=True)
    put_back_at = models.DateTimeField(null=True)
    came = models.PositiveSmallIntegerField(null=True)
    came_at = models.DateTimeField(null=True)
    signed_up_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["session", "state"], name="sign_ups_of_session"),
            models.Index(fields=["email"], name="sign_ups_of_address"),
        ]
        constraints = [
            models.CheckConstraint(name="sign_up_of_somebody", condition=Q(people__gt=0)),
            models.CheckConstraint(
                name="sign_up_children_are_people", condition=Q(children__lte=F("people"))
            ),
            models.CheckConstraint(
                name="sign_up_can_be_reached",
                condition=Q(forgotten_at__isnull=False) | ~Q(email="") | ~Q(phone=""),
            ),
        ]
