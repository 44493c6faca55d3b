"""For teachers, with or without an account: what is offered, asking, one's own visit."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.programs import queries, rules
from holt.programs.asks import CancelVisitAsk, TakeOtherDateAsk
from holt.programs.queries import VisitOfferLine
from holt.programs.web.class_visit_words import (
    OFFER_KINDS,
    VISIT_STATES,
    VISIT_TONES,
    day_and_hour,
)
from holt.programs.web.forms import class_visits as forms
from holt.programs.web.showing import preview


def class_visit(request: HttpRequest, organization_id: int) -> HttpResponse:
    """What a library offers to classes, with the next free times: the first tap takes one."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    offers = queries.visit_offers_of(viewer, organization_id, today)
    name = directory.organization_names([organization_id])[organization_id]
    title = _("Bring your class")
    context = {
        "title": title,
        "organization_id": organization_id,
        "organization": name,
        "offers": [
            {
                "line": one,
                "kind": OFFER_KINDS[one.kind],
                "times": [(forms.as_value(it), day_and_hour(*it)) for it in one.free],
            }
            for one in offers
        ],
        "may_keep": viewer.acts_for(organization_id),
        "preview": preview(f"{title}: {name}", "", request.path),
    }
    return page(request, "programs/class_visit.html", context)


def ask_visit(request: HttpRequest, visit_offer_id: int) -> HttpResponse:
    """The second tap: who comes. Name and school are known from the link or the account."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    found = queries.visit_offer(viewer, visit_offer_id, today)
    back = reverse("programs:class_visit", args=[found.organization_id])
    by_link = _by_link(viewer, found)
    schools = () if by_link else _schools(viewer)
    return act(
        request,
        "programs.ask_visit",
        forms.AskVisitForm,
        title=found.title,
        why=_why(found),
        button=_("Ask for this visit"),
        done=lambda row: reverse("programs:own_visit", args=[queries.visit_key(row)]),
        said=_("The library has your wish. A letter with your own link is on its way."),
        fixed={"visit_offer_id": visit_offer_id},
        initial={
            "at": request.GET.get("at", ""),
            "name": viewer.name or (viewer.grant.name if viewer.grant else ""),
            "email": viewer.email or (viewer.grant.email if viewer.grant else ""),
            "school_id": schools[0][0] if schools else None,
            "class_size": min(25, found.largest_class),
        },
        form_kwargs={"free": found.free, "schools": schools, "by_link": by_link},
        template="programs/ask_visit.html",
        context={"back": back, "offer": found, "published": found.is_published},
    )


def _why(found: VisitOfferLine) -> str:
    facts = {"place": found.organization, "minutes": found.minutes, "most": found.largest_class}
    return _("%(place)s, %(minutes)s minutes, at most %(most)s pupils.") % facts


def _by_link(viewer: Viewer, found: VisitOfferLine) -> bool:
    """Whether the teacher came by the signed link of a partnership with this library."""
    grant = viewer.grant
    return bool(
        grant
        and grant.subject_kind == "partnership"
        and queries.table_of_both(grant.subject_id, found.organization_id)
    )


def _schools(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """The organizations a signed-in teacher belongs to."""
    return directory.organization_choices(viewer, viewer.roles) if viewer.roles else ()


def own_visit(request: HttpRequest, key: str) -> HttpResponse:
    """A teacher's own visit by the link of their letter: opening it changes nothing."""
    found = queries.own_visit(key)
    allowed = rules.VISIT_STATES.allowed(found.state)
    shown = {
        "title": found.title,
        "visit": found,
        "key": key,
        "when": day_and_hour(found.on, found.begins),
        "wished": day_and_hour(found.wished_on, found.wished_at) if found.wished_on else "",
        "state": VISIT_STATES[found.state],
        "tone": VISIT_TONES[found.state],
        "may_take": "take_other_date" in allowed,
        "may_move": "move_visit" in allowed,
        "may_cancel": "cancel_visit" in allowed,
    }
    return _unlisted(page(request, "programs/own_visit.html", shown))


def take_other_date(request: HttpRequest, key: str) -> HttpResponse:
    """One button: the time the library proposed suits."""
    found = queries.own_visit(key)
    here = reverse("programs:own_visit", args=[key])
    if request.method != "POST":
        return own_visit(request, key)
    ask = TakeOtherDateAsk(found.id, key)
    said = _("Thank you: your class is expected.")
    return do(request, "programs.take_other_date", ask, done=lambda _row: here, said=said)


def cancel_own_visit(request: HttpRequest, key: str) -> HttpResponse:
    """One button: the class does not come."""
    found = queries.own_visit(key)
    here = reverse("programs:own_visit", args=[key])
    if request.method != "POST":
        return own_visit(request, key)
    ask = CancelVisitAsk(found.id, key)
    said = _("Your class is not expected any more. Thank you for telling us.")
    return do(request, "programs.cancel_visit", ask, done=lambda _row: here, said=said)


def move_visit(request: HttpRequest, key: str) -> HttpResponse:
    """Ask for another of the times on offer."""
    found = queries.own_visit(key)
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    offer = queries.visit_offer(viewer, found.visit_offer_id, today, but=found.id)
    here = reverse("programs:own_visit", args=[key])
    answer = act(
        request,
        "programs.move_visit",
        forms.MoveVisitForm,
        title=_("Another time"),
        why=_("%(title)s, so far %(when)s")
        % {"title": found.title, "when": day_and_hour(found.on, found.begins)},
        button=_("Ask for this time"),
        done=lambda _row: here,
        said=_("The library has your new wish and answers soon."),
        fixed={"class_visit_id": found.id, "key": key},
        form_kwargs={"free": offer.free},
        context={"back": here},
    )
    return _unlisted(answer)


def _unlisted(answer: HttpResponse) -> HttpResponse:
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
