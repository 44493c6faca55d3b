"""Circles of colleagues, who is in them, and when they meet."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Circle(models.Model):
    """Colleagues who meet: school librarians of a district, people who work alone, directors."""

    name = models.CharField(max_length=200)
    purpose = models.CharField(max_length=1000, blank=True)
    work = models.CharField(max_length=30, blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    language = models.CharField(max_length=8, default="en")
    is_mixed = models.BooleanField(default=False)
    minutes = models.PositiveSmallIntegerField(default=60)
    is_closed = models.BooleanField(default=False)
    credit_hours = models.DecimalField(max_digits=4, decimal_places=1, default=0)
    started_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["is_closed", "name"], name="circle_by_name")]
        constraints = [
            models.CheckConstraint(
                name="circle_meets_a_while", condition=Q(minutes__gte=15, minutes__lte=480)
            )
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """Somebody is in a circle, for as long as they like; the convener looks after it."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="circles"
    )
    is_convener = models.BooleanField(default=False)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["circle", "person"],
                name="in_a_circle_once",
                condition=Q(left_at__isnull=True),
            )
        ]
        indexes = [models.Index(fields=["person"], name="circles_of_person")]


class Meeting(models.Model):
    """A meeting of a circle; the host is whose turn it is. Instants in UTC, `zone` is the host's.

    `credit_hours` is what each who came was granted, as the circle gave it when it met.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        HELD = "held"
        CANCELED = "canceled"

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="meetings")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    zone = models.CharField(max_length=60)
    host = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    place_text = models.CharField(max_length=300, blank=True)
    online_link = models.URLField(blank=True, max_length=500)
    burden = models.JSONField(default=dict)
    notes = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PLANNED)
    came = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    credit_hours = models.DecimalField(max_digits=4, decimal_places=1, default=0)
    planned_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["circle", "starts_at"], name="meeting_of_circle")]
