"""The work people can see: programs, their dated sessions, and who signed up for them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

WORD = models.CharField(max_length=60)


class Program(models.Model):
    """What partners run for people, under one title: a story hour, English at the factory …"""

    class State(models.TextChoices):
        DRAFT = "draft"
        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="programs"
    )
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.SET_NULL, related_name="programs"
    )
    run_by = models.ManyToManyField("directory.Organization", related_name="programs")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    description = models.TextField(blank=True)
    audience = ArrayField(WORD, default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    accessibility = models.CharField(max_length=500, blank=True)
    capacity = models.PositiveIntegerField(null=True)
    online_link = models.URLField(blank=True, max_length=500)
    takes_sign_ups = models.BooleanField(default=True)
    questions = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    reason = models.CharField(max_length=300, blank=True)
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["state", "kind"], name="program_by_state")]
        constraints = [
            models.CheckConstraint(
                name="program_withdrawn_with_reason",
                condition=~Q(state="withdrawn") | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="program_holds_somebody",
                condition=Q(capacity__isnull=True) | Q(capacity__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Session(models.Model):
    """One dated session: a class, a story hour, a shared booth.

    The time on the wall (`on`, `begins`, `ends` in `zone`) is the truth; the instants in UTC are
    worked out from it, and again when a country changes its clocks. `planned_for` is when a session
    of a series would begin by its `rule` (an RRULE, kept by the first), wherever it moved since.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        HELD = "held"
        CANCELED = "canceled"

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="sessions"
    )
    first_of_series = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="followers"
    )
    program = models.ForeignKey(
        Program, null=True, on_delete=models.SET_NULL, related_name="sessions"
    )
    rule = models.CharField(max_length=100, blank=True)
    skipped = ArrayField(models.DateField(), default=list, blank=True)
    planned_for = models.DateTimeField(null=True)
    title = models.CharField(max_length=200)
    on = models.DateField()
    begins = models.TimeField()
    ends = models.TimeField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    zone = models.CharField(max_length=60)
    place = models.ForeignKey(
        "directory.Place", null=True, on_delete=models.PROTECT, related_name="+"
    )
    place_text = models.CharField(max_length=300, blank=True)
    host = models.ForeignKey(
        "partnerships.Party", null=True, on_delete=models.SET_NULL, related_name="hosted"
    )
    capacity = models.PositiveIntegerField(null=True)
    online_link = models.URLField(blank=True, max_length=500)
    language = models.CharField(max_length=8, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PLANNED)
    attended = models.PositiveIntegerField(null=True)
    new_to_us = models.PositiveIntegerField(null=True)
    back_after_long = models.PositiveIntegerField(null=True)
    partner_people = models.PositiveIntegerField(null=True)
    note = models.TextField(blank=True)
    reason = models.CharField(max_length=300, blank=True)
    scheduled_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["partnership", "starts_at"], name="session_of_partnership"),
            models.Index(fields=["starts_at"], name="session_starts"),
            models.Index(fields=["program", "starts_at"], name="session_of_program"),
        ]
        constraints = [
            models.CheckConstraint(
                name="session_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="session_held_is_counted",
                condition=~Q(state="held") | Q(attended__isnull=False),
            ),
            models.CheckConstraint(
                name="session_new_came_too",
                condition=Q(new_to_us__isnull=True) | Q(new_to_us__lte=F("attended")),
            ),
            models.CheckConstraint(
                name="session_holds_somebody",
                condition=Q(capacity__isnull=True) | Q(capacity__gt=0),
            ),
            models.CheckConstraint(
                name="session_canceled_with_reason",
                condition=~Q(state="canceled") | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SignUp(models.Model):
    """A person or family that means to come; what names them goes when it is no longer needed."""

    class State(models.TextChoices):
        COMING = "coming"
        WAITING = "waiting"
        CANCELED = "canceled"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="sign_ups")
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    people = models.PositiveSmallIntegerField(default=1)
    answers = ArrayField(models.CharField(max_length=500), default=list, blank=True)
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=8, choices=State.choices)
    moved_because = models.CharField(max_length=20, blank=True)
    moved_at = models.DateTimeField(null=True)
    came = models.PositiveSmallIntegerField(null=True)
    signed_up_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["session", "state"], name="sign_ups_of_session"),
            models.Index(fields=["email"], name="sign_ups_of_address"),
        ]
        constraints = [
            models.CheckConstraint(name="sign_up_of_somebody", condition=Q(people__gt=0)),
            models.CheckConstraint(
                name="sign_up_can_be_reached",
                condition=Q(forgotten_at__isnull=False) | ~Q(email="") | ~Q(phone=""),
            ),
        ]


class Feed(models.Model):
    """A secret, revocable address under which a partnership's sessions can be read.

    It shows what whoever opened it may see on the day it is read.
    """

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="feeds"
    )
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    key_hash = models.CharField(max_length=64, unique=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
