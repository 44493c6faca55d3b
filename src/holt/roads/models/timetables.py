"""When it stops: timetables, each from a Monday on, and their visits."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from holt.roads.models.mobiles import Mobile, Vehicle
from holt.roads.models.stops import Stop


class Timetable(models.Model):
    """A timetable in force from a Monday until a newer one is; `undone_at` takes it back.

    `report` holds what became of the rows of a file: left out and put right, each with its code.
    """

    class How(models.TextChoices):
        TYPED = "typed"
        BROUGHT = "brought"
        PLANNED = "planned"

    mobile = models.ForeignKey(Mobile, on_delete=models.PROTECT, related_name="timetables")
    how = models.CharField(max_length=7, choices=How.choices)
    from_on = models.DateField()
    made_at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    report = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["mobile", "from_on"], name="timetable_of_mobile")]
        constraints = [
            models.CheckConstraint(
                name="timetable_from_monday", condition=Q(from_on__iso_week_day=1)
            )
        ]


class Visit(models.Model):
    """A row of a timetable: a stop on a weekday (Monday 0), every so many weeks from a week of
    the cycle (0 is the first), open from minute to minute of the day. A pop-up has a day of its
    own instead of a timetable. `part` tells two runs of a vehicle on one day apart."""

    timetable = models.ForeignKey(
        Timetable, null=True, on_delete=models.CASCADE, related_name="visits"
    )
    stop = models.ForeignKey(Stop, on_delete=models.PROTECT, related_name="visits")
    vehicle = models.ForeignKey(Vehicle, on_delete=models.PROTECT, related_name="visits")
    on = models.DateField(null=True)
    week = models.PositiveSmallIntegerField(default=0)
    weekday = models.PositiveSmallIntegerField()
    every = models.PositiveSmallIntegerField(default=1)
    part = models.PositiveSmallIntegerField(default=0)
    arrives = models.PositiveSmallIntegerField()
    leaves = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["timetable", "week", "weekday"], name="visit_of_timetable"),
            models.Index(fields=["stop", "on"], name="visit_of_stop"),
        ]
        constraints = [
            models.CheckConstraint(
                name="visit_by_timetable_or_day",
                condition=Q(timetable__isnull=True, on__isnull=False)
                | Q(timetable__isnull=False, on__isnull=True),
            ),
            models.CheckConstraint(
                name="visit_opens_before_it_closes",
                condition=Q(arrives__lt=F("leaves"), leaves__lte=1440),
            ),
            models.CheckConstraint(
                name="visit_within_its_weeks",
                condition=Q(weekday__lte=6, every__gte=1, every__lte=12, week__lt=F("every")),
            ),
        ]
