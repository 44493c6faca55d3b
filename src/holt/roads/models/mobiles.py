"""A mobile library and its vehicles."""

from django.db import models
from django.db.models import F, Q

EARTH = Q(lat__gte=-90, lat__lte=90, lon__gte=-180, lon__lte=180)


class Mobile(models.Model):
    """A mobile library of an organization. Its timetable repeats after `cycle` weeks, of which
    the first began on the Monday `week_one`."""

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="mobiles"
    )
    name = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    zone = models.CharField(max_length=60)
    cycle = models.PositiveSmallIntegerField(default=4)
    week_one = models.DateField()
    is_public = models.BooleanField(default=True)
    added_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["organization", "name"], name="mobile_of_organization")]
        constraints = [
            models.CheckConstraint(
                name="mobile_cycle_of_weeks", condition=Q(cycle__gte=1, cycle__lte=12)
            ),
            models.CheckConstraint(
                name="mobile_begins_on_monday", condition=Q(week_one__iso_week_day=1)
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Vehicle(models.Model):
    """A vehicle: where it lives, when its crew eats, how long its day may be (lunch apart)."""

    mobile = models.ForeignKey(Mobile, on_delete=models.PROTECT, related_name="vehicles")
    name = models.CharField(max_length=120)
    home = models.CharField(max_length=200, blank=True)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    crew = models.PositiveSmallIntegerField(default=1)
    lunch_minutes = models.PositiveSmallIntegerField(default=30)
    lunch_from = models.PositiveSmallIntegerField(default=690)
    lunch_to = models.PositiveSmallIntegerField(default=840)
    setup_minutes = models.PositiveSmallIntegerField(default=5)
    longest_minutes = models.PositiveSmallIntegerField(null=True)
    closed_on = models.DateField(null=True)
    added_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["mobile", "name"], name="vehicle_of_mobile")]
        constraints = [
            models.UniqueConstraint(fields=["mobile", "name"], name="vehicle_named_once"),
            models.CheckConstraint(
                name="vehicle_lives_on_earth",
                condition=Q(lat__isnull=True, lon__isnull=True) | EARTH,
            ),
            models.CheckConstraint(
                name="vehicle_lunch_of_a_day",
                condition=Q(lunch_from__lte=F("lunch_to"), lunch_to__lte=1440),
            ),
        ]

    def __str__(self) -> str:
        return self.name
