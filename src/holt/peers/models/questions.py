"""Questions to colleagues, whom they went to, and what they answered."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from holt.peers.models.circles import Circle


class Question(models.Model):
    """Somebody does not know what to do. Asked without a name, only the asker knows who it was."""

    class State(models.TextChoices):
        OPEN = "open"
        ANSWERED = "answered"
        SOLVED = "solved"
        CLOSED = "closed"

    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_unnamed = models.BooleanField(default=False)
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    circle = models.ForeignKey(
        Circle, null=True, on_delete=models.SET_NULL, related_name="questions"
    )
    title = models.CharField(max_length=200)
    detail = models.TextField(blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    solved_at = models.DateTimeField(null=True)
    handed_up_at = models.DateTimeField(null=True)
    lesson_id = models.BigIntegerField(null=True)
    search_text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-asked_at"], name="question_by_state"),
            models.Index(fields=["-asked_at", "-id"], name="question_newest"),
            models.Index(fields=["asked_at"], name="question_waits", condition=Q(state="open")),
            GinIndex(fields=["subjects"], name="question_subjects"),
        ]
        constraints = [
            models.CheckConstraint(
                name="question_solved_when",
                condition=~Q(state="solved") | Q(solved_at__isnull=False),
            ),
            models.CheckConstraint(
                name="question_without_a_name_names_no_house",
                condition=Q(is_unnamed=False) | Q(organization__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Answer(models.Model):
    """What a colleague answered."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField()
    is_solution = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["question", "at"], name="answer_of_question")]
        constraints = [
            models.UniqueConstraint(
                fields=["question"], name="answer_one_solution", condition=Q(is_solution=True)
            )
        ]


class Routed(models.Model):
    """A question went to somebody who may know, and why; `why` are codes with their facts."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="routed")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    why = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "person"], name="routed_once")]
        indexes = [models.Index(fields=["person", "-at"], name="routed_to")]
