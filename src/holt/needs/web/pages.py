"""Reading needs: the list and a need's own page."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.kernel.web import reasons
from holt.kernel.web.feed import line
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.needs import ports, queries
from holt.needs.queries import NeedPage
from holt.needs.web import showing
from holt.needs.web.links import organization_url
from holt.needs.web.tables import needs_table
from holt.needs.web.words import KINDS, OPENNESS, STATES, STEPS, TONES


def needs(request: HttpRequest) -> HttpResponse:
    """Every need the viewer may see; filters, views, exports and bulk changes."""
    return list_page(request, needs_table(viewer_of(request)))


def need(request: HttpRequest, need_id: int) -> HttpResponse:
    """A need: where it was heard, its evidence, the gap, the community's figures, the goals."""
    viewer = viewer_of(request)
    found = queries.need(viewer, need_id)
    words = words_for(viewer)
    return page(
        request, "needs/need.html", {**_about(found, words), **_around(viewer, found, words)}
    )


def words_for(viewer: Viewer) -> reasons.Words:
    """What sentences need: the subjects' names and the unit of distance."""
    return reasons.Words(directory.subject_labels(viewer.language), queries.distance_unit())


def _about(found: NeedPage, words: reasons.Words) -> dict[str, object]:
    """The need itself, in words."""
    steps = found.rights.steps
    return {
        "title": found.statement,
        "need": found,
        "kind": KINDS[found.kind],
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "heard": showing.heard(found),
        "facts": showing.facts(found, words),
        "openness": OPENNESS[found.openness],
        "centricity": showing.centricity(found.centricity),
        "publish_url": reverse("needs:publish", args=[found.id]) if "publish" in steps else "",
        "steps": [
            (STEPS[step], reverse(f"needs:{step}", args=[found.id]))
            for step in steps
            if step != "publish"
        ],
        "organization_url": organization_url(found.organization_id),
    }


def _around(viewer: Viewer, found: NeedPage, words: reasons.Words) -> dict[str, object]:
    """What stands around it: the gap, the county's figures, the history, other rooms' panels."""
    return {
        "gap": showing.gap(queries.gap(viewer, found), words),
        "indicators": showing.indicators(queries.indicators_of(viewer, found.county)),
        "panels": (panels := panels_for("needs.need", viewer, found.id, found)),
        "propose_url": ports.propose_url(viewer),
        "has_next": found.rights.edit or any(one.next for one in panels),
        "history": [line(one) for one in queries.history(viewer, found.id)],
    }
