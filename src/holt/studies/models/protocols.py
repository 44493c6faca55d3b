"""How a study is done, version by version, who signed which, and the note on ethics."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.studies.models.studies import Study


class Protocol(models.Model):
    """One version of how a study is done. It is never changed: a change is the next version."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="protocols")
    number = models.PositiveIntegerField()
    question = models.TextField()
    method = models.TextField()
    measures = models.TextField(blank=True)
    sample = models.TextField(blank=True)
    collected = models.TextField(blank=True)
    timetable = models.TextField(blank=True)
    is_amendment = models.BooleanField(default=False)
    change = models.CharField(max_length=500, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["study", "number"], name="protocol_number_once"),
            models.CheckConstraint(
                name="protocol_change_has_a_reason", condition=Q(number=1) | ~Q(change="")
            ),
        ]


class SignOff(models.Model):
    """A partner's yes to one version of the protocol, and to no other."""

    protocol = models.ForeignKey(Protocol, on_delete=models.CASCADE, related_name="signed")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["protocol", "organization"], name="sign_off_once")
        ]


class Ethics(models.Model):
    """Who could be harmed and how they are kept from it. There is no half a note: a row is whole."""

    study = models.OneToOneField(Study, on_delete=models.CASCADE, related_name="ethics")
    harm = models.TextField()
    consent = models.TextField()
    personal_data = models.TextField()
    kept_until = models.DateField()
    approved_by = models.CharField(max_length=200, blank=True)
    approval_number = models.CharField(max_length=100, blank=True)
    approved_on = models.DateField(null=True)
    no_approval_because = models.TextField(blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="ethics_note_is_whole",
                condition=~Q(harm="") & ~Q(consent="") & ~Q(personal_data=""),
            ),
            models.CheckConstraint(
                name="ethics_approved_or_says_why_not",
                condition=(~Q(approved_by="") & Q(approved_on__isnull=False))
                | ~Q(no_approval_because=""),
            ),
        ]
