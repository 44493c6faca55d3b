"""Small groups of a course, the note their members share, and notes of the facilitators."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.training.models.courses import Course


class Group(models.Model):
    """A few members who work together; they read and write `note`, and so do facilitators."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(max_length=120)
    facilitator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    meets = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["course", "name"], name="groups_of_course")]

    def __str__(self) -> str:
        return self.name


class PrivateNote(models.Model):
    """What a facilitator wrote down about a group or a member; only facilitators read it."""

    group = models.ForeignKey(
        Group, null=True, on_delete=models.CASCADE, related_name="private_notes"
    )
    member = models.ForeignKey(
        "training.Member", null=True, on_delete=models.CASCADE, related_name="private_notes"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="note_about_one", condition=Q(group__isnull=True) ^ Q(member__isnull=True)
            )
        ]
        indexes = [
            models.Index(fields=["group", "-at"], name="notes_of_group"),
            models.Index(fields=["member", "-at"], name="notes_of_member"),
        ]
