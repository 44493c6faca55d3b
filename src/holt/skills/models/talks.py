"""Guest speakers: what somebody can come and speak about, and that they were asked."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Talk(models.Model):
    """Somebody can come, or speak online, about something. Shown to people of the network while
    the speaker's consent holds. Money in cents; 0 is without a fee."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="talks"
    )
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="talks"
    )
    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    audience = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    ways = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    radius_km = models.FloatField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(default=60)
    fee_cents = models.PositiveIntegerField(default=0)
    fee_note = models.CharField(max_length=300, blank=True)
    is_shown = models.BooleanField(default=True)
    said_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["is_shown", "title"], name="talk_by_title")]
        constraints = [
            models.CheckConstraint(
                name="talk_takes_a_while", condition=Q(minutes__gte=5, minutes__lte=600)
            )
        ]

    def __str__(self) -> str:
        return self.title


class Speaking(models.Model):
    """A library asks a speaker for a day: answered, moved, held and thanked for."""

    class State(models.TextChoices):
        ASKED = "asked"
        MOVED = "moved"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        CALLED_OFF = "called_off"
        THANKED = "thanked"

    talk = models.ForeignKey(Talk, on_delete=models.CASCADE, related_name="speakings")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="speakings"
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    on = models.DateField()
    begins = models.CharField(max_length=60, blank=True)
    is_online = models.BooleanField(default=False)
    place_text = models.CharField(max_length=300, blank=True)
    people = models.PositiveIntegerField(null=True)
    message = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    thanks = models.TextField(blank=True)
    program = models.ForeignKey(
        "programs.Program", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["talk", "on"], name="speaking_of_talk"),
            models.Index(fields=["organization", "on"], name="speaking_at"),
        ]
        constraints = [
            models.CheckConstraint(
                name="speaking_declined_with_a_word",
                condition=~Q(state__in=["declined", "called_off"]) | ~Q(answer=""),
            ),
            models.CheckConstraint(
                name="speaking_in_program_once_accepted",
                condition=Q(program=None)
                | Q(state__in=["accepted", "thanked", "called_off", "moved"]),
            ),
        ]
