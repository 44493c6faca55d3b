"""A partnership, its parties and what each wants; introductions between two others."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Partnership(models.Model):
    """Two or more organizations doing something together, from a proposal to an ending."""

    class State(models.TextChoices):
        PROPOSED = "proposed"
        TALKING = "talking"
        PLANNING = "planning"
        AGREEING = "agreeing"
        ACTIVE = "active"
        PAUSED = "paused"
        RENEWING = "renewing"
        ENDING = "ending"
        ENDED = "ended"
        DECLINED = "declined"

    name = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.PROTECT, related_name="partnerships"
    )
    goals_served = models.ManyToManyField("needs.Goal", related_name="partnerships", blank=True)
    came_from = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="led_to"
    )
    introduction = models.ForeignKey(
        "Introduction", null=True, on_delete=models.SET_NULL, related_name="partnerships"
    )
    coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_public = models.BooleanField(default=False)
    level = models.PositiveSmallIntegerField(null=True)
    level_scheme = models.CharField(max_length=30, blank=True)
    arrangement = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    who_decides = models.TextField(blank=True)
    if_things_change = models.TextField(blank=True)
    season = models.PositiveSmallIntegerField(default=1)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    paused_until = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    reason_code = models.CharField(max_length=40, blank=True)
    reason = models.TextField(blank=True)
    proposed_at = models.DateTimeField()
    last_contact_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-proposed_at"], name="partnership_by_state"),
            models.Index(fields=["review_on"], name="partnership_review"),
        ]
        constraints = [
            models.CheckConstraint(
                name="partnership_ends_with_reason",
                condition=~Q(state__in=["ended", "declined"]) | ~Q(reason_code=""),
            ),
            models.CheckConstraint(
                name="partnership_ends_after_start",
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gt=F("starts_on")),
            ),
            models.CheckConstraint(
                name="partnership_level_names_scheme",
                condition=Q(level__isnull=True) | (Q(level__range=(1, 4)) & ~Q(level_scheme="")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Party(models.Model):
    """One organization's seat in a partnership, and who speaks for it."""

    class State(models.TextChoices):
        INVITED = "invited"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        LEFT = "left"

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="parties")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="parties"
    )
    is_lead = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.INVITED)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    contact_name = models.CharField(max_length=200, blank=True)
    contact_title = models.CharField(max_length=200, blank=True)
    contact_email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="en")
    agrees_to_public = models.BooleanField(default=False)
    hosts_per_ten = models.PositiveSmallIntegerField(default=0)
    answered_at = models.DateTimeField(null=True)
    answer_note = models.TextField(blank=True)
    place_in_list = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "organization"], name="party_organization_once"
            ),
            models.UniqueConstraint(
                fields=["partnership"], name="party_one_lead", condition=Q(is_lead=True)
            ),
        ]
        indexes = [models.Index(fields=["organization", "state"], name="party_by_organization")]


class Interest(models.Model):
    """Something a party wants from the partnership, and how far it says it gets it (1–5)."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="interests")
    statement = models.CharField(max_length=400)
    rating = models.PositiveSmallIntegerField(null=True)
    rated_at = models.DateTimeField(null=True)
    stated_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="interest_rating", condition=Q(rating__isnull=True) | Q(rating__range=(1, 5))
            )
        ]


class Introduction(models.Model):
    """A coordinator proposes that two other organizations meet; both must say yes."""

    class State(models.TextChoices):
        ASKED = "asked"
        MADE = "made"
        DECLINED = "declined"
        EXPIRED = "expired"

    made_by_organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    first = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="introductions_first"
    )
    second = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="introductions_second"
    )
    first_name = models.CharField(max_length=200)
    first_email = models.EmailField()
    second_name = models.CharField(max_length=200)
    second_email = models.EmailField()
    first_answer = models.BooleanField(null=True)
    second_answer = models.BooleanField(null=True)
    reason = models.TextField()
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.SET_NULL, related_name="introductions"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    outcome = models.TextField(blank=True)
    outcome_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="introduction_of_two", condition=~Q(first=F("second"))),
            models.CheckConstraint(
                name="introduction_by_double_consent",
                condition=~Q(state="made") | Q(first_answer=True, second_answer=True),
            ),
        ]


class SuggestionNote(models.Model):
    """What a coordinator did with a suggestion: not now, never for this need, already in touch."""

    class Verdict(models.TextChoices):
        LATER = "later"
        NOT_FITTING = "not_fitting"
        IN_TOUCH = "in_touch"

    need = models.ForeignKey("needs.Need", on_delete=models.CASCADE, related_name="+")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="+"
    )
    by_organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="+"
    )
    verdict = models.CharField(max_length=12, choices=Verdict.choices)
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["need", "organization", "by_organization"], name="suggestion_note_once"
            )
        ]
