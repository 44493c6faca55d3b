"""What libraries offer to classes, and the visits that teachers ask for."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q, Value

from holt.programs.models.sessions import Session

KEEPING = ("requested", "other_date", "accepted", "done")
"""States in which a visit keeps its time."""


class VisitOffer(models.Model):
    """What a library offers to classes: on which weekdays, at which hours, for how many."""

    class Kind(models.TextChoices):
        VISIT = "visit"
        PROJECT = "project"
        STORYTIME = "storytime"
        RESEARCH = "research"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="visit_offers"
    )
    place = models.ForeignKey(
        "directory.Place", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(max_length=9, choices=Kind.choices)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    grades = models.CharField(max_length=60, blank=True)
    minutes = models.PositiveSmallIntegerField(default=60)
    largest_class = models.PositiveSmallIntegerField(default=30)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), default=list)
    hours = ArrayField(models.TimeField(), default=list)
    not_on = ArrayField(models.DateField(), default=list, blank=True)
    notice_days = models.PositiveSmallIntegerField(default=7)
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    zone = models.CharField(max_length=60)
    is_published = models.BooleanField(default=True)
    offered_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["organization", "is_published"], name="visit_offer_of")]
        constraints = [
            models.CheckConstraint(
                name="visit_offer_has_length", condition=Q(minutes__gte=10, minutes__lte=480)
            ),
            models.CheckConstraint(name="visit_offer_for_some", condition=Q(largest_class__gt=0)),
        ]

    def __str__(self) -> str:
        return self.title


class ClassVisit(models.Model):
    """A class that wants to come; what names the teacher goes when it is no longer needed.

    The time on the wall is the truth. `wished_on` and `wished_at` are what the teacher first asked
    for, where the library has proposed another time.
    """

    class State(models.TextChoices):
        REQUESTED = "requested"
        OTHER_DATE = "other_date"
        ACCEPTED = "accepted"
        DONE = "done"
        DECLINED = "declined"
        CANCELED = "canceled"

    offer = models.ForeignKey(VisitOffer, on_delete=models.PROTECT, related_name="visits")
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    school = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="class_visits"
    )
    session = models.ForeignKey(
        Session, null=True, on_delete=models.SET_NULL, related_name="class_visits"
    )
    school_text = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    class_size = models.PositiveSmallIntegerField()
    grade = models.CharField(max_length=40, blank=True)
    wish = models.TextField(blank=True)
    on = models.DateField()
    begins = models.TimeField()
    wished_on = models.DateField(null=True)
    wished_at = models.TimeField(null=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.REQUESTED)
    reason = models.CharField(max_length=300, blank=True)
    pupils = models.PositiveSmallIntegerField(null=True)
    adults = models.PositiveSmallIntegerField(null=True)
    language = models.CharField(max_length=8, default="en")
    asked_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["offer", "starts_at"], name="class_visit_of_offer"),
            models.Index(fields=["starts_at"], name="class_visit_starts"),
            models.Index(fields=["email"], name="class_visit_of_address"),
        ]
        constraints = [
            ExclusionConstraint(
                name="class_visit_never_twice",
                index_type="gist",
                expressions=[
                    (Func(F("offer"), F("offer"), Value("[]"), function="int8range"), "&&"),
                    (
                        Func(F("starts_at"), F("ends_at"), Value("[)"), function="tstzrange"),
                        "&&",
                    ),
                ],
                condition=Q(state__in=KEEPING),
            ),
            models.CheckConstraint(
                name="class_visit_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="class_visit_can_be_answered",
                condition=Q(forgotten_at__isnull=False) | ~Q(email=""),
            ),
            models.CheckConstraint(
                name="class_visit_done_is_counted",
                condition=~Q(state="done") | Q(pupils__isnull=False),
            ),
            models.CheckConstraint(
                name="class_visit_declined_with_reason",
                condition=~Q(state="declined") | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on}"
