"""Tables where somebody helps: by appointment, as people drop in, or both."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from holt.programs.models.programs import WORD
from holt.programs.models.sessions import Session


class HelpTable(models.Model):
    """What a session helps with, in which languages, and how its time is cut into slots.

    `numbers_given` and `number_called` are the take-a-number display's, where one is wanted.
    """

    session = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="help_table")
    topics = ArrayField(WORD, default=list)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    by_appointment = models.BooleanField(default=True)
    drop_in = models.BooleanField(default=False)
    minutes = models.PositiveSmallIntegerField(default=30)
    seats = models.PositiveSmallIntegerField(default=1)
    bring = models.CharField(max_length=500, blank=True)
    gives_numbers = models.BooleanField(default=False)
    numbers_given = models.PositiveIntegerField(default=0)
    number_called = models.PositiveIntegerField(default=0)
    set_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="help_table_is_open_somehow",
                condition=Q(by_appointment=True) | Q(drop_in=True),
            ),
            models.CheckConstraint(
                name="help_table_has_slots", condition=Q(minutes__gte=5, seats__gte=1)
            ),
            models.CheckConstraint(
                name="help_table_calls_given_numbers",
                condition=Q(number_called__lte=models.F("numbers_given")),
            ),
        ]


class Visit(models.Model):
    """One person's slot at a help table, or their place in line for one that becomes free.

    `begins` is the time on the wall; `seat` says which helper's, so that two visits to one helper
    at one time cannot be written.
    """

    class State(models.TextChoices):
        BOOKED = "booked"
        WAITING = "waiting"
        CAME = "came"
        MISSED = "missed"
        CANCELED = "canceled"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="visits")
    begins = models.TimeField(null=True)
    seat = models.PositiveSmallIntegerField(null=True)
    topic = models.CharField(max_length=60)
    wish = models.CharField(max_length=8, blank=True)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=8, choices=State.choices)
    helped_with = models.CharField(max_length=60, blank=True)
    referred_to = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    booked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["session", "begins"], name="visits_of_session"),
            models.Index(fields=["email"], name="visits_of_address"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "begins", "seat"],
                condition=Q(state__in=["booked", "came", "missed"]),
                name="visit_alone_at_its_seat",
            ),
            models.CheckConstraint(
                name="visit_has_a_slot_or_waits",
                condition=Q(begins__isnull=False, seat__isnull=False)
                | Q(state__in=["waiting", "canceled"]),
            ),
            models.CheckConstraint(
                name="visit_can_be_reached",
                condition=Q(forgotten_at__isnull=False) | ~Q(email="") | ~Q(phone=""),
            ),
        ]


class DropIn(models.Model):
    """How many came without an appointment, by topic and by where they were sent: never who."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="drop_ins")
    topic = models.CharField(max_length=60)
    referred_to = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    people = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["session", "topic"], name="drop_ins_of_session")]
