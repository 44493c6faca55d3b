"""Everybody who spoke, testified, wrote or joined: each with thanked or not, each person once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from holt.evaluation.models import Campaign, CampaignLetter, CampaignMember, Speaker, Testimony
from holt.people import queries as people


@dataclass(frozen=True)
class Thankee:
    """Somebody to thank. `codes` are all they did here ("speaker-3", "writer-7"), the first of
    which names them in a form; `reach` says whether Holt can write to them."""

    codes: tuple[str, ...]
    name: str
    for_what: tuple[str, ...]
    thanked_at: datetime | None
    by_mail: bool
    reach: bool
    person_id: int | None = None
    organization_id: int | None = None
    email: str = ""
    language: str = "en"

    @property
    def code(self) -> str:
        return self.codes[0]


@dataclass
class _Found:
    name: str
    person_id: int | None = None
    organization_id: int | None = None
    email: str = ""
    language: str = "en"
    codes: list[tuple[str, int]] = field(default_factory=list)


Deed = tuple[str, str, int, _Found]
"""Who they are (a key), what they did, the id of that, and how to reach them."""


def to_thank(campaign: Campaign) -> tuple[Thankee, ...]:
    """For people inside; the caller has checked. In the order in which they did something."""
    found: dict[str, _Found] = {}
    for key, what, thing_id, who in _deeds(campaign):
        found.setdefault(key, who).codes.append((what, thing_id))
    thanked = {
        (what, thing): (at, by_mail)
        for what, thing, at, by_mail in campaign.thanks.values_list(
            "what", "thing_id", "thanked_at", "by_mail"
        )
    }
    return tuple(_thankee(one, thanked) for one in found.values())


def _thankee(one: _Found, thanked: dict[tuple[str, int], tuple[datetime, bool]]) -> Thankee:
    when, by_mail = next((thanked[at] for at in one.codes if at in thanked), (None, False))
    return Thankee(
        tuple(f"{what}-{thing}" for what, thing in one.codes), one.name,
        tuple(dict.fromkeys(what for what, _thing in one.codes)), when, by_mail,
        bool(one.person_id or one.organization_id or one.email),
        one.person_id, one.organization_id, one.email, one.language,
    )  # fmt: skip


def _deeds(campaign: Campaign) -> Iterator[Deed]:
    yield from _spoke(campaign)
    yield from _testified(campaign)
    yield from _wrote(campaign)
    yield from _joined(campaign)


def _key(person_id: int | None, email: str, otherwise: str) -> str:
    """One person is one, whether they spoke, wrote or both."""
    if person_id is not None:
        return f"person {person_id}"
    return f"mail {email.lower()}" if email else otherwise


def _spoke(campaign: Campaign) -> Iterator[Deed]:
    rows = Speaker.objects.filter(
        hearing__campaign=campaign, hearing__canceled_at=None, state="agreed"
    )
    for one in rows.order_by("answered_at", "pk"):
        key = _key(one.person_id, one.email, f"speaker {one.pk}")
        yield key, "speaker", one.pk, _Found(one.name, one.person_id, None, one.email, one.language)


def _testified(campaign: Campaign) -> Iterator[Deed]:
    for one in Testimony.objects.filter(campaign=campaign, state="offered").order_by(
        "offered_at", "pk"
    ):
        key = _key(one.person_id, one.email, f"testimony {one.pk}")
        yield (
            key,
            "testimony",
            one.pk,
            _Found(one.name, one.person_id, None, one.email, one.language),
        )


def _wrote(campaign: Campaign) -> Iterator[Deed]:
    rows = CampaignLetter.objects.filter(campaign=campaign, state="sent", written_by__isnull=False)
    writers = list(rows.order_by("sent_at", "pk").values_list("pk", "written_by_id"))
    names = people.names(person for _pk, person in writers)
    for pk, person in writers:
        if person in names:
            yield f"person {person}", "writer", pk, _Found(names[person], person)


def _joined(campaign: Campaign) -> Iterator[Deed]:
    rows = CampaignMember.objects.filter(campaign=campaign, state="joined")
    for one in rows.select_related("organization").order_by("joined_at", "pk"):
        home = one.organization
        yield f"organization {home.pk}", "member", one.pk, _Found(home.name, None, home.pk)
