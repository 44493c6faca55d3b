"""Who takes part in a course."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.training.models.courses import Course
from holt.training.models.groups import Group


class Member(models.Model):
    """Somebody applied or was named, was chosen with a reason in words, and came to an end.

    `credit` is the certificate the programs room granted; it is verified there.
    """

    class State(models.TextChoices):
        APPLIED = "applied"
        CHOSEN = "chosen"
        WAITING = "waiting"
        DECLINED = "declined"
        LEFT = "left"
        FINISHED = "finished"

    class Said(models.TextChoices):
        YES = "yes"
        NO = "no"

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="courses"
    )
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="+"
    )
    group = models.ForeignKey(Group, null=True, on_delete=models.SET_NULL, related_name="members")
    why = models.TextField(blank=True)
    named_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    supervisor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    supervisor_said = models.CharField(max_length=3, choices=Said.choices, blank=True)
    library_pays = models.BooleanField(default=False)
    wants_certificate = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=State.choices)
    reason = models.CharField(max_length=500, blank=True)
    credit = models.ForeignKey(
        "programs.Credit", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    applied_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["course", "state"], name="members_of_course"),
            models.Index(fields=["person"], name="courses_of_person"),
            models.Index(fields=["organization", "state"], name="members_of_library"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["course", "person"],
                name="member_once",
                condition=~Q(state__in=["left", "declined"]),
            ),
            models.CheckConstraint(
                name="member_declined_with_reason", condition=~Q(state="declined") | ~Q(reason="")
            ),
        ]
