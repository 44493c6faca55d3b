"""What each level of a goal would look like, agreed beforehand, and how the goal was scored."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.partnerships.models.core import Party
from holt.partnerships.models.plan import PlanGoal


class GoalScale(models.Model):
    """Five levels of one goal in the parties' words: −2 much less than expected … +2 much more."""

    goal = models.OneToOneField(PlanGoal, on_delete=models.CASCADE, related_name="scale")
    much_less = models.CharField(max_length=300)
    less = models.CharField(max_length=300)
    expected = models.CharField(max_length=300)
    more = models.CharField(max_length=300)
    much_more = models.CharField(max_length=300)
    written_party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    written_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="scale_every_level_said",
                condition=~(
                    Q(much_less="") | Q(less="") | Q(expected="") | Q(more="") | Q(much_more="")
                ),
            )
        ]


class ScaleAgreement(models.Model):
    """A party agrees to a goal's scale as it stands; a new wording asks for it anew."""

    scale = models.ForeignKey(GoalScale, on_delete=models.CASCADE, related_name="agreements")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scale", "party"], name="scale_agreed_once"),
        ]


class GoalScore(models.Model):
    """How a goal was scored on a day, by whom, and what that level said then."""

    goal = models.ForeignKey(PlanGoal, on_delete=models.CASCADE, related_name="scores")
    score = models.SmallIntegerField()
    words = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=400, blank=True)
    on = models.DateField()
    season = models.PositiveSmallIntegerField(default=1)
    party = models.ForeignKey(Party, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["goal", "on"], name="goal_scored_once_a_day"),
            models.CheckConstraint(name="goal_score_scale", condition=Q(score__range=(-2, 2))),
        ]
