"""What is weighed when asking where to stop: people by area, possible places, kept answers."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.roads.models.mobiles import EARTH, Mobile


class Area(models.Model):
    """People of a block or a village, how great their need is, whether they can walk to a branch."""

    mobile = models.ForeignKey(Mobile, on_delete=models.CASCADE, related_name="areas")
    name = models.CharField(max_length=200)
    district = models.CharField(max_length=120, blank=True)
    people = models.PositiveIntegerField()
    need = models.FloatField(default=1.0)
    has_branch = models.BooleanField(default=False)
    lat = models.FloatField()
    lon = models.FloatField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="area_on_earth", condition=EARTH),
            models.CheckConstraint(
                name="area_need_counts", condition=Q(need__gte=0, need__lte=1000)
            ),
        ]


class Candidate(models.Model):
    """A place where the mobile library could stop and does not yet."""

    class Kind(models.TextChoices):
        LOT = "lot"
        PARK = "park"
        SCHOOL = "school"
        CENTER = "center"
        OTHER = "other"

    mobile = models.ForeignKey(Mobile, on_delete=models.CASCADE, related_name="candidates")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=6, choices=Kind.choices)
    address = models.CharField(max_length=255, blank=True)
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    lat = models.FloatField()
    lon = models.FloatField()
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="candidate_on_earth", condition=EARTH)]


class SitingStudy(models.Model):
    """A kept answer to "where should it stop": what was asked, and what came out, as JSON."""

    class Stage(models.TextChoices):
        QUEUED = "queued"
        READY = "ready"
        REFUSED = "refused"

    mobile = models.ForeignKey(Mobile, on_delete=models.CASCADE, related_name="studies")
    stage = models.CharField(max_length=7, choices=Stage.choices, default=Stage.QUEUED)
    stops = models.PositiveSmallIntegerField()
    walk_meters = models.PositiveIntegerField()
    floor_percent = models.PositiveSmallIntegerField(default=0)
    keeps_promised = models.BooleanField(default=True)
    asked_at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    result = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["mobile", "-asked_at"], name="study_of_mobile")]
        constraints = [
            models.CheckConstraint(name="study_floor_percent", condition=Q(floor_percent__lte=100))
        ]
