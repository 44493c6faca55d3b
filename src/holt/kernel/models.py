"""What the kernel keeps: happenings, history lines, letters, files, the network's settings."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q


class Happening(models.Model):
    """One line of the diary: audit trail, feed, outbox and the evaluation's raw material."""

    name = models.CharField(max_length=80)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    actor_name = models.CharField(max_length=200, blank=True)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    facts = models.JSONField(default=dict)
    openness = models.CharField(max_length=10)
    seen_by = ArrayField(models.BigIntegerField(), default=list)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "-at"], name="happening_subject"),
            models.Index(fields=["-at", "-id"], name="happening_at"),
            GinIndex(fields=["seen_by"], name="happening_seen_by"),
        ]
        constraints = [
            models.CheckConstraint(
                name="happening_openness",
                condition=Q(openness__in=["public", "network", "parties"]),
            )
        ]


class History(models.Model):
    """One field of one row, before and after: what a second editor is shown, and undo's memory."""

    happening = models.ForeignKey(Happening, on_delete=models.CASCADE, related_name="history")
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    version = models.PositiveIntegerField()
    field = models.CharField(max_length=60)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "version"], name="history_subject")
        ]


class Letter(models.Model):
    """A letter to one address: the outbox of mail, written in the action's own transaction."""

    class State(models.TextChoices):
        WAITING = "waiting"
        HELD = "held"
        SENT = "sent"
        FAILED = "failed"

    to = models.EmailField()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    topic = models.CharField(max_length=30)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    link = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    written_at = models.DateTimeField()
    send_after = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    digest = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="parts")

    class Meta:
        indexes = [
            models.Index(
                fields=["send_after"], name="letter_due", condition=Q(state__in=["waiting", "held"])
            ),
            models.Index(fields=["to", "-written_at"], name="letter_to"),
        ]


class StoredFile(models.Model):
    """A file somebody gave us: kept under a random name, served only as an attachment."""

    name = models.CharField(max_length=200)
    path = models.CharField(max_length=100, unique=True)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    given_at = models.DateTimeField()


class Network(models.Model):
    """The network's own settings; one row."""

    class Distance(models.TextChoices):
        MILES = "mi"
        KILOMETERS = "km"

    one = models.BooleanField(default=True, unique=True, editable=False)
    name = models.CharField(max_length=120, default="Holt")
    currency = models.CharField(max_length=3, default="USD")
    distance = models.CharField(max_length=2, choices=Distance.choices, default=Distance.MILES)
    first_weekday = models.PositiveSmallIntegerField(default=6)
    zone = models.CharField(max_length=60, default="America/New_York")
    is_demo = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(name="network_is_one", condition=Q(one=True)),
            models.CheckConstraint(name="network_weekday", condition=Q(first_weekday__lte=6)),
        ]
