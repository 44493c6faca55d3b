"""Courses, workshops and cohorts, the libraries that plan them together, and who facilitates."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

WORD = models.CharField(max_length=60)


class Course(models.Model):
    """What several libraries teach together; a cohort goes through it as one group.

    Its dates, sign-ups, the door and certificates are the program's (`programs`). `per_library` is
    the most one library may send until `freed_on`; from then on it is first come, first served.
    """

    class Kind(models.TextChoices):
        COURSE = "course"
        WORKSHOP = "workshop"
        COHORT = "cohort"

    class State(models.TextChoices):
        DRAFT = "draft"
        ANNOUNCED = "announced"
        RUNNING = "running"
        DONE = "done"
        CALLED_OFF = "called_off"

    lead = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="courses_led"
    )
    program = models.OneToOneField(
        "programs.Program", null=True, on_delete=models.SET_NULL, related_name="course"
    )
    kind = models.CharField(max_length=8, choices=Kind.choices)
    title = models.CharField(max_length=200)
    aims = models.TextField(blank=True)
    for_whom = models.CharField(max_length=300, blank=True)
    subjects = ArrayField(WORD, default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    place_text = models.CharField(max_length=300, blank=True)
    first_on = models.DateField()
    last_on = models.DateField()
    seats = models.PositiveSmallIntegerField(null=True)
    per_library = models.PositiveSmallIntegerField(null=True)
    freed_on = models.DateField(null=True)
    is_selective = models.BooleanField(default=False)
    criteria = models.CharField(max_length=2000, blank=True)
    needs_yes = models.BooleanField(default=False)
    fee = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    paid_text = models.CharField(max_length=300, blank=True)
    least_percent = models.PositiveSmallIntegerField(default=80)
    credit_hours = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    scheme = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    reason = models.CharField(max_length=500, blank=True)
    planned_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "first_on"], name="course_by_state"),
            models.Index(fields=["lead"], name="courses_of_lead"),
        ]
        constraints = [
            models.CheckConstraint(
                name="course_ends_after_it_begins", condition=Q(last_on__gte=F("first_on"))
            ),
            models.CheckConstraint(
                name="course_seats_somebody",
                condition=(Q(seats__isnull=True) | Q(seats__gt=0))
                & (Q(per_library__isnull=True) | Q(per_library__gt=0)),
            ),
            models.CheckConstraint(
                name="course_least_is_a_percentage", condition=Q(least_percent__lte=100)
            ),
            models.CheckConstraint(
                name="course_chooses_by_criteria",
                condition=Q(is_selective=False) | ~Q(criteria=""),
            ),
            models.CheckConstraint(
                name="course_called_off_with_reason",
                condition=~Q(state="called_off") | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="course_credit_of_a_scheme",
                condition=Q(credit_hours=0) | (Q(credit_hours__gt=0) & ~Q(scheme="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Partaker(models.Model):
    """A library at a course's table: it gives, hosts or pays, and may have seats of its own."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="partakers")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="+"
    )
    gives = models.BooleanField(default=False)
    hosts = models.BooleanField(default=False)
    pays = models.BooleanField(default=False)
    seats = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "organization"], name="partaker_once")
        ]


class Facilitator(models.Model):
    """Who leads a course through its units; only they read each other's notes."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="facilitators")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "person"], name="facilitator_once")
        ]
        indexes = [models.Index(fields=["person"], name="facilitates")]
