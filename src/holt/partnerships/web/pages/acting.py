"""What the pages of a partnership's verbs share: the partnership, and the way back to it."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, viewer_of
from holt.partnerships import queries


def address(partnership_id: int, path: str = "") -> str:
    """A partnership's page, or one under it."""
    return f"/partnerships/{partnership_id}/{path}"


def inside(request: HttpRequest, partnership_id: int) -> queries.PartnershipPage:
    """The partnership, for its parties only. Raises NotFound, NotAllowed, SignInNeeded."""
    viewer = viewer_of(request)
    try:
        shown = queries.partnership(viewer, partnership_id)
    except NotFound:
        access.require(viewer.person_id is not None or viewer.grant is not None, viewer)
        raise
    access.require(shown.sees_inside, viewer)
    return shown


def act_on(
    request: HttpRequest,
    shown: queries.PartnershipPage,
    verb: str,
    form: type[AskForm],
    **more: Any,
) -> HttpResponse:
    """The page of a verb done to a partnership; afterwards one is back on its page."""
    fixed = {"partnership_id": shown.id, **more.pop("fixed", {})}
    context = {"shown": shown, "back": address(shown.id), **more.pop("context", {})}
    back = more.pop("back", address(shown.id))
    return act(
        request,
        f"partnerships.{verb}",
        form,
        fixed=fixed,
        context=context,
        done=lambda _result: back,
        **{"template": "partnerships/act.html", **more},
    )


def parties_of(shown: queries.PartnershipPage) -> list[tuple[int, str]]:
    """The organizations at the table, to choose from."""
    return [(one.organization_id, one.name) for one in shown.at_table]
