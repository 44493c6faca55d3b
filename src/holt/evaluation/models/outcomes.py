"""What changed: outcomes of partnerships, recorded by one party and confirmed by another."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Outcome(models.Model):
    """Who changed what, when and where; how much, how we know, and who else says so."""

    class State(models.TextChoices):
        DRAFT = "draft"
        RECORDED = "recorded"
        CONFIRMED = "confirmed"
        WITHDRAWN = "withdrawn"

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="outcomes"
    )
    need = models.ForeignKey(
        "needs.Need", null=True, on_delete=models.PROTECT, related_name="outcomes"
    )
    who_changed = models.CharField(max_length=200)
    what_changed = models.CharField(max_length=500)
    on = models.DateField()
    where = models.CharField(max_length=200, blank=True)
    how_much = models.CharField(max_length=200, blank=True)
    figure = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    unit = models.CharField(max_length=60, blank=True)
    significance = models.TextField(blank=True)
    contribution = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    voice = models.TextField(blank=True)
    voice_by = models.CharField(max_length=200, blank=True)
    has_consent = models.BooleanField(default=False)
    season = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECORDED)
    recorded_party = models.ForeignKey(
        "partnerships.Party", on_delete=models.PROTECT, related_name="outcomes_recorded"
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField()
    asked_party = models.ForeignKey(
        "partnerships.Party", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(null=True)
    confirmed_party = models.ForeignKey(
        "partnerships.Party", null=True, on_delete=models.PROTECT, related_name="+"
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_by_name = models.CharField(max_length=200, blank=True)
    confirmed_by_role = models.CharField(max_length=200, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["partnership", "-on"], name="outcome_of_partnership"),
            models.Index(fields=["-on"], name="outcome_on"),
        ]
        constraints = [
            models.CheckConstraint(
                name="outcome_voice_needs_consent",
                condition=Q(voice="") | Q(has_consent=True),
            ),
            models.CheckConstraint(
                name="outcome_confirmed_by_somebody",
                condition=~Q(state="confirmed")
                | (
                    Q(confirmed_at__isnull=False, confirmed_party__isnull=False)
                    & ~Q(confirmed_by_name="")
                ),
            ),
            models.CheckConstraint(
                name="outcome_confirmed_by_another",
                condition=Q(confirmed_party__isnull=True) | ~Q(confirmed_party=F("recorded_party")),
            ),
            models.CheckConstraint(
                name="outcome_withdrawn_with_reason",
                condition=~Q(state="withdrawn") | ~Q(withdrawn_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.what_changed
