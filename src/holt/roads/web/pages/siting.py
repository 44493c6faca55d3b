"""Where it should stop: who lives where, which places there are, the question and its answer."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.roads import queries
from holt.roads.asks import DropCandidateAsk
from holt.roads.queries import MobilePage
from holt.roads.web import showing_sites as showing
from holt.roads.web.forms import ButtonForm
from holt.roads.web.forms import siting as forms
from holt.roads.web.pages.keeping import act_on, kept
from holt.roads.web.words import PLACES, STAGES


def inside(request: HttpRequest, mobile_id: int) -> MobilePage:
    """A mobile library, for those who may read its plans."""
    found = look(request, queries.mobile, mobile_id)
    access.require(found.may_see_inside, viewer_of(request))
    return found


def where(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """What there is to weigh, and the answers kept."""
    found = inside(request, mobile_id)
    weighed = queries.siting(viewer_of(request), mobile_id)
    context = {
        "title": _("Where should it stop?"),
        "why": _(
            "The places from which most people who have no branch within a walk are reached: proven, not guessed."
        ),
        "mobile": found,
        "siting": weighed,
        "candidates": [(one, PLACES[one.kind]) for one in weighed.candidates],
        "studies": [(pk, at, stops, STAGES[stage]) for pk, at, stops, stage in weighed.studies],
        "sample": reverse("roads:sample", args=["areas.csv"]),
    }
    return page(request, "roads/where.html", context)


def _back(found: MobilePage) -> str:
    return reverse("roads:where", args=[found.id])


def add_area(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """One area, typed."""
    found = kept(request, mobile_id)
    return act_on(
        request,
        found,
        "add_area",
        forms.AddAreaForm,
        title=_("Add an area"),
        why=_("A block, a village, a trailer park: people who live near one another."),
        button=_("Add it"),
        done=lambda _row: _back(found),
        said=_("These people count from now on."),
        context={"back": _back(found)},
    )


def bring_areas(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """All areas from a table."""
    found = kept(request, mobile_id)
    return act_on(
        request,
        found,
        "bring_areas",
        forms.BringAreasForm,
        title=_("Bring the areas"),
        why=_(
            "A table with area, people, need, district, lat, lon and branch (yes where people can walk to one). It takes the place of the areas known so far."
        ),
        button=_("Bring them"),
        done=lambda _row: _back(found),
        said=_("The areas are taken over."),
        template="roads/bring.html",
        context={"back": _back(found), "sample": reverse("roads:sample", args=["areas.csv"])},
    )


def add_candidate(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """A possible stop."""
    found = kept(request, mobile_id)
    return act_on(
        request,
        found,
        "add_candidate",
        forms.AddCandidateForm,
        title=_("Add a possible stop"),
        why=_("A partner's lot, a park, a school, a center where it could stop and does not yet."),
        button=_("Add it"),
        done=lambda _row: _back(found),
        said=_("It is weighed from now on."),
        form_kwargs={"places": queries.place_choices(viewer_of(request))},
        context={"back": _back(found)},
    )


def drop_candidate(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """No possible stop any more."""
    mobile_id, name = look(request, queries.candidate_name, candidate_id)
    back = reverse("roads:where", args=[mobile_id])
    return act(
        request,
        "roads.drop_candidate",
        ButtonForm,
        title=_("Take this possible stop away"),
        why=name,
        button=_("Take it away"),
        done=lambda _row: back,
        said=_("It is not weighed any more."),
        fixed={"candidate_id": candidate_id},
        form_kwargs={"of": DropCandidateAsk},
        context={"back": back},
    )


def study_sites(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """The question."""
    found = kept(request, mobile_id)
    weighed = queries.siting(viewer_of(request), mobile_id)
    return act_on(
        request,
        found,
        "study_sites",
        forms.StudySitesForm,
        title=_("Find the best places"),
        why=_("Holt solves the whole choice at once and proves that no other reaches more."),
        button=_("Find them"),
        done=lambda row: reverse("roads:study", args=[row.pk]),
        initial={"stops": max(weighed.stops, 1), "keeps_promised": True},
        context={"back": _back(found)},
    )


def study(request: HttpRequest, study_id: int) -> HttpResponse:
    """One fewer, as today, as many, one more; today's stops and the best on one map."""
    found = look(request, queries.study, study_id)
    context = {
        "title": _("Where should it stop?"),
        "why": showing.asked(found),
        "study": found,
        "answers": showing.answers(found),
        "districts": showing.districts(found),
        "changes": showing.changes(found),
        "sentence": showing.sentence(found),
        "drawn": showing.drawn(found),
        "refresh": reverse("roads:study", args=[study_id]),
    }
    return page(request, "roads/study.html", context)
