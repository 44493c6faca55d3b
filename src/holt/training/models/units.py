"""Units of a course, tasks between them, who came and what was handed in."""

from django.db import models
from django.db.models import Q

from holt.training.models.courses import Course
from holt.training.models.groups import Group
from holt.training.models.members import Member


class Unit(models.Model):
    """One part of a course; its date is a session of the program."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="units")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    session = models.OneToOneField(
        "programs.Session", null=True, on_delete=models.SET_NULL, related_name="unit"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["course", "number"], name="units_of_course")]

    def __str__(self) -> str:
        return self.title


class Task(models.Model):
    """Something to do between units, for all or for one group; `is_needed` to finish."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="tasks")
    group = models.ForeignKey(Group, null=True, on_delete=models.CASCADE, related_name="tasks")
    title = models.CharField(max_length=200)
    detail = models.TextField(blank=True)
    due_on = models.DateField()
    is_needed = models.BooleanField(default=True)

    class Meta:
        indexes = [models.Index(fields=["course", "due_on"], name="tasks_of_course")]

    def __str__(self) -> str:
        return self.title


class Mark(models.Model):
    """What a unit was for a member; taken from the door, or set by hand, which wins."""

    class How(models.TextChoices):
        CAME = "came"
        MADE_UP = "made_up"
        EXCUSED = "excused"
        MISSED = "missed"

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="marks")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="marks")
    how = models.CharField(max_length=7, choices=How.choices)
    by_hand = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "unit"], name="marked_once")]


class HandIn(models.Model):
    """A task handed in by a member, or one they are excused from."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="hand_ins")
    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="hand_ins")
    text = models.TextField(blank=True)
    link = models.URLField(blank=True, max_length=500)
    is_excused = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "task"], name="handed_in_once"),
            models.CheckConstraint(
                name="handed_in_something",
                condition=Q(is_excused=True) | ~Q(text="") | ~Q(link=""),
            ),
        ]
