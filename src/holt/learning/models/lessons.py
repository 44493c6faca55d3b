"""What was learned: lessons, stories in someone's words, and failures."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q


class Lesson(models.Model):
    """One lesson, short: what we wanted, did, saw, and would do instead."""

    class Kind(models.TextChoices):
        LESSON = "lesson"
        STORY = "story"
        FAILURE = "failure"

    class Openness(models.TextChoices):
        OWN = "own"
        NETWORK = "network"
        PUBLIC = "public"

    class State(models.TextChoices):
        DRAFT = "draft"
        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"

    class Source(models.TextChoices):
        REVIEW = "review"
        ENDING = "ending"
        OUTCOME = "outcome"
        FREE = "free"

    class Size(models.TextChoices):
        ONE = "one"
        FEW = "few"
        DOZENS = "dozens"
        HUNDREDS = "hundreds"
        THOUSANDS = "thousands"

    class Setting(models.TextChoices):
        RURAL = "rural"
        TOWN = "town"
        SUBURB = "suburb"
        CITY = "city"
        ONLINE = "online"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="lessons"
    )
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.PROTECT, related_name="lessons"
    )
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.PROTECT, related_name="lessons"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.LESSON)
    title = models.CharField(max_length=200)
    wanted = models.TextField(blank=True)
    did = models.TextField(blank=True)
    happened = models.TextField(blank=True)
    instead = models.TextField(blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    program = models.ForeignKey(
        "programs.Program", null=True, on_delete=models.PROTECT, related_name="lessons"
    )
    told_by = models.CharField(max_length=200, blank=True)
    motives = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    approaches = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    obstacles = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    solutions = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    partner_kinds = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    size = models.CharField(max_length=10, choices=Size.choices, blank=True)
    setting = models.CharField(max_length=10, choices=Setting.choices, blank=True)
    place_text = models.CharField(max_length=120, blank=True)
    cost_cents = models.PositiveIntegerField(null=True)
    hours = models.PositiveIntegerField(null=True)
    weeks = models.PositiveSmallIntegerField(null=True)
    evidence = models.TextField(blank=True)
    openness = models.CharField(max_length=10, choices=Openness.choices, default=Openness.NETWORK)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    came_from = models.CharField(max_length=10, choices=Source.choices, default=Source.FREE)
    has_consent = models.BooleanField(default=False)
    search_text = models.TextField(blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField(null=True)
    correction = models.CharField(max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-published_at"], name="lesson_published"),
            models.Index(fields=["-published_at", "-written_at", "-id"], name="lesson_newest"),
            models.Index(fields=["openness", "state", "organization"], name="lesson_counted"),
            GinIndex(fields=["subjects"], name="lesson_subjects"),
            GinIndex(fields=["obstacles"], name="lesson_obstacles"),
        ]
        constraints = [
            models.CheckConstraint(
                name="lesson_story_needs_consent",
                condition=~Q(kind="story", state="published") | Q(has_consent=True),
            ),
            models.CheckConstraint(
                name="lesson_published_when",
                condition=~Q(state="published") | Q(published_at__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["partnership", "organization"],
                name="lesson_one_of_an_ending_each",
                condition=Q(came_from="ending"),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class LessonVersion(models.Model):
    """What a published lesson said before it was corrected."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    wanted = models.TextField(blank=True)
    did = models.TextField(blank=True)
    happened = models.TextField(blank=True)
    instead = models.TextField(blank=True)
    note = models.CharField(max_length=300, blank=True)
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "number"], name="lesson_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"
