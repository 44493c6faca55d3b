"""An assessment of needs: who is asked through whom, against which population, what came of it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Assessment(models.Model):
    """Asking a community what it needs. Its surveys are about it (surveys know it by its id).

    `drawn` is how people came to be asked: only who was drawn by chance stands for others.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        WEIGHED = "weighed"
        PUBLISHED = "published"

    class Drawn(models.TextChoices):
        OPEN = "open"
        BY_CHANCE = "by_chance"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="assessments"
    )
    title = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    area = models.CharField(max_length=200, blank=True)
    county = models.CharField(max_length=5, blank=True)
    people = models.PositiveIntegerField(null=True)
    drawn = models.CharField(max_length=10, choices=Drawn.choices, default=Drawn.OPEN)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    words = models.TextField(blank=True)
    next_steps = models.TextField(blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "-made_at"], name="assessment_of_organization"),
            models.Index(
                fields=["-published_at"],
                name="assessment_published",
                condition=Q(state="published"),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="assessment_published_when",
                condition=~Q(state="published") | Q(published_at__isnull=False),
            ),
            models.CheckConstraint(
                name="assessment_ends_after_start",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class LocalGroup(models.Model):
    """Who asks whom: an organization of the directory, or a group known by its name.

    `question` and `group` say which part of the population it reaches, as the form names it.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="groups")
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=200)
    asks_whom = models.CharField(max_length=300, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    question = models.CharField(max_length=200, blank=True)
    group = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="local_group_reaches_both_or_neither",
                condition=Q(question="", group="") | (~Q(question="") & ~Q(group="")),
            )
        ]


class PopulationGroup(models.Model):
    """How large one group of the population is: an answer of the form, and its share in percent.

    `audience` and `language` say who of the directory serves such people.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="population")
    question = models.CharField(max_length=200)
    group = models.CharField(max_length=120)
    percent = models.FloatField()
    audience = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, blank=True)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "question", "group"], name="population_group_once"
            ),
            models.CheckConstraint(
                name="population_group_is_a_share",
                condition=Q(percent__gte=0, percent__lte=100),
            ),
        ]


class Candidate(models.Model):
    """What may be a need: the two questions that ask of it, and the need it became.

    `matters` asks how important it is, `served` how well it is served; both may be empty for what
    only the board knows of.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="candidates")
    label = models.CharField(max_length=200)
    matters = models.CharField(max_length=200, blank=True)
    served = models.CharField(max_length=200, blank=True)
    need = models.ForeignKey("needs.Need", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment", "label"], name="candidate_once"),
            models.CheckConstraint(
                name="candidate_asked_twice_or_not_at_all",
                condition=Q(matters="", served="") | (~Q(matters="") & ~Q(served="")),
            ),
        ]


class BoardVoice(models.Model):
    """One seat of the board: how it rates the candidates, and how it votes.

    `ratings` holds {candidate id: [size, seriousness, effectiveness]}, `shut` the gates it finds
    shut, `ballot` candidate ids from the first choice on, `dots` {candidate id: dots}. Whose seat
    it was is forgotten when the report is published.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="voices")
    seat = models.CharField(max_length=120, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ratings = models.JSONField(default=dict, blank=True)
    shut = models.JSONField(default=dict, blank=True)
    ballot = ArrayField(models.BigIntegerField(), default=list, blank=True)
    dots = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "seat"], name="board_voice_once", condition=~Q(seat="")
            )
        ]


class AssessmentResult(models.Model):
    """What an assessment came to: figures that may be shown, and by which method in which version.

    Made anew by each weighing. `found` is as rules.results writes it.
    """

    assessment = models.OneToOneField(Assessment, on_delete=models.CASCADE, related_name="result")
    answers = models.PositiveIntegerField()
    weighting = models.CharField(max_length=40)
    methods = ArrayField(models.CharField(max_length=60), default=list)
    found = models.JSONField()
    made_at = models.DateTimeField()
