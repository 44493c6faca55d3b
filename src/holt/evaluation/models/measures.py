"""The measures an organization or a partnership chose for itself, and what was noted by hand."""

from django.conf import settings
from django.db import models
from django.db.models import Q

OF_ONE = Q(organization__isnull=False, partnership__isnull=True) | Q(
    organization__isnull=True, partnership__isnull=False
)


class Measured(models.TextChoices):
    """The words of `rules.Measure`, as rows keep them."""

    OUTCOME_SURVEYS = "outcome_surveys"
    GOALS_ATTAINED = "goals_attained"
    ATTENDANCE = "attendance"
    NEW_AND_RETURNING = "new_and_returning"
    HOURS_GIVEN = "hours_given"
    MONEY_BROUGHT_IN = "money_brought_in"
    CAPACITY_GAINED = "capacity_gained"
    DUPLICATION_AVOIDED = "duplication_avoided"
    ECONOMIC_EFFECTS = "economic_effects"


class ChosenMeasure(models.Model):
    """A measure that counts for one organization or one partnership; why, and what it aims at.

    `aim` is a year's, in the unit of the measure's first part (a share in hundredths, money in
    cents). A measure that was dropped stays, with the day.
    """

    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.CASCADE, related_name="+"
    )
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.CASCADE, related_name="+"
    )
    measure = models.CharField(max_length=20, choices=Measured.choices)
    aim = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    why = models.CharField(max_length=300, blank=True)
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    chosen_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="chosen_measure_of_one", condition=OF_ONE),
            models.CheckConstraint(
                name="chosen_measure_aims_at_something",
                condition=Q(aim__isnull=True) | Q(aim__gt=0),
            ),
            models.UniqueConstraint(
                fields=["organization", "measure"],
                name="measure_chosen_once",
                condition=Q(dropped_at__isnull=True, organization__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["partnership", "measure"],
                name="measure_chosen_once_together",
                condition=Q(dropped_at__isnull=True, partnership__isnull=False),
            ),
        ]


class MeasureNote(models.Model):
    """An observation by hand where Holt has no data of its own; struck out, never deleted.

    `value` is in `unit`, money in cents. `party` is who noted it in a partnership.
    """

    class Unit(models.TextChoices):
        PEOPLE = "people"
        HOURS = "hours"
        CENTS = "cents"
        PROGRAMS = "programs"
        SPACES = "spaces"
        LANGUAGES = "languages"
        BUSINESSES = "businesses"

    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.CASCADE, related_name="+"
    )
    partnership = models.ForeignKey(
        "partnerships.Partnership", null=True, on_delete=models.CASCADE, related_name="+"
    )
    party = models.ForeignKey(
        "partnerships.Party", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    measure = models.CharField(max_length=20, choices=Measured.choices)
    on = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=2)
    unit = models.CharField(max_length=10, choices=Unit.choices)
    what = models.CharField(max_length=300)
    source = models.CharField(max_length=300)
    evidence = models.TextField(blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    noted_at = models.DateTimeField()
    struck_at = models.DateTimeField(null=True)
    struck_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    struck_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "-on"], name="measure_note_of_organization"),
            models.Index(fields=["partnership", "-on"], name="measure_note_of_partnership"),
        ]
        constraints = [
            models.CheckConstraint(name="measure_note_of_one", condition=OF_ONE),
            models.CheckConstraint(name="measure_note_positive", condition=Q(value__gt=0)),
            models.CheckConstraint(
                name="measure_note_says_what_and_whence",
                condition=~Q(what="") & ~Q(source=""),
            ),
            models.CheckConstraint(
                name="measure_note_struck_with_reason",
                condition=Q(struck_at__isnull=True, struck_reason="")
                | (Q(struck_at__isnull=False) & ~Q(struck_reason="")),
            ),
        ]
