"""Where a mobile library stops."""

from django.db import models
from django.db.models import F, Q

from holt.roads.models.mobiles import EARTH, Mobile


class Stop(models.Model):
    """A stop, of every round or popping up on single days; perhaps on a lot that a partner lends.

    `opens` and `closes` are the minutes of the day within which it may be visited. A promised stop
    keeps its day; to whom and why is for the library's own people.
    """

    class Kind(models.TextChoices):
        REGULAR = "regular"
        POP_UP = "pop_up"

    mobile = models.ForeignKey(Mobile, on_delete=models.PROTECT, related_name="stops")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=7, choices=Kind.choices, default=Kind.REGULAR)
    place = models.ForeignKey(
        "directory.Place", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    address = models.CharField(max_length=255, blank=True)
    lat = models.FloatField()
    lon = models.FloatField()
    lender = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    opens = models.PositiveSmallIntegerField(null=True)
    closes = models.PositiveSmallIntegerField(null=True)
    promised_on = models.DateField(null=True)
    promised_to = models.CharField(max_length=200, blank=True)
    promised_why = models.CharField(max_length=500, blank=True)
    driver_note = models.CharField(max_length=500, blank=True)
    closed_on = models.DateField(null=True)
    added_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["mobile", "name"], name="stop_of_mobile")]
        constraints = [
            models.CheckConstraint(name="stop_on_earth", condition=EARTH),
            models.CheckConstraint(
                name="stop_window_of_a_day",
                condition=Q(opens__isnull=True)
                | Q(closes__isnull=True)
                | Q(opens__lt=F("closes"), closes__lte=1440),
            ),
            models.CheckConstraint(
                name="stop_promised_to_somebody",
                condition=Q(promised_on__isnull=True) | ~Q(promised_to=""),
            ),
        ]

    def __str__(self) -> str:
        return self.name
