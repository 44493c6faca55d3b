"""A lesson was of use to somebody: it goes back to its author."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class LessonUse(models.Model):
    """An organization that went by a lesson, and what came of it."""

    class Helped(models.TextChoices):
        YES = "yes"
        PARTLY = "partly"
        NO = "no"

    lesson = models.ForeignKey("learning.Lesson", on_delete=models.CASCADE, related_name="uses")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    need = models.ForeignKey("needs.Need", null=True, on_delete=models.SET_NULL, related_name="+")
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    said_at = models.DateTimeField()
    helped = models.CharField(max_length=10, choices=Helped.choices, blank=True)
    words = models.TextField(blank=True)
    came_at = models.DateTimeField(null=True)
    asked_again_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "organization"], name="lesson_use_once"),
            models.CheckConstraint(
                name="lesson_use_came_when",
                condition=Q(helped="") | Q(came_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lesson_id} {self.organization_id}"
