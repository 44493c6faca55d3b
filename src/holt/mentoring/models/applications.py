"""Who wants to take part in a round, and whom they named in confidence."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from holt.mentoring.models.rounds import Round


class Application(models.Model):
    """Somebody applied as mentor, mentee or both; hours are by the clock of their own zone.

    `offer_skills` and `want_skills` are words of the skills room: how well, and whether it is still
    shown, is read there.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="applications")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="+"
    )
    as_mentor = models.BooleanField(default=False)
    as_mentee = models.BooleanField(default=False)
    offers = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    wants = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    offer_skills = ArrayField(models.BigIntegerField(), default=list, blank=True)
    want_skills = ArrayField(models.BigIntegerField(), default=list, blank=True)
    offer_words = models.CharField(max_length=500, blank=True)
    want_words = models.CharField(max_length=500, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list)
    zone = models.CharField(max_length=60)
    days = ArrayField(models.PositiveSmallIntegerField(), default=list)
    from_time = models.TimeField()
    to_time = models.TimeField()
    capacity = models.PositiveSmallIntegerField(default=1)
    years = models.PositiveSmallIntegerField(default=0)
    applied_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "person"], name="applied_once"),
            models.CheckConstraint(
                name="applied_as_something", condition=Q(as_mentor=True) | Q(as_mentee=True)
            ),
            models.CheckConstraint(
                name="applied_hours_in_order", condition=Q(from_time__lt=F("to_time"))
            ),
            models.CheckConstraint(
                name="applied_capacity", condition=Q(capacity__gte=1, capacity__lte=20)
            ),
        ]
        indexes = [models.Index(fields=["person"], name="applied_by")]


class Named(models.Model):
    """Whom somebody would like, would rather not, or reports to. Known to them and the matching."""

    class Kind(models.TextChoices):
        LIKE = "like"
        RATHER_NOT = "rather_not"
        MANAGER = "manager"

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="named")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "person", "kind"], name="named_once")
        ]
