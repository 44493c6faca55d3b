"""The weekly letter of lessons: one a week for one person, whatever happens."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models


class LessonDigest(models.Model):
    """That somebody was written to in the week that begins on this Monday."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    week = models.DateField()
    lesson_ids = ArrayField(models.BigIntegerField())
    letter = models.ForeignKey(
        "kernel.Letter", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "week"], name="one_lesson_digest_a_week")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.week}"
