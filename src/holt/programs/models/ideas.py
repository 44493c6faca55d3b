"""What people of the community propose, say and offer, without an account."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from holt.programs.models.programs import Program


class Idea(models.Model):
    """An idea for a program; its text stays unless it is withdrawn, who had it is forgotten."""

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed"
        WAITING = "waiting"
        OPEN = "open"
        PLANNED = "planned"
        NOTED = "noted"
        ADOPTED = "adopted"
        NOT_NOW = "not_now"
        MERGED = "merged"
        DECLINED = "declined"
        WITHDRAWN = "withdrawn"

    title = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    for_whom = models.CharField(max_length=300, blank=True)
    suits = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=8, default="en")
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    shows_name = models.BooleanField(default=False)
    may_contact = models.BooleanField(default=False)
    wants_letters = models.BooleanField(default=True)
    state = models.CharField(max_length=11, choices=State.choices)
    kept_by = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="ideas"
    )
    answer = models.TextField(blank=True)
    reason = models.CharField(max_length=500, blank=True)
    program = models.ForeignKey(Program, null=True, on_delete=models.SET_NULL, related_name="ideas")
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.SET_NULL, related_name="ideas"
    )
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="likenesses"
    )
    proposed_at = models.DateTimeField()
    shown_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-proposed_at"], name="idea_by_state"),
            models.Index(fields=["email"], name="idea_of_address"),
        ]
        constraints = [
            models.CheckConstraint(
                name="idea_declined_with_reason", condition=~Q(state="declined") | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="idea_not_now_with_answer", condition=~Q(state="not_now") | ~Q(answer="")
            ),
            models.CheckConstraint(
                name="idea_says_something",
                condition=Q(state="withdrawn") | ~Q(title=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title


ONE_SUBJECT = (Q(idea__isnull=False) & Q(program__isnull=True)) | (
    Q(idea__isnull=True) & Q(program__isnull=False)
)
"""A word or an offer belongs to an idea or to a program."""


class Comment(models.Model):
    """What somebody says of an idea or a published program; read by staff before it is shown."""

    class State(models.TextChoices):
        WAITING = "waiting"
        SHOWN = "shown"
        DECLINED = "declined"

    idea = models.ForeignKey(Idea, null=True, on_delete=models.CASCADE, related_name="comments")
    program = models.ForeignKey(
        Program, null=True, on_delete=models.CASCADE, related_name="comments"
    )
    text = models.TextField()
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    reason = models.CharField(max_length=500, blank=True)
    said_at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "said_at"], name="comment_by_state")]
        constraints = [
            models.CheckConstraint(name="comment_on_one_thing", condition=ONE_SUBJECT),
            models.CheckConstraint(
                name="comment_declined_with_reason",
                condition=~Q(state="declined") | ~Q(reason=""),
            ),
        ]


class Wish(models.Model):
    """ "I would come": one for each person, known only by a mark that means nothing elsewhere."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="wishes")
    mark = models.CharField(max_length=64)
    wished_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(name="wish_once", fields=["idea", "mark"])]


class HelpOffer(models.Model):
    """Somebody offers a hand with an idea or a program; how to reach them is for staff alone."""

    class State(models.TextChoices):
        OFFERED = "offered"
        ACCEPTED = "accepted"
        DECLINED = "declined"

    idea = models.ForeignKey(Idea, null=True, on_delete=models.CASCADE, related_name="offers")
    program = models.ForeignKey(Program, null=True, on_delete=models.CASCADE, related_name="offers")
    how = ArrayField(models.CharField(max_length=20), default=list)
    text = models.CharField(max_length=500, blank=True)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OFFERED)
    reason = models.CharField(max_length=500, blank=True)
    offered_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "offered_at"], name="help_by_state")]
        constraints = [
            models.CheckConstraint(name="help_for_one_thing", condition=ONE_SUBJECT),
            models.CheckConstraint(
                name="help_can_be_reached",
                condition=Q(forgotten_at__isnull=False) | ~Q(email="") | ~Q(phone=""),
            ),
            models.CheckConstraint(
                name="help_declined_with_reason",
                condition=~Q(state="declined") | ~Q(reason=""),
            ),
        ]
