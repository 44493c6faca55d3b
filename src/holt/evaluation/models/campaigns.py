"""A campaign: one ask to whoever decides, who runs it, who joined, and what was decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Campaign(models.Model):
    """An ask in one sentence, of a governing body, by an organization and those who join.

    `cents` is the amount asked for, in the network's currency. What was decided stands here, too.
    """

    class State(models.TextChoices):
        OPEN = "open"
        DECIDED = "decided"
        CLOSED = "closed"
        CANCELED = "canceled"

    class Openness(models.TextChoices):
        OWN = "own"
        NETWORK = "network"

    class Decision(models.TextChoices):
        GRANTED = "granted"
        IN_PART = "in_part"
        POSTPONED = "postponed"
        REFUSED = "refused"

    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="campaigns"
    )
    title = models.CharField(max_length=200)
    asks_for = models.CharField(max_length=300)
    body = models.CharField(max_length=200)
    cents = models.BigIntegerField(null=True)
    decision_on = models.DateField(null=True)
    openness = models.CharField(max_length=10, choices=Openness.choices, default=Openness.OWN)
    needs = models.ManyToManyField("needs.Need", related_name="+")
    partnerships = models.ManyToManyField("partnerships.Partnership", related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True)
    decided_on = models.DateField(null=True)
    granted_cents = models.BigIntegerField(null=True)
    source = models.CharField(max_length=300, blank=True)
    meaning = models.CharField(max_length=500, blank=True)
    learned = models.TextField(blank=True)
    canceled_because = models.CharField(max_length=500, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    opened_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["state", "decision_on"], name="campaign_next")]
        constraints = [
            models.CheckConstraint(
                name="campaign_amount_is_money", condition=Q(cents__isnull=True) | Q(cents__gt=0)
            ),
            models.CheckConstraint(
                name="campaign_decided_when",
                condition=Q(decision="", decided_on__isnull=True, granted_cents__isnull=True)
                | (~Q(decision="") & Q(decided_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="campaign_decided_says_what",
                condition=~Q(state="decided") | ~Q(decision=""),
            ),
            models.CheckConstraint(
                name="campaign_part_has_an_amount",
                condition=Q(granted_cents__isnull=True)
                | (Q(granted_cents__gt=0) & Q(decision__in=["granted", "in_part"])),
            ),
            models.CheckConstraint(
                name="campaign_canceled_because",
                condition=~Q(state="canceled") | ~Q(canceled_because=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CampaignMember(models.Model):
    """An organization beside the one that runs it: invited, joined, or gone again."""

    class State(models.TextChoices):
        INVITED = "invited"
        JOINED = "joined"
        LEFT = "left"

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="members")
    organization = models.ForeignKey(
        "directory.Organization", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State.choices)
    joined_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "organization"], name="campaign_joined_once"
            ),
            models.CheckConstraint(
                name="campaign_joined_when",
                condition=~Q(state="joined") | Q(joined_at__isnull=False),
            ),
        ]


class Thanks(models.Model):
    """Somebody of a campaign was thanked: for this appearance, words, letters or help, once."""

    class For(models.TextChoices):
        SPEAKER = "speaker"
        TESTIMONY = "testimony"
        WRITER = "writer"
        MEMBER = "member"

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="thanks")
    what = models.CharField(max_length=10, choices=For.choices)
    thing_id = models.BigIntegerField()
    by_mail = models.BooleanField()
    thanked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    thanked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "what", "thing_id"], name="campaign_thanked_once"
            )
        ]
