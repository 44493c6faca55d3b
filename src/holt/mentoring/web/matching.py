"""The proposal: pairs with their reasons, who is left, what else was possible, and by hand."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import access, clock
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.mentoring import queries, rules
from holt.mentoring.asks import LetGoAsk
from holt.mentoring.web import forms
from holt.mentoring.web.rounds import press
from holt.mentoring.web.words import hours_line, reason_lines, why_left


def proposal(request: HttpRequest, round_id: int) -> HttpResponse:
    """What the matching proposes, for those who look after the round."""
    found = look(request, queries.round_page, round_id)
    access.require(found.may_run, viewer_of(request))
    said = queries.proposal(viewer_of(request), round_id)
    context = {
        "title": _("The proposal"),
        "round": found,
        "allowed": set(rules.STATES.allowed(found.state)),
        "pairs": [
            {"it": one, "why": [hours_line(one.hours), *reason_lines(one.parts)]}
            for one in said.pairs
        ],
        "left": [
            {"it": one, "why": why_left(one.mentors, one.barred, one.open)} for one in said.left
        ],
        "said": said,
    }
    return page(request, "mentoring/proposal.html", context)


def match(request: HttpRequest, round_id: int) -> HttpResponse:
    """Match everyone who has no pair yet."""
    words = (
        _("Match this round"),
        _("Everyone without a pair is matched. You see the proposal; nobody else is told."),
        _("Matched. Look at the proposal; nobody has been told yet."),
    )
    return press(request, round_id, "match", words, to="proposal")


def announce(request: HttpRequest, round_id: int) -> HttpResponse:
    """Tell everyone who was matched."""
    found = look(request, queries.round_page, round_id)
    count = found.pairs.get("proposed", 0)
    words = (
        _("Announce the pairs"),
        ngettext(
            "%(count)s pair is told. Each of the two gets a letter with the other's card, and may "
            "still say no.",
            "%(count)s pairs are told. Each of the two gets a letter with the other's card, and "
            "may still say no.",
            count,
        )
        % {"count": count},
        _("Everyone has a letter with the other's card, and a first message to send."),
    )
    return press(request, found, "announce", words)


def fix_pair(request: HttpRequest, round_id: int) -> HttpResponse:
    """Put two together by hand; what it costs is shown before."""
    return _by_hand(
        request,
        round_id,
        ("fix_pair", "fixed"),
        forms.FixPairForm,
        title=_("Fix a pair by hand"),
        button=_("Fix this pair"),
        said=_("Fixed, and the others are matched around it."),
    )


def keep_apart(request: HttpRequest, round_id: int) -> HttpResponse:
    """Never put these two together; what it costs is shown before."""
    return _by_hand(
        request,
        round_id,
        ("keep_apart", "apart"),
        forms.KeepApartForm,
        title=_("Keep two people apart"),
        button=_("Keep them apart"),
        said=_("They are kept apart, and everyone is matched anew."),
    )


def _by_hand(
    request: HttpRequest, round_id: int, does: tuple[str, str], form: type[Any], **words: Any
) -> HttpResponse:
    found = look(request, queries.round_page, round_id)
    viewer = viewer_of(request)
    access.require(found.may_run, viewer)
    if "cost" in request.POST:
        return HttpResponseRedirect(f"{request.path}?{_asked(request)}")
    verb, kind = does
    rows = [queries.applied(one) for one in queries.applications(viewer, round_id)]
    two, somebody = _two(request), ("", _("Choose somebody"))
    there = reverse("mentoring:proposal", args=[round_id])
    return act(
        request,
        f"mentoring.{verb}",
        form,
        why=found.name,
        done=lambda _row: there,
        fixed={"round_id": round_id},
        initial={"mentee_id": two[0], "mentor_id": two[1]},
        form_kwargs={
            "mentees": [somebody, *((one.id, _named(one)) for one in rows if one.as_mentee)],
            "mentors": [somebody, *((one.id, _named(one)) for one in rows if one.as_mentor)],
        },
        template="mentoring/by_hand.html",
        context={"back": there, "cost": _cost(request, round_id, two, kind)},
        **words,
    )


def _named(one: queries.Applied) -> str:
    return f"{one.name}, {one.organization}"


def _asked(request: HttpRequest) -> str:
    """The two who were chosen, as an address keeps them: a cost is looked at, nothing is done."""
    return urlencode({name: request.POST.get(name, "") for name in ("mentee_id", "mentor_id")})


def _two(request: HttpRequest) -> tuple[int, int]:
    """The two in the address, 0 where nobody is named."""
    given = [request.GET.get(name, "") for name in ("mentee_id", "mentor_id")]
    mentee, mentor = (
        int(one) if one.isascii() and one.isdigit() and len(one) < 19 else 0 for one in given
    )
    return mentee, mentor


def _cost(
    request: HttpRequest, round_id: int, two: tuple[int, int], kind: str
) -> dict[str, Any] | None:
    if not all(two) or request.method == "POST":
        return None
    viewer = viewer_of(request)
    names = queries.two_of(viewer, round_id, two)
    found = queries.cost(viewer, round_id, two, kind, timezone.localdate(clock.now()))
    return {
        "mentee": names[0].name,
        "mentor": names[1].name,
        "barred": found.barred,
        "pairs": found.before.pairs - found.after.pairs,
        "points": round(found.before.points - found.after.points, 1),
        "gain": round(found.after.points - found.before.points, 1),
        "moved": found.moved,
    }


def let_go(request: HttpRequest, by_hand_id: int) -> HttpResponse:
    """Undo what was settled by hand."""
    found = look(request, queries.by_hand, by_hand_id)
    there = reverse("mentoring:proposal", args=[found.round_id])
    if request.method == "POST":
        ask = LetGoAsk(by_hand_id)
        said = _("Let go, and everyone is matched anew.")
        return do(request, "mentoring.let_go", ask, done=lambda _row: there, said=said)
    context = {
        "title": _("Let this go"),
        "why": found.round.name,
        "text": _("Everyone who has not been told is matched anew, as if it had not been settled."),
        "back": there,
    }
    return page(request, "kernel/button.html", context)
