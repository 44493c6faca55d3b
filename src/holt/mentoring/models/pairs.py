"""Pairs, what was settled by hand, and what the two of them write down."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from holt.mentoring.models.applications import Application
from holt.mentoring.models.rounds import Round

LIVE = ("proposed", "offered", "active")


class ByHand(models.Model):
    """The coordinator fixes a pair or keeps two apart, whatever the figures say."""

    class Kind(models.TextChoices):
        FIXED = "fixed"
        APART = "apart"

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="by_hand")
    mentee = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    mentor = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=5, choices=Kind.choices)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "mentee", "mentor"], name="by_hand_once"),
            models.UniqueConstraint(
                fields=["mentee"], name="fixed_with_one", condition=Q(kind="fixed")
            ),
        ]


class Pair(models.Model):
    """A mentee and a mentor for the season. `parts` are the parts of its worth that may be shown.

    What each answered when it was offered is known to nobody but the two of them.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        OFFERED = "offered"
        ACTIVE = "active"
        DECLINED = "declined"
        ENDED = "ended"
        FINISHED = "finished"

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="pairs")
    mentee = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="led_by")
    mentor = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="leads")
    state = models.CharField(max_length=8, choices=State.choices, default=State.PROPOSED)
    is_fixed = models.BooleanField(default=False)
    parts = models.JSONField(default=dict)
    hours = models.FloatField(default=0)
    mentee_yes_at = models.DateTimeField(null=True)
    mentor_yes_at = models.DateTimeField(null=True)
    proposed_at = models.DateTimeField()
    offered_at = models.DateTimeField(null=True)
    began_at = models.DateTimeField(null=True)
    over_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mentee"], name="mentee_in_one_pair", condition=Q(state__in=LIVE)
            ),
            models.CheckConstraint(name="pair_of_two", condition=~Q(mentee=F("mentor"))),
            models.CheckConstraint(
                name="pair_active_when_both_said_yes",
                condition=~Q(state="active")
                | Q(mentee_yes_at__isnull=False, mentor_yes_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["round", "state"], name="pairs_of_round")]


class MentoringMeeting(models.Model):
    """The two met. What they write about it is theirs."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="meetings")
    on = models.DateField()
    minutes = models.PositiveSmallIntegerField()
    line = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="mentoring_meeting_lasts", condition=Q(minutes__gte=5, minutes__lte=480)
            )
        ]
        indexes = [models.Index(fields=["pair", "-on"], name="meetings_of_pair")]


class HowItGoes(models.Model):
    """Midway: 1 (not well) to 4 (very well) and, if wished, a note to the coordinator alone."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="how")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    rating = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pair", "person"], name="how_once_each"),
            models.CheckConstraint(
                name="how_one_to_four", condition=Q(rating__gte=1, rating__lte=4)
            ),
        ]


class Farewell(models.Model):
    """Thanks to the other at the end, and what one takes home."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="farewells")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    thanks = models.CharField(max_length=1000)
    learned = models.CharField(max_length=1000, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pair", "person"], name="farewell_once_each")
        ]
