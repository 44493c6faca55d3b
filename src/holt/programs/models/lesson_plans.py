"""Lessons planned together: aims, standards, steps with who does what, what pupils will make."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.programs.models.sessions import Session


class LessonPlan(models.Model):
    """A lesson, or a row of them, that a school and a library plan together."""

    class State(models.TextChoices):
        DRAFT = "draft"
        AGREED = "agreed"
        TAUGHT = "taught"
        REVIEWED = "reviewed"

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="lesson_plans"
    )
    copied_from = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="copies"
    )
    title = models.CharField(max_length=200)
    subject = models.CharField(max_length=120, blank=True)
    grade = models.CharField(max_length=60, blank=True)
    aims = models.TextField(blank=True)
    products = models.TextField(blank=True)
    materials = models.TextField(blank=True)
    review = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.DRAFT)
    planned_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["partnership", "state"], name="lesson_plan_of")]
        constraints = [
            models.CheckConstraint(
                name="lesson_plan_reviewed_in_words",
                condition=~Q(state="reviewed") | ~Q(review=""),
            )
        ]

    def __str__(self) -> str:
        return self.title


class LessonStandard(models.Model):
    """A standard the lesson works toward, such as CCSS.ELA-W.4.7, in the words of whoever set it."""

    plan = models.ForeignKey(LessonPlan, on_delete=models.CASCADE, related_name="standards")
    place_in_list = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=60)
    text = models.CharField(max_length=400, blank=True)


class LessonStep(models.Model):
    """What happens when, and who does it: an organization at the table, a person by name."""

    plan = models.ForeignKey(LessonPlan, on_delete=models.CASCADE, related_name="steps")
    place_in_list = models.PositiveSmallIntegerField()
    on = models.DateField(null=True)
    what = models.CharField(max_length=400)
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    who = models.CharField(max_length=120, blank=True)
    session = models.ForeignKey(
        Session, null=True, on_delete=models.SET_NULL, related_name="lesson_steps"
    )


class LessonYes(models.Model):
    """A party's yes to a plan as it stands; it goes when the plan changes."""

    plan = models.ForeignKey(LessonPlan, on_delete=models.CASCADE, related_name="yeses")
    party = models.ForeignKey(
        "partnerships.Party", on_delete=models.CASCADE, related_name="lesson_yeses"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "party"], name="lesson_yes_once_each")
        ]
