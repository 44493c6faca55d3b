"""Who may see what can be lent, call out, and answer."""

from holt.kernel.viewer import Role, Viewer


def may_see_aid(viewer: Viewer) -> bool:
    """People of the network; never the public, and no link to something else."""
    return viewer.is_member


def may_call_out(viewer: Viewer, organization_id: int) -> bool:
    """Coordinators of the organization that calls, and the operator for any."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.COORDINATOR)


def may_call_out_somewhere(viewer: Viewer) -> bool:
    """Whoever may send a call-out for some organization."""
    leads = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    return viewer.is_operator or viewer.is_house or leads


def may_see_aid_contact(viewer: Viewer, organization_id: int) -> bool:
    """Whom to reach in an emergency: its own people, and whoever may send a call-out."""
    return organization_id in viewer.roles or may_call_out_somewhere(viewer)


def may_read_board(viewer: Viewer, organization_id: int) -> bool:
    """Who answered what, and the log: the people of the organization that called, and the
    operator. Everybody else of the network sees what is wanted and what is still missing."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.VIEWER)


def may_log_aid(viewer: Viewer, organization_id: int) -> bool:
    """Staff of the organization that called, and the operator."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.STAFF)


def may_answer_aid(viewer: Viewer, called_id: int, organization_id: int, caller_id: int) -> bool:
    """Staff of the organization that was called, the holder of the link to this very call made
    for it, and whoever runs the call-out and was told by phone."""
    grant = viewer.grant
    if grant is not None:
        held = viewer.holds_link("aid_called", called_id)
        return held and grant.organization_id == organization_id
    return viewer.acts_for(organization_id, Role.STAFF) or may_log_aid(viewer, caller_id)
