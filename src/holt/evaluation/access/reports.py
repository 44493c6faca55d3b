"""Who may make, release, give and publish a report."""

from collections.abc import Collection
from dataclasses import dataclass

from holt.kernel.viewer import Role, Viewer


@dataclass(frozen=True)
class ReportRights:
    """What one viewer may do with one report now."""

    edit: bool = False
    release: bool = False
    withdraw: bool = False
    share: bool = False
    publish: bool = False
    unpublish: bool = False


NETWORKS_KINDS = frozenset({"network_year"})
SHARED_KINDS = frozenset({"board"})


def may_make_report(viewer: Viewer, kind: str, organization_id: int) -> bool:
    """Staff for their own organization; a year of the network: a coordinator."""
    least = Role.COORDINATOR if kind in NETWORKS_KINDS else Role.STAFF
    return viewer.grant is None and viewer.acts_for(organization_id, least)


def may_answer_for_report(viewer: Viewer, organization_id: int) -> bool:
    """Release it, take it back, give it to a board: a coordinator of whose it is."""
    return viewer.grant is None and viewer.acts_for(organization_id, Role.COORDINATOR)


def may_publish_report(viewer: Viewer) -> bool:
    """Open a year of the network to anybody: its operator."""
    return viewer.is_operator or viewer.is_house


def rights_of_report(
    viewer: Viewer, organization_id: int, kind: str, verbs: Collection[str], is_public: bool
) -> ReportRights:
    """By the state's verbs, whose it is, and who is asking."""
    makes = may_make_report(viewer, kind, organization_id)
    answers = may_answer_for_report(viewer, organization_id)
    publishes = kind in NETWORKS_KINDS and may_publish_report(viewer)
    return ReportRights(
        edit=makes and "edit_report" in verbs,
        release=answers and "release_report" in verbs,
        withdraw=answers and "withdraw_report" in verbs,
        share=answers and kind in SHARED_KINDS and "share_report" in verbs,
        publish=publishes and not is_public and "publish_report" in verbs,
        unpublish=publishes and is_public and "unpublish_report" in verbs,
    )
