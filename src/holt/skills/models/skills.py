"""What somebody, or a library, can teach or wants to learn."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from holt.skills.models.words import SkillWord


class Skill(models.Model):
    """One thing one person can teach or wants to learn; without a person, a library says it.

    It is shown to people of the network only, and a person's only while their consent holds.
    """

    class Direction(models.TextChoices):
        TEACH = "teach"
        LEARN = "learn"

    class Level(models.TextChoices):
        BEGINS = "begins"
        CAN = "can"
        SHOWS = "shows"
        TEACHES = "teaches"

    word = models.ForeignKey(SkillWord, on_delete=models.PROTECT, related_name="skills")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="skills"
    )
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="skills"
    )
    direction = models.CharField(max_length=5, choices=Direction.choices)
    level = models.CharField(max_length=8, choices=Level.choices)
    helps = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    note = models.CharField(max_length=500, blank=True)
    is_shown = models.BooleanField(default=True)
    said_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["word", "direction"], name="skill_by_word"),
            models.Index(fields=["organization", "direction"], name="skill_by_organization"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "word", "direction"],
                name="skill_said_once",
                condition=Q(person__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["organization", "word", "direction"],
                name="skill_of_library_once",
                condition=Q(person__isnull=True),
            ),
        ]
