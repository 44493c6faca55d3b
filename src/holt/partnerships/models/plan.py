"""The plan: goals, commitments, what each gives and gets, risks, consequences, levels."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from holt.partnerships.models.core import Partnership, Party


class Kind(models.TextChoices):
    """Kinds of contribution and benefit (methods §4); never netted silently."""

    MONEY = "money"
    STAFF_TIME = "staff_time"
    SPACE = "space"
    EQUIPMENT = "equipment"
    VOLUNTEERS = "volunteers"
    DATA = "data"
    REACH = "reach"


class PlanGoal(models.Model):
    """A goal that can be measured, and how far it was attained (−2 … +2)."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="goals")
    statement = models.CharField(max_length=400)
    measure = models.CharField(max_length=200, blank=True)
    baseline = models.CharField(max_length=100, blank=True)
    target = models.CharField(max_length=100, blank=True)
    due_on = models.DateField(null=True)
    weight = models.PositiveSmallIntegerField(default=1)
    attained = models.SmallIntegerField(null=True)
    attained_on = models.DateField(null=True)
    attained_note = models.CharField(max_length=400, blank=True)
    season = models.PositiveSmallIntegerField(default=1)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="goal_attained_scale",
                condition=Q(attained__isnull=True) | Q(attained__range=(-2, 2)),
            ),
            models.CheckConstraint(name="goal_weight", condition=Q(weight__range=(1, 9))),
        ]


class Commitment(models.Model):
    """A promise with a date: who does what by when."""

    class State(models.TextChoices):
        OPEN = "open"
        KEPT = "kept"
        MISSED = "missed"
        WITHDRAWN = "withdrawn"

    class Every(models.TextChoices):
        ONCE = "once"
        WEEK = "week"
        MONTH = "month"

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="commitments"
    )
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="commitments")
    what = models.CharField(max_length=400)
    due_on = models.DateField()
    every = models.CharField(max_length=5, choices=Every.choices, default=Every.ONCE)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    settled_on = models.DateField(null=True)
    note = models.CharField(max_length=400, blank=True)
    follows = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["due_on"], name="commitment_due", condition=Q(state="open")),
            models.Index(fields=["partnership", "state"], name="commitment_state"),
        ]


class Exchange(models.Model):
    """What a party will give, or hopes to get, as planned."""

    class Direction(models.TextChoices):
        GIVES = "gives"
        GETS = "gets"

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="exchanges")
    direction = models.CharField(max_length=5, choices=Direction.choices)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    what = models.CharField(max_length=300)
    quantity = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    season = models.PositiveSmallIntegerField(default=1)


class Risk(models.Model):
    """Something that may go wrong, or a reward worth the trouble, weighed before committing."""

    class Side(models.TextChoices):
        RISK = "risk"
        REWARD = "reward"

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="risks")
    side = models.CharField(max_length=6, choices=Side.choices)
    what = models.CharField(max_length=400)
    likelihood = models.PositiveSmallIntegerField(null=True)
    care = models.CharField(max_length=400, blank=True)


class Consequence(models.Model):
    """One question about consequences for the public, answered."""

    class Answer(models.TextChoices):
        YES = "yes"
        NO = "no"
        NOT_APPLICABLE = "not_applicable"

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="consequences"
    )
    question = models.CharField(max_length=40)
    answer = models.CharField(max_length=14, choices=Answer.choices)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "question"], name="consequence_once")
        ]


class LevelAnswer(models.Model):
    """How one side sees the level: five questions of evidence and three axes from 1 to 4."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="level_answers")
    scheme = models.CharField(max_length=30)
    information = models.BooleanField()
    activities = models.BooleanField()
    resources = models.BooleanField()
    capacity = models.BooleanField()
    shared_risk = models.BooleanField()
    time = models.PositiveSmallIntegerField()
    trust = models.PositiveSmallIntegerField()
    turf = models.PositiveSmallIntegerField()
    aims_for = models.PositiveSmallIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="level_axes",
                condition=Q(time__range=(1, 4), trust__range=(1, 4), turf__range=(1, 4)),
            )
        ]


class Embedding(models.Model):
    """A person of one party working at another's: days, supervisor, term and the way back."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="embeddings"
    )
    who = models.CharField(max_length=200)
    home = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="sends")
    host = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="receives")
    hours_a_week = models.DecimalField(max_digits=4, decimal_places=1)
    days = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=200, blank=True)
    supervisor = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    way_back = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="embedding_elsewhere", condition=~Q(home=F("host"))),
        ]


class EmbeddedDay(models.Model):
    """A day somebody spent at the partner's: hours, how many people they met, what came back."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="embedded_days"
    )
    embedding = models.ForeignKey(Embedding, on_delete=models.CASCADE, related_name="days_there")
    on = models.DateField()
    hours = models.DecimalField(max_digits=4, decimal_places=1)
    met = models.PositiveIntegerField(default=0)
    whom = models.CharField(max_length=300, blank=True)
    brought_back = models.CharField(max_length=1000, blank=True)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["embedding", "on"], name="embedded_day_once"),
            models.CheckConstraint(
                name="embedded_day_has_hours", condition=Q(hours__gt=0, hours__lte=24)
            ),
        ]
