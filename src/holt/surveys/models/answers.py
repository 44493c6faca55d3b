"""What was answered. Nothing here leads from an anonymous answer to a person.

An answer has a number drawn by chance and a day, no hour: neither its number nor its place in the
table tells when it came. It knows no invitation, no draft and no person; a confidential answer may
know its invitation's key, hashed, so that whoever holds the letter can take the answer back.
"""

import uuid

from django.db import models
from django.db.models import Q

from holt.surveys.models.surveys import Survey


class Answer(models.Model):
    """One filled form. `values` is what standards.xlsform calls the answers to a form."""

    class Way(models.TextChoices):
        LINK = "link"
        MAIL = "mail"
        KIOSK = "kiosk"
        PAPER = "paper"
        IMPORT = "import"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="answers")
    is_anonymous = models.BooleanField(default=True)
    day = models.DateField()
    way = models.CharField(max_length=6, choices=Way.choices, default=Way.LINK)
    language = models.CharField(max_length=20, blank=True)
    site = models.CharField(max_length=120, blank=True)
    values = models.JSONField()
    key_hash = models.CharField(max_length=64, blank=True)
    is_tallied = models.BooleanField(default=False)
    batch = models.BigIntegerField(null=True)
    """The import it came with, so that this can be taken back: one number for five answers or
    more, forgotten when the week for taking back is over. It says nothing of order or person."""

    class Meta:
        indexes = [
            models.Index(
                fields=["batch"], name="answer_of_batch", condition=Q(batch__isnull=False)
            ),
            models.Index(fields=["survey", "day"], name="answer_by_day"),
            models.Index(fields=["survey"], name="answer_to_tally", condition=Q(is_tallied=False)),
        ]
        constraints = [
            models.CheckConstraint(
                name="answer_anonymous_leads_nowhere",
                condition=Q(is_anonymous=False) | Q(key_hash=""),
            ),
            models.CheckConstraint(
                name="answer_batch_of_imports_only",
                condition=Q(batch__isnull=True) | Q(way="import"),
            ),
            models.UniqueConstraint(
                fields=["survey", "key_hash"],
                name="answer_one_for_a_key",
                condition=~Q(key_hash=""),
            ),
        ]


class Tally(models.Model):
    """How often a choice was taken, by place and month: what reports add up.

    `item` is a question's path, `value` a choice's name or a whole number as text. The row with
    an empty item counts the answers themselves.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="tallies")
    item = models.CharField(max_length=200, blank=True)
    value = models.CharField(max_length=120, blank=True)
    site = models.CharField(max_length=120, blank=True)
    month = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "item", "value", "site", "month"], name="tally_once"
            )
        ]
