"""Who stands at a shared table when: shifts, who can, and who is on."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

from holt.programs.models.sessions import Session


class Roster(models.Model):
    """The shifts of one session, a draft until its people have been told.

    Whoever stands there speaks for the organizations of `speaks_for`, and has read their sheets.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        PUBLISHED = "published"

    session = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="roster")
    speaks_for = models.ManyToManyField("directory.Organization", related_name="+")
    note = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    drawn_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="roster_published_on_a_day",
                condition=~Q(state="published") | Q(published_at__isnull=False),
            )
        ]


class Shift(models.Model):
    """A stretch of time by the clock on the wall, and how many are needed."""

    roster = models.ForeignKey(Roster, on_delete=models.CASCADE, related_name="shifts")
    what = models.CharField(max_length=120)
    where = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    begins = models.TimeField()
    ends = models.TimeField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    needed = models.PositiveSmallIntegerField(default=2)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["roster", "starts_at"], name="shifts_of_roster")]
        constraints = [
            models.CheckConstraint(
                name="shift_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(name="shift_needs_somebody", condition=Q(needed__gt=0)),
        ]


class Hand(models.Model):
    """Somebody who helps, once for all rosters: a person of the network, or a volunteer."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="en")
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["email"], condition=~Q(email=""), name="hand_once_for_each_address"
            )
        ]


class Offer(models.Model):
    """Somebody who was asked to help at one roster, for which party, and when they can."""

    roster = models.ForeignKey(Roster, on_delete=models.CASCADE, related_name="offers")
    hand = models.ForeignKey(Hand, on_delete=models.CASCADE, related_name="offers")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="+"
    )
    can = models.ManyToManyField(Shift, related_name="+")
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["roster", "hand"], name="offer_once_at_a_roster")
        ]


class Duty(models.Model):
    """Somebody is on a shift. Nobody is on two that overlap, whichever rosters they belong to."""

    shift = models.ForeignKey(Shift, on_delete=models.CASCADE, related_name="duties")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="duties")
    hand = models.ForeignKey(Hand, on_delete=models.CASCADE, related_name="duties")
    seat = models.PositiveSmallIntegerField()
    during = DateTimeRangeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shift", "seat"], name="duty_alone_at_its_seat"),
            ExclusionConstraint(
                name="duty_never_in_two_places",
                index_type="gist",
                expressions=[
                    (Func(F("hand"), F("hand"), Value("[]"), function="int8range"), "&&"),
                    ("during", "&&"),
                ],
            ),
        ]
