"""Sentences staff chose by hand for a report's documents."""

from django.conf import settings
from django.db import models

from holt.surveys.models.surveys import Survey


class ChosenQuote(models.Model):
    """The fingerprint of a sentence: what was said stands in the answer alone, and goes with it."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="chosen_quotes")
    item = models.CharField(max_length=200)
    text_hash = models.CharField(max_length=64)
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    chosen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "item", "text_hash"], name="quote_chosen_once"
            )
        ]
