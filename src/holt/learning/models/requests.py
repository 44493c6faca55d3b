"""Somebody was asked what was learned: at a review, an ending, an outcome."""

from django.db import models


class LessonRequest(models.Model):
    """One party asked once at one occasion; `lesson` is what they wrote."""

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="+"
    )
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="+"
    )
    came_from = models.CharField(max_length=10)
    occasion = models.PositiveBigIntegerField()
    asked_at = models.DateTimeField()
    lesson = models.ForeignKey(
        "learning.Lesson", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "organization", "came_from", "occasion"],
                name="lesson_asked_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.came_from}"
