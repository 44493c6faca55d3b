"""Agreements: numbered versions of a text or an uploaded file, signed by every party."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.partnerships.models.core import Partnership, Party


class AgreementVersion(models.Model):
    """One version of an agreement's text; what is signed is its hash."""

    class State(models.TextChoices):
        OPEN = "open"
        SIGNED = "signed"
        SUPERSEDED = "superseded"

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="agreements"
    )
    number = models.PositiveSmallIntegerField()
    season = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    text = models.TextField(blank=True)
    text_hash = models.CharField(max_length=64)
    file = models.ForeignKey(
        "kernel.StoredFile", null=True, on_delete=models.PROTECT, related_name="+"
    )
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_by_name = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="agreement_number_once"),
            models.UniqueConstraint(
                fields=["partnership"], name="agreement_one_open", condition=Q(state="open")
            ),
            models.CheckConstraint(
                name="agreement_has_text_or_file", condition=~Q(text="") | Q(file__isnull=False)
            ),
        ]


class Signature(models.Model):
    """A party's signature under one version."""

    class Way(models.TextChoices):
        SIGNED_IN = "signed_in"
        LINK_AND_CODE = "link_and_code"
        PAPER = "paper"

    agreement = models.ForeignKey(
        AgreementVersion, on_delete=models.PROTECT, related_name="signatures"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="signatures")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    text_hash = models.CharField(max_length=64)
    way = models.CharField(max_length=14, choices=Way.choices)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agreement", "party"], name="signature_once")
        ]
