"""What a campaign may rest on and who may be invited, as its forms offer them."""

from collections.abc import Iterable
from dataclasses import dataclass

from holt.directory import queries as directory
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships

MOST = 60
Pairs = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class CampaignChoices:
    """(id, name) pairs: one's own needs first, one's partnerships, partners and others chosen."""

    needs: Pairs
    partnerships: Pairs
    invited: Pairs


def campaign_choices(
    viewer: Viewer,
    *,
    needs_too: Iterable[int] = (),
    partnerships_too: Iterable[int] = (),
    invited_too: Iterable[int] = (),
) -> CampaignChoices:
    """What the viewer may choose; what stands chosen already stays on the lists."""
    own = needs.visible(viewer).filter(organization__in=list(viewer.roles), state__in=LIVING)
    mine = partnerships.of_mine(viewer).exclude(state__in=("declined", "ended"))
    seats = mine.exclude(parties__state="left").values_list("parties__organization_id", flat=True)
    partners = set(seats[:MOST]) | set(invited_too)
    return CampaignChoices(
        _both(
            own.order_by("-heard_on", "-pk").values_list("pk", "statement")[:MOST],
            needs.visible(viewer).filter(pk__in=list(needs_too)).values_list("pk", "statement"),
        ),
        _both(
            mine.values_list("pk", "name")[:MOST],
            partnerships.partnerships(viewer).filter(pk__in=list(partnerships_too))
            .values_list("pk", "name"),
        ),
        directory.organization_choices(viewer, partners - set(viewer.roles)),
    )  # fmt: skip


LIVING = ("open", "matched")


def _both(first: Iterable[tuple[int, str]], too: Iterable[tuple[int, str]]) -> Pairs:
    return tuple({**dict(too), **dict(first)}.items())


def colleagues(viewer: Viewer, organization_ids: Iterable[int]) -> Pairs:
    """People of the organizations behind a campaign the viewer is inside of: (id, name)."""
    inside = sorted(organization_ids)
    names = directory.organization_names(inside)
    rows = directory.staff_emails(inside, Role.VIEWER)
    return tuple((one.person_id, f"{one.name}, {names[one.organization_id]}") for one in rows)
