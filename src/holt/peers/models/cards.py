"""How a person likes to be asked by colleagues, and that they were."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Card(models.Model):
    """What colleagues elsewhere may know: my work, and how and when I like to be asked.

    Without a shown card a person is on nobody's list. `left_alone`: do not count me among those
    who might be isolated.
    """

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="peer_card"
    )
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="peer_cards"
    )
    work = models.CharField(max_length=30)
    ways = ArrayField(models.CharField(max_length=10), default=list)
    hours = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    about = models.CharField(max_length=500, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    is_shown = models.BooleanField(default=True)
    left_alone = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["is_shown", "work"], name="card_by_work")]


class Hello(models.Model):
    """A contact between two colleagues: a first message, a call, a visit arranged and thanked for.

    What was written went by mail and is not kept.
    """

    class State(models.TextChoices):
        SENT = "sent"
        PLANNED = "planned"
        TOOK_PLACE = "took_place"
        THANKED = "thanked"
        CALLED_OFF = "called_off"

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="hellos_sent"
    )
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="hellos_got"
    )
    way = models.CharField(max_length=10)
    on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices)
    note = models.CharField(max_length=500, blank=True)
    said_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["by", "on"], name="hello_by"),
            models.Index(fields=["to", "on"], name="hello_to"),
        ]
        constraints = [
            models.CheckConstraint(name="hello_to_another", condition=~Q(by=F("to"))),
        ]
