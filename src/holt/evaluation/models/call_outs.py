"""A call-out: who asks for what, who was called, what they answered, what happened then."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.evaluation.models.aid import AidKind, Ready


class CallOut(models.Model):
    """An organization asks others for help, or tries whether it would work (a drill)."""

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"
        CANCELLED = "cancelled"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="call_outs"
    )
    title = models.CharField(max_length=200)
    happened = models.TextField()
    where = models.CharField(max_length=200, blank=True)
    county = models.CharField(max_length=5, blank=True)
    reach = models.CharField(max_length=200)
    is_drill = models.BooleanField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    called_at = models.DateTimeField()
    called_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    lesson = models.TextField(blank=True)
    reason = models.CharField(max_length=300, blank=True)
    tidied_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["-called_at"], name="call_out_at")]
        constraints = [
            models.CheckConstraint(
                name="call_out_ended_when",
                condition=Q(state="open", ended_at__isnull=True)
                | ~Q(state="open") & Q(ended_at__isnull=False),
            ),
            models.CheckConstraint(
                name="call_out_cancelled_with_reason",
                condition=~Q(state="cancelled") | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class AidWanted(models.Model):
    """One thing that is needed, and how many of it."""

    call_out = models.ForeignKey(CallOut, on_delete=models.CASCADE, related_name="wanted")
    kind = models.CharField(max_length=10, choices=AidKind.choices)
    what = models.CharField(max_length=200)
    amount = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="aid_wanted_some", condition=Q(amount__gte=1)),
        ]


class AidCalled(models.Model):
    """An organization that was called, whom the letter went to, and what it answers so far."""

    class Answer(models.TextChoices):
        YES = "yes"
        NOT_NOW = "not_now"
        NO = "no"

    call_out = models.ForeignKey(CallOut, on_delete=models.CASCADE, related_name="called")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="aid_called"
    )
    contact_name = models.CharField(max_length=200, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, default="en")
    is_mailed = models.BooleanField(default=False)
    answer = models.CharField(max_length=8, choices=Answer.choices, blank=True)
    ready = models.CharField(max_length=6, choices=Ready.choices, blank=True)
    how_long = models.CharField(max_length=120, blank=True)
    words = models.TextField(blank=True)
    answered_by = models.CharField(max_length=200, blank=True)
    by_phone = models.BooleanField(default=False)
    first_answered_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["call_out"], name="aid_called_silent", condition=Q(answer="")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["call_out", "organization"], name="aid_called_once"),
            models.CheckConstraint(
                name="aid_called_answered_when",
                condition=Q(answer="", first_answered_at__isnull=True, answered_at__isnull=True)
                | ~Q(answer="") & Q(first_answered_at__isnull=False, answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="aid_called_ready_with_yes",
                condition=Q(answer="yes") & ~Q(ready="") | ~Q(answer="yes") & Q(ready=""),
            ),
        ]


class AidPromise(models.Model):
    """How many of one thing an organization promises."""

    called = models.ForeignKey(AidCalled, on_delete=models.CASCADE, related_name="promises")
    wanted = models.ForeignKey(AidWanted, on_delete=models.CASCADE, related_name="promises")
    amount = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["called", "wanted"], name="aid_promise_once"),
            models.CheckConstraint(name="aid_promise_some", condition=Q(amount__gte=1)),
        ]


class AidEntry(models.Model):
    """A line of the log: what was sent, arrived or came back, and when it was written down."""

    class Kind(models.TextChoices):
        SENT = "sent"
        ARRIVED = "arrived"
        RETURNED = "returned"
        NOTE = "note"

    call_out = models.ForeignKey(CallOut, on_delete=models.CASCADE, related_name="entries")
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(max_length=8, choices=Kind.choices)
    words = models.CharField(max_length=500)
    at = models.DateTimeField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        indexes = [models.Index(fields=["call_out", "at"], name="aid_entry_at")]
        constraints = [models.CheckConstraint(name="aid_entry_says", condition=~Q(words=""))]
