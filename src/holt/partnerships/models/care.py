"""Looking after it: reviews from every side, the monthly pulse, and the ending."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.partnerships.models.core import Partnership, Party

SCALE = (1, 4)


class Review(models.Model):
    """A review all sides answer; answers open to the parties once every side has given its own."""

    class Cause(models.TextChoices):
        CALENDAR = "calendar"
        ASKED = "asked"
        TROUBLE = "trouble"

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="reviews")
    number = models.PositiveSmallIntegerField()
    season = models.PositiveSmallIntegerField(default=1)
    cause = models.CharField(max_length=10, choices=Cause.choices)
    opened_at = models.DateTimeField()
    due_on = models.DateField()
    complete_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="review_number_once"),
            models.UniqueConstraint(
                fields=["partnership"],
                name="review_one_open",
                condition=Q(complete_at__isnull=True),
            ),
        ]


class ReviewAnswer(models.Model):
    """One party's answer for itself: 1 (not at all) … 4 (a great deal)."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="answers")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="review_answers")
    trust = models.PositiveSmallIntegerField()
    time = models.PositiveSmallIntegerField()
    turf = models.PositiveSmallIntegerField()
    goals = models.PositiveSmallIntegerField()
    respect = models.PositiveSmallIntegerField()
    compromise = models.PositiveSmallIntegerField()
    responsibility = models.PositiveSmallIntegerField()
    words = models.TextField(blank=True)
    may_quote = models.BooleanField(default=False)
    private_note = models.TextField(blank=True)
    by_name = models.CharField(max_length=200)
    by_title = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "party"], name="review_answer_once"),
            models.CheckConstraint(
                name="review_scale",
                condition=Q(
                    trust__range=SCALE,
                    time__range=SCALE,
                    turf__range=SCALE,
                    goals__range=SCALE,
                    respect__range=SCALE,
                    compromise__range=SCALE,
                    responsibility__range=SCALE,
                ),
            ),
        ]


class Pulse(models.Model):
    """One tap a month from each side: 1 worried, 2 all right, 3 going well."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="pulses")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="pulses")
    month = models.DateField()
    feeling = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["party", "month"], name="pulse_once_a_month"),
            models.CheckConstraint(name="pulse_scale", condition=Q(feeling__range=(1, 3))),
        ]


class Ending(models.Model):
    """A guided ending: what was told, handed over, learned, and whether the door stays open."""

    partnership = models.OneToOneField(Partnership, on_delete=models.CASCADE, related_name="ending")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    done_steps = models.JSONField(default=dict)
    lesson = models.TextField(blank=True)
    thanks = models.TextField(blank=True)
    door_open = models.BooleanField(default=True)
    finished_at = models.DateTimeField(null=True)
