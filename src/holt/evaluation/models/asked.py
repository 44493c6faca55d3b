"""The network is asked who works with whom, and how far each trusts the other."""

from django.conf import settings
from django.db import models
from django.db.models import Q

STEPS = (1, 4)


def _step() -> models.PositiveSmallIntegerField:  # type: ignore[type-arg]
    """From 1 (not at all) to 4 (very much), or unsaid."""
    return models.PositiveSmallIntegerField(null=True)


class NetworkSurvey(models.Model):
    """One time the network was asked. What was said is told once it is closed, and not before."""

    title = models.CharField(max_length=200)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    closes_on = models.DateField()
    is_open = models.BooleanField(default=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_open"], name="network_survey_one_open", condition=Q(is_open=True)
            ),
            models.CheckConstraint(
                name="network_survey_closed_when",
                condition=Q(is_open=True, closed_at__isnull=True)
                | Q(is_open=False, closed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class NetworkSeat(models.Model):
    """One organization that is asked; somebody of it answers for it, and says when that is all."""

    survey = models.ForeignKey(NetworkSurvey, on_delete=models.CASCADE, related_name="seats")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="network_seats"
    )
    finished_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "organization"], name="network_seat_once")
        ]


class NamedPartner(models.Model):
    """Whom an organization named: how closely they work, and six ratings that nobody is shown."""

    seat = models.ForeignKey(NetworkSeat, on_delete=models.CASCADE, related_name="named")
    other = models.ForeignKey(
        "directory.Organization", on_delete=models.CASCADE, related_name="named_by"
    )
    level = models.PositiveSmallIntegerField()
    reliable = _step()
    shared = _step()
    open = _step()
    influence = _step()
    commitment = _step()
    resources = _step()
    said_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["other"], name="named_partner")]
        constraints = [
            models.UniqueConstraint(fields=["seat", "other"], name="named_partner_once"),
            models.CheckConstraint(name="named_partner_level", condition=Q(level__range=STEPS)),
            *(
                models.CheckConstraint(
                    name=f"named_partner_{name}",
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__range": STEPS}),
                )
                for name in (
                    *("reliable", "shared", "open"),
                    *("influence", "commitment", "resources"),
                )
            ),
        ]
