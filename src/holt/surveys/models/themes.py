"""Themes people of a library keep for the open answers to a question."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from holt.surveys.models.surveys import Survey


class Theme(models.Model):
    """A name and the words that put an answer under it. It knows no answer."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="themes")
    item = models.CharField(max_length=200)
    name = models.CharField(max_length=80)
    words = ArrayField(models.CharField(max_length=60), default=list)
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "item", "name"], name="theme_name_once"),
            models.UniqueConstraint(fields=["survey", "item", "place"], name="theme_place_once"),
        ]
