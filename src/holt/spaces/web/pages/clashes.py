"""Bookings on closed times: the list, what would happen, what happened; and a hint while typing."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.lists import is_confirmed
from holt.kernel.web.pages import page, viewer_of
from holt.kernel.web.words import sentence
from holt.spaces import queries
from holt.spaces.queries import Asker, Clashing, SpacePage
from holt.spaces.web import forms, showing
from holt.spaces.web.pages.keeping import kept_space


def settle_clashes(request: HttpRequest, space_id: int) -> HttpResponse:
    """First what clashes, then what would happen to each, then what happened to each."""
    viewer, now = viewer_of(request), clock.now()
    space = kept_space(request, space_id)
    every = queries.clashes(viewer, now)
    here = [one for one in every if one.space_id == space_id]
    form = forms.SettleForm(
        request.POST if request.method == "POST" else None,
        initial={"how": "move", "days": 0},
        bookings=[one.id for one in here],
        spaces=[one for one in queries.move_choices(viewer, space_id) if one[0] != space_id],
    )
    if request.method != "POST" or not form.is_valid():
        return _list(request, space, here, every, form)
    ask = form.to_ask({"space_id": space_id})
    chosen = [one for one in here if one.id in ask.booking_ids]
    if not is_confirmed(request):
        would = queries.would_settle(viewer, chosen, ask, now)
        return _outcomes(request, space, would, form, is_done=False)
    try:
        made = VERBS["spaces.settle_clashes"].do(viewer, ask, now=now)
    except Refused as no:
        form.add_error(None, sentence(no))
        return _list(request, space, here, every, form)
    return _outcomes(request, space, made.results, form, is_done=True)


def _list(
    request: HttpRequest,
    space: SpacePage,
    here: Sequence[Clashing],
    every: Sequence[Clashing],
    form: forms.SettleForm,
) -> HttpResponse:
    """What clashes, each with a box to tick, and what can be done."""
    ticked = {str(one) for one in form.data.getlist("booking_ids")} if form.is_bound else None  # type: ignore[attr-defined]
    others = {one.space_id: one.space for one in every if one.space_id != space.id}
    context = {
        "title": _("Bookings on closed times"),
        "why": _(
            "These were booked before it was closed, or before its hours changed. Nothing happens to them until you decide."
        ),
        "space": space,
        "lines": [(one.id, *_said(one), ticked is None or str(one.id) in ticked) for one in here],
        "others": sorted(others.items(), key=lambda one: one[1]),
        "form": form,
    }
    return page(request, "spaces/clashes.html", context, status=422 if form.is_bound else 200)


def _said(one: Clashing) -> tuple[str, str, str]:
    """When, what and who, and why it clashes."""
    what = ", ".join(part for part in (one.title, one.who) if part)
    why = _("Closed then: %(reason)s") % {"reason": one.why} if one.why else _("Outside the hours")
    return showing.when(one.starts_at, one.ends_at, one.zone), what, why


def _outcomes(
    request: HttpRequest,
    space: SpacePage,
    results: Sequence[tuple[Clashing, Any]],
    form: forms.SettleForm,
    *,
    is_done: bool,
) -> HttpResponse:
    """A line for each booking: done or to be done, or why not."""
    lines = [(one.id, *_said(one)[:2], sentence(no) if no else "") for one, no in results]
    context = {
        "title": _("What happened") if is_done else _("What would happen"),
        "space": space,
        "is_done": is_done,
        "is_move": form.cleaned_data["how"] == "move",
        "will": [one for one in lines if not one[3]],
        "wont": [one for one in lines if one[3]],
        "kept": [
            (name, value)
            for name in ("how", "to_space_id", "days", "reason")
            for value in form.data.getlist(name)  # type: ignore[attr-defined]
        ],
        "back": reverse("spaces:settle_clashes", args=[space.id]),
    }
    return page(request, "spaces/outcomes.html", context)


def is_free(request: HttpRequest, space_id: int) -> HttpResponse:
    """While somebody types a time: whether it is free, and what is free instead. Changes nothing."""
    viewer, now = viewer_of(request), clock.now()
    form = forms.TimeForm(request.GET)
    context: dict[str, Any] = {"space_id": space_id}
    if form.is_valid():
        given = form.cleaned_data
        wanted_id = given["to_space_id"] or space_id
        asker = Asker(viewer, viewer.email, given["people"])
        times = (given["on"], given["begins"], given["ends"])
        no = queries.free_or_not(asker, wanted_id, times, now, but=given["but"])
        context = {
            "space_id": wanted_id,
            "is_free": no is None,
            "why": sentence(no) if no else "",
            "ways": showing.ways(getattr(no, "facts", {})),
        }
    else:
        queries.bookable(viewer, space_id)
    return page(request, "spaces/parts/hint.html", context)
