"""What is asked, of whom, and about what."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Survey(models.Model):
    """A form that is asked: who asks it, about what, how privately, until when.

    `form` is a form in the words of XLSForm, as standards.xlsform.plain keeps it. `about_kind` and
    `about_id` name what it is about, which rooms above know ("partnership", 12); both are empty
    for one that stands by itself. `code` is its short address.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        OPEN = "open"
        CLOSED = "closed"

    class Purpose(models.TextChoices):
        OUTCOME = "outcome"
        FOLLOW_UP = "follow_up"
        ASSESSMENT = "assessment"
        CONVERSATION = "conversation"
        FACTORS = "factors"
        RATINGS = "ratings"
        OTHER = "other"

    class Audience(models.TextChoices):
        PATRONS = "patrons"
        PARTNERS = "partners"
        STAFF = "staff"
        COMMUNITY = "community"

    class Privacy(models.TextChoices):
        ANONYMOUS = "anonymous"
        CONFIDENTIAL = "confidential"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="surveys"
    )
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=12, choices=Purpose.choices, default=Purpose.OTHER)
    audience = models.CharField(max_length=10, choices=Audience.choices, default=Audience.PATRONS)
    topic = models.CharField(max_length=30, blank=True)
    about_kind = models.CharField(max_length=20, blank=True)
    about_id = models.BigIntegerField(null=True)
    privacy = models.CharField(max_length=12, choices=Privacy.choices, default=Privacy.ANONYMOUS)
    form = models.JSONField()
    left_out = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=20), default=list)
    welcome = models.TextField(blank=True)
    consent = models.TextField(blank=True)
    thanks = models.TextField(blank=True)
    sites = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    state = models.CharField(max_length=6, choices=State.choices, default=State.DRAFT)
    code = models.CharField(max_length=12, unique=True)
    closes_on = models.DateField(null=True)
    quota = models.PositiveIntegerField(null=True)
    by_invitation = models.BooleanField(default=False)
    may_quote = models.BooleanField(default=False)
    whom_to_ask = models.CharField(max_length=200, blank=True, db_default="")
    """Where somebody who answers finds help: a name, a number, an address; they read it."""
    one_at_a_time = models.BooleanField(default=False, db_default=False)
    remind_after = models.PositiveSmallIntegerField(null=True, default=7)
    """Days after a letter was sent; None: not by itself."""
    remind_before = models.PositiveSmallIntegerField(null=True, default=3)
    """Days before the last day; None: not by itself."""
    follows = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="followed_by"
    )
    answer_count = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "-made_at"], name="survey_of_organization"),
            models.Index(fields=["about_kind", "about_id"], name="survey_about"),
            models.Index(fields=["closes_on"], name="survey_closes", condition=Q(state="open")),
        ]
        constraints = [
            models.CheckConstraint(
                name="survey_about_both_or_neither",
                condition=Q(about_kind="", about_id__isnull=True)
                | (~Q(about_kind="") & Q(about_id__isnull=False)),
            ),
            models.CheckConstraint(
                name="survey_quotes_with_consent",
                condition=Q(may_quote=False) | ~Q(consent=""),
            ),
            models.CheckConstraint(
                name="survey_opened_when",
                condition=Q(state="draft") | Q(opened_at__isnull=False),
            ),
            models.CheckConstraint(
                name="survey_closed_when",
                condition=~Q(state="closed") | Q(closed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title
