"""A study asked together: the call, who answered, who does what, what was found."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q


class Study(models.Model):
    """A question several want to answer together, from the call for partners to the result."""

    class State(models.TextChoices):
        CALLING = "calling"
        RUNNING = "running"
        ENDED = "ended"
        CALLED_OFF = "called_off"

    class Openness(models.TextChoices):
        NETWORK = "network"
        PUBLIC = "public"

    title = models.CharField(max_length=200)
    question = models.TextField()
    why = models.TextField(blank=True)
    wanted_kinds = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    would_do = models.TextField(blank=True)
    would_get = models.TextField(blank=True)
    answer_by = models.DateField(null=True)
    openness = models.CharField(max_length=10, choices=Openness.choices, default=Openness.NETWORK)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="studies"
    )
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.PROTECT, related_name="studies"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.CALLING)
    called_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    called_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    found = models.TextField(blank=True)
    authors = models.CharField(max_length=300, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-called_at"], name="study_by_state"),
            GinIndex(fields=["subjects"], name="study_subjects"),
        ]
        constraints = [
            models.CheckConstraint(
                name="study_ends_with_findings", condition=~Q(state="ended") | ~Q(found="")
            ),
            models.CheckConstraint(
                name="study_running_since",
                condition=~Q(state__in=["running", "ended"]) | Q(started_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class StudyAnswer(models.Model):
    """An organization answers the call: what it would bring, and what the lead said."""

    class State(models.TextChoices):
        WAITING = "waiting"
        ACCEPTED = "accepted"
        DECLINED = "declined"

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="answers")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="study_answers"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    brings = models.TextField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    words = models.CharField(max_length=1000, blank=True)
    answered_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["study", "organization"], name="study_answer_once")
        ]


class StudyRole(models.Model):
    """Who does what in a study: an organization, and the person there if one is named."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="roles")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="study_roles"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="study_roles"
    )
    role = models.CharField(max_length=10)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organization"], name="study_role_of")]
        constraints = [
            models.UniqueConstraint(
                fields=["study", "organization", "person", "role"],
                name="study_role_once",
                condition=Q(until__isnull=True),
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                fields=["study"],
                name="study_one_lead",
                condition=Q(until__isnull=True, role="lead"),
            ),
        ]


class Finding(models.Model):
    """A lesson or a shared resource in which a study's result can be read."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="findings")
    lesson = models.ForeignKey(
        "learning.Lesson", null=True, on_delete=models.PROTECT, related_name="+"
    )
    resource = models.ForeignKey(
        "learning.Resource", null=True, on_delete=models.PROTECT, related_name="+"
    )
    linked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="finding_is_one_thing",
                condition=Q(lesson__isnull=False, resource__isnull=True)
                | Q(lesson__isnull=True, resource__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["study", "lesson", "resource"], name="finding_once", nulls_distinct=False
            ),
        ]
