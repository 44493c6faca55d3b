"""What a school's calendar says: terms, units taught, tests, days off."""

from django.db import models
from django.db.models import F, Q


class SchoolEntry(models.Model):
    """A stretch of days in the calendar of one organization at a table, for all of the table."""

    class Kind(models.TextChoices):
        TERM = "term"
        UNIT = "unit"
        TEST = "test"
        HOLIDAY = "holiday"
        OTHER = "other"

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="school_entries"
    )
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="school_entries"
    )
    kind = models.CharField(max_length=7, choices=Kind.choices)
    title = models.CharField(max_length=200)
    grade = models.CharField(max_length=60, blank=True)
    note = models.CharField(max_length=500, blank=True)
    first_on = models.DateField()
    last_on = models.DateField()
    calendar = models.CharField(max_length=120, blank=True)
    added_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "first_on"], name="school_entry_of")]
        constraints = [
            models.CheckConstraint(
                name="school_entry_first_before_last", condition=Q(first_on__lte=F("last_on"))
            )
        ]

    def __str__(self) -> str:
        return self.title
