"""The network's growing list of words for skills: one word for one thing."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class SkillWord(models.Model):
    """A word somebody once entered: "Excel", "Spanish", "Story time".

    `language` and `subject` tie it to what the house already names; then it is shown in the
    reader's language. A word joined into another speaks for that one until it is parted again.
    """

    class Kind(models.TextChoices):
        LANGUAGE = "language"
        SUBJECT = "subject"
        TOOL = "tool"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=80)
    folded = models.CharField(max_length=160, unique=True)
    language = models.CharField(max_length=8, blank=True)
    subject = models.CharField(max_length=60, blank=True)
    joined_into = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="joined"
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="skill_word_not_into_itself", condition=~Q(joined_into=F("id"))
            ),
            models.UniqueConstraint(
                fields=["language"], name="skill_word_of_language", condition=~Q(language="")
            ),
        ]

    def __str__(self) -> str:
        return self.name
