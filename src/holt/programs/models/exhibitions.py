"""Exhibitions and displays that travel, where they stay, and how they arrive and leave."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

HOLDING = ("agreed", "there", "gone")
"""States in which a stay keeps its days: nobody else has the exhibition then."""


class Exhibition(models.Model):
    """Something made once and shown in many places: what it is, needs, weighs and is worth."""

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="exhibitions"
    )
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    square_meters = models.PositiveIntegerField(null=True)
    wall_meters = models.PositiveIntegerField(null=True)
    light = models.CharField(max_length=200, blank=True)
    climate = models.CharField(max_length=200, blank=True)
    security = models.CharField(max_length=300, blank=True)
    insured_cents = models.PositiveBigIntegerField(null=True)
    transport = models.CharField(max_length=300, blank=True)
    care = models.TextField(blank=True)
    crates = models.PositiveSmallIntegerField(null=True)
    condition = models.CharField(max_length=500, blank=True)
    home = models.CharField(max_length=200, blank=True)
    days_before = models.PositiveSmallIntegerField(default=2)
    days_after = models.PositiveSmallIntegerField(default=2)
    is_public = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["organization", "title"], name="exhibition_of_owner")]
        constraints = [
            models.CheckConstraint(
                name="exhibition_days_short", condition=Q(days_before__lte=60, days_after__lte=60)
            )
        ]

    def __str__(self) -> str:
        return self.title


class Stay(models.Model):
    """An exhibition's time at one place, from the first public day to the last.

    `during` also holds the days of carrying, setting up and taking down. No two stays that hold
    their days share one: the database itself refuses (an exhibition's id is a range of one number).
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        AGREED = "agreed"
        THERE = "there"
        GONE = "gone"
        DECLINED = "declined"
        CANCELED = "canceled"

    exhibition = models.ForeignKey(Exhibition, on_delete=models.CASCADE, related_name="stays")
    venue = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="stays"
    )
    place = models.ForeignKey(
        "directory.Place", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    place_text = models.CharField(max_length=300, blank=True)
    first_on = models.DateField()
    last_on = models.DateField()
    during = DateRangeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.PROPOSED)
    carried_by = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    reason = models.CharField(max_length=300, blank=True)
    visitors = models.PositiveIntegerField(null=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    arrival_reminded_at = models.DateTimeField(null=True)
    departure_reminded_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["exhibition", "first_on"], name="stay_of_exhibition"),
            models.Index(fields=["venue", "first_on"], name="stay_at_venue"),
        ]
        constraints = [
            ExclusionConstraint(
                name="stay_never_twice",
                index_type="gist",
                expressions=[
                    (
                        Func(F("exhibition"), F("exhibition"), Value("[]"), function="int8range"),
                        "&&",
                    ),
                    ("during", "&&"),
                ],
                condition=Q(state__in=HOLDING),
            ),
            models.CheckConstraint(
                name="stay_first_before_last", condition=Q(first_on__lte=F("last_on"))
            ),
            models.CheckConstraint(
                name="stay_holds_its_days",
                condition=Q(during__startswith__lte=F("first_on"))
                & Q(during__endswith__gt=F("last_on")),
            ),
            models.CheckConstraint(
                name="stay_refused_with_reason",
                condition=~Q(state__in=["declined", "canceled"]) | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_on} – {self.last_on}"


class ConditionReport(models.Model):
    """How an exhibition was when it came to a place, or when it left it."""

    class Moment(models.TextChoices):
        ARRIVAL = "arrival"
        DEPARTURE = "departure"

    class Found(models.TextChoices):
        SOUND = "sound"
        WORN = "worn"
        DAMAGED = "damaged"

    stay = models.ForeignKey(Stay, on_delete=models.CASCADE, related_name="reports")
    moment = models.CharField(max_length=9, choices=Moment.choices)
    on = models.DateField()
    found = models.CharField(max_length=7, choices=Found.choices)
    crates = models.PositiveSmallIntegerField(null=True)
    text = models.TextField(blank=True)
    photo = models.ForeignKey(
        "kernel.StoredFile", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    photo_text = models.CharField(max_length=300, blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reported_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stay", "moment"], name="condition_once_each"),
            models.CheckConstraint(
                name="condition_damage_in_words",
                condition=~Q(found="damaged") | ~Q(text=""),
            ),
        ]
