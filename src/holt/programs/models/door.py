"""What was tapped at the door of a session, kept so that a tap that arrives twice counts once."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.programs.models.sessions import Session
from holt.programs.models.sign_ups import SignUp


class Tap(models.Model):
    """One tap on somebody's phone: so many of a sign-up are here, or one more of a kind of people
    nobody asks for a name. `at` is when it was tapped, `mark` the phone's own name for it.
    """

    class Kind(models.TextChoices):
        HERE = "here"
        NEW_TO_US = "new_to_us"
        BACK_AFTER_LONG = "back_after_long"
        PARTNER_PEOPLE = "partner_people"
        OTHERS = "others"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="taps")
    sign_up = models.ForeignKey(SignUp, null=True, on_delete=models.CASCADE, related_name="taps")
    kind = models.CharField(max_length=15, choices=Kind.choices)
    count = models.SmallIntegerField()
    mark = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField()
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        indexes = [
            models.Index(fields=["session", "kind"], name="taps_of_session"),
            models.Index(fields=["sign_up", "-at"], name="taps_of_sign_up"),
        ]
        constraints = [
            models.CheckConstraint(
                name="tap_of_a_sign_up_or_a_kind",
                condition=(Q(kind="here") & Q(sign_up__isnull=False) & Q(count__gte=0))
                | (~Q(kind="here") & Q(sign_up__isnull=True)),
            ),
        ]
