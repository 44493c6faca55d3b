"""What partners run for people, under one title."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

WORD = models.CharField(max_length=60)


class Program(models.Model):
    """What is run for people under one title: a story hour, English at the factory …

    Either a partnership runs it, or one `organization` alone; `run_by` names who shows itself.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"

    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.CASCADE, related_name="programs"
    )
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.CASCADE, related_name="own_programs"
    )
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.SET_NULL, related_name="programs"
    )
    run_by = models.ManyToManyField("directory.Organization", related_name="programs")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    description = models.TextField(blank=True)
    audience = ArrayField(WORD, default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    accessibility = models.CharField(max_length=500, blank=True)
    capacity = models.PositiveIntegerField(null=True)
    online_link = models.URLField(blank=True, max_length=500)
    takes_sign_ups = models.BooleanField(default=True)
    questions = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    reason = models.CharField(max_length=300, blank=True)
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["state", "kind"], name="program_by_state")]
        constraints = [
            models.CheckConstraint(
                name="program_of_a_table_or_one_house",
                condition=Q(partnership__isnull=True) ^ Q(organization__isnull=True),
            ),
            models.CheckConstraint(
                name="program_withdrawn_with_reason",
                condition=~Q(state="withdrawn") | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="program_holds_somebody",
                condition=Q(capacity__isnull=True) | Q(capacity__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return self.title
