"""What can be booked, when it is open and on what terms, and who holds which time."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

from holt.spaces import rules


class Space(models.Model):
    """A room, desk, computer, piece of equipment or outdoor place; a hall is made of parts."""

    class Kind(models.TextChoices):
        ROOM = "room"
        DESK = "desk"
        COMPUTER = "computer"
        EQUIPMENT = "equipment"
        OUTDOOR = "outdoor"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="spaces"
    )
    place = models.ForeignKey(
        "directory.Place", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    zone = models.CharField(max_length=60)
    description = models.TextField(blank=True)
    capacity = models.PositiveIntegerField(null=True)
    accessibility = models.CharField(max_length=500, blank=True)
    photo = models.ForeignKey(
        "kernel.StoredFile", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    photo_text = models.CharField(max_length=300, blank=True)
    parts = models.ManyToManyField("self", symmetrical=False, related_name="wholes")
    setup_minutes = models.PositiveSmallIntegerField(default=0)
    cleanup_minutes = models.PositiveSmallIntegerField(default=0)
    is_public = models.BooleanField(default=True)
    closed_on = models.DateField(null=True)
    added_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["organization", "name"], name="space_of_organization")]
        constraints = [
            models.CheckConstraint(
                name="space_buffers_short",
                condition=Q(setup_minutes__lte=240, cleanup_minutes__lte=240),
            )
        ]

    def __str__(self) -> str:
        return self.name


class OpenHours(models.Model):
    """When a space is open on a weekday (Monday 0), in minutes of the wall's clock."""

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField()
    opens = models.PositiveSmallIntegerField()
    closes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="hours_weekday", condition=Q(weekday__lte=6)),
            models.CheckConstraint(
                name="hours_open_before_close",
                condition=Q(opens__lt=F("closes"), closes__lte=1440),
            ),
        ]


class Closure(models.Model):
    """A stretch in which a space cannot be booked: closed days, or busy in another calendar."""

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="closures")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    reason = models.CharField(max_length=200)
    calendar = models.CharField(max_length=120, blank=True)
    followed = models.ForeignKey(
        "spaces.FollowedCalendar", null=True, on_delete=models.CASCADE, related_name="busy"
    )

    class Meta:
        indexes = [models.Index(fields=["space", "starts_at"], name="closure_of_space")]
        constraints = [
            models.CheckConstraint(
                name="closure_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            )
        ]


class GuestTerms(models.Model):
    """On what terms one kind of guest books a space; without a row `rules.DEFAULT_TERMS` hold."""

    class Guest(models.TextChoices):
        OWN = "own"
        PARTNER = "partner"
        PUBLIC = "public"

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="terms")
    guest = models.CharField(max_length=7, choices=Guest.choices)
    may_book = models.BooleanField(default=True)
    notice_least_hours = models.PositiveSmallIntegerField(default=0)
    notice_most_days = models.PositiveSmallIntegerField(default=365)
    shortest_minutes = models.PositiveSmallIntegerField(default=15)
    longest_minutes = models.PositiveSmallIntegerField(default=1440)
    per_week = models.PositiveSmallIntegerField(null=True)
    cents_per_hour = models.PositiveIntegerField(default=0)
    waived_for = models.CharField(max_length=300, blank=True)
    needs_approval = models.BooleanField(default=False)
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    must_sign = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["space", "guest"], name="terms_once"),
            models.CheckConstraint(
                name="terms_shortest_first",
                condition=Q(shortest_minutes__lte=F("longest_minutes")),
            ),
        ]


class Booking(models.Model):
    """Somebody's time in a space, or their wish for it; instants in UTC, the space has the zone."""

    class State(models.TextChoices):
        WAITING = "waiting"
        OFFERED = "offered"
        REQUESTED = "requested"
        BOOKED = "booked"
        ARRIVED = "arrived"
        MISSED = "missed"
        DECLINED = "declined"
        CANCELED = "canceled"
        LAPSED = "lapsed"

    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="bookings")
    first_of_series = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="followers"
    )
    guest = models.CharField(max_length=7, choices=GuestTerms.Guest.choices)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State.choices)
    title = models.CharField(max_length=200)
    shows_title = models.BooleanField(default=False)
    people = models.PositiveIntegerField(null=True)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    language = models.CharField(max_length=8, default="en")
    fee_cents = models.PositiveIntegerField(default=0)
    waiver = models.CharField(max_length=300, blank=True)
    signed_name = models.CharField(max_length=200, blank=True)
    signed_text = models.TextField(blank=True)
    needs_approval = models.BooleanField(default=False)
    offered_until = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    booked_at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["space", "starts_at"], name="booking_of_space"),
            models.Index(fields=["starts_at"], name="booking_starts"),
            models.Index(fields=["email", "starts_at"], name="booking_by_email"),
            models.Index(
                fields=["offered_until"], name="booking_offered", condition=Q(state="offered")
            ),
            models.Index(
                fields=["space", "starts_at"],
                name="booking_waiting",
                condition=Q(state="waiting"),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="booking_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="booking_not_endless", condition=Q(ends_at__lte=F("starts_at") + rules.LONGEST)
            ),
            models.CheckConstraint(
                name="booking_offered_until",
                condition=~Q(state="offered") | Q(offered_until__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Claim(models.Model):
    """The time a booking holds in one space, its buffers included.

    A booking of a hall has a claim in every part. No two claims in a space share a moment: the
    database itself refuses (no extension is needed: a space's id is a range of one number).
    """

    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="claims")
    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="claims")
    during = DateTimeRangeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="claim_no_double_booking",
                index_type="gist",
                expressions=[
                    (Func(F("space"), F("space"), Value("[]"), function="int8range"), "&&"),
                    ("during", "&&"),
                ],
            ),
            models.CheckConstraint(
                name="claim_is_a_stretch",
                condition=Q(during__isempty=False)
                & Q(during__lower_inf=False)
                & Q(during__upper_inf=False),
            ),
        ]
        indexes = [models.Index(fields=["space", "booking"], name="claim_of_space")]
