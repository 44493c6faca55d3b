"""A second reader from the partner looks at a lesson before others read it."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Reading(models.Model):
    """Who was asked to read a draft, and what they answered."""

    class Answer(models.TextChoices):
        FINE = "fine"
        CHANGE = "change"

    lesson = models.ForeignKey("learning.Lesson", on_delete=models.CASCADE, related_name="readings")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    words = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="reading_answered_when",
                condition=Q(answer="", answered_at__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False)),
            ),
            models.UniqueConstraint(
                fields=["lesson", "organization"],
                name="reading_one_open",
                condition=Q(answered_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lesson_id} {self.answer}"
