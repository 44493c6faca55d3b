"""What a program takes: who speaks or interprets, what is brought, what it costs."""

from django.db import models
from django.db.models import Q

from holt.programs.models.programs import Program
from holt.programs.models.sessions import Session


class Provision(models.Model):
    """A speaker, an interpreter, material, food … of a program or of one of its dates.

    `organization` is who sees to it and pays; `contact` and `note` stay with those at the table.
    """

    class State(models.TextChoices):
        WANTED = "wanted"
        ASKED = "asked"
        SURE = "sure"
        DROPPED = "dropped"

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="provisions")
    session = models.ForeignKey(
        Session, null=True, on_delete=models.CASCADE, related_name="provisions"
    )
    kind = models.CharField(max_length=20)
    what = models.CharField(max_length=200)
    about = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=8, blank=True)
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    contact = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    by_on = models.DateField(null=True)
    planned_cents = models.PositiveIntegerField(default=0)
    spent_cents = models.PositiveIntegerField(null=True)
    is_public = models.BooleanField(default=False)
    state = models.CharField(max_length=7, choices=State.choices, default=State.WANTED)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["program", "state"], name="provision_of_program")]
        constraints = [
            models.CheckConstraint(
                name="provision_shown_once_sure",
                condition=Q(is_public=False) | ~Q(state="wanted"),
            )
        ]

    def __str__(self) -> str:
        return self.what
