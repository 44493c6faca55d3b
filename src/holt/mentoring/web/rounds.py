"""Rounds: the list, one round, opening, moving, closing, and taking part."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import access, clock
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.mentoring import queries, rules
from holt.mentoring.access import may_apply
from holt.mentoring.asks import RoundAsk
from holt.mentoring.web import forms
from holt.mentoring.web.tables import applicants_table, pairs_table, quiet, rounds_table
from holt.mentoring.web.words import (
    DAYS,
    EVERY,
    PAIR_STATES,
    PAIR_TONES,
    RATINGS,
    STATES,
    TONES,
    skill_line,
)
from holt.people import queries as people


def rounds(request: HttpRequest) -> HttpResponse:
    """Every round one may take part in."""
    viewer = viewer_of(request)
    access.require(may_apply(viewer), viewer)
    return list_page(request, rounds_table(bool(_led(viewer))))


def _led(viewer: Viewer) -> list[int]:
    return [pk for pk in viewer.roles if viewer.acts_for(pk, Role.COORDINATOR)]


def round_page(request: HttpRequest, round_id: int) -> HttpResponse:
    """One round: what it is, my part in it, and for its coordinators how it stands."""
    viewer = viewer_of(request)
    found = look(request, queries.round_page, round_id)
    today = timezone.localdate(clock.now())
    labels = directory.subject_labels(viewer.language)
    context = {
        "title": found.name,
        "round": found,
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "every": EVERY[found.meets_every],
        "subjects": [labels.get(one, one) for one in found.subjects],
        "mine": applied_shown(found.mine, viewer) if found.mine else None,
        "my_pairs": [
            {"id": pk, "name": name, "state": PAIR_STATES[state], "tone": PAIR_TONES[state]}
            for pk, name, state in found.my_pairs
        ],
        "can_apply": found.state == "open" and today <= found.apply_until,
        "run": _run(viewer, found) if found.may_run else None,
    }
    return page(request, "mentoring/round.html", context)


def applied_shown(one: queries.Applied, viewer: Viewer) -> dict[str, Any]:
    """An application, or the card of the other, in words."""
    labels = directory.subject_labels(viewer.language)
    said = queries.skills_said([one])
    offers = [str(labels.get(slug, slug)) for slug in one.offers]
    wants = [str(labels.get(slug, slug)) for slug in one.wants]
    offers += [skill_line(skill, labels) for skill in said.get((one.id, "teach"), ())]
    wants += [skill_line(skill, labels) for skill in said.get((one.id, "learn"), ())]
    return {
        "it": one,
        "offers": ", ".join(offers),
        "wants": ", ".join(wants),
        "languages": language_names(one.languages),
        "days": ", ".join(str(DAYS[day]) for day in one.days),
        "zone": one.zone.replace("_", " "),
    }


def _run(viewer: Viewer, found: queries.RoundPage) -> dict[str, Any]:
    """What those who look after it see: counts, who has gone quiet, notes to them, the summary."""
    today = timezone.localdate(clock.now())
    under_way = found.state in ("running", "closed")
    rows = queries.round_pairs(viewer, found.id) if under_way else ()
    summary = queries.summary(viewer, found.id) if under_way else None
    return {
        "allowed": set(rules.STATES.allowed(found.state)),
        "counts": [(PAIR_STATES[state], count) for state, count in found.pairs.items()],
        "is_to_match": found.state != "running" or bool(found.pairs.get("proposed")),
        "quiet": [_both(row) for row in rows if quiet(row, today)],
        "notes": queries.notes_to_coordinator(viewer, found.id) if under_way else (),
        "summary": summary,
        "rating": RATINGS[round(summary.rating)] if summary and summary.rating else "",
    }


def _both(row: Any) -> str:
    return " – ".join(one.person.name if one.person else "–" for one in (row.mentee, row.mentor))


def applicants(request: HttpRequest, round_id: int) -> HttpResponse:
    """Who applied, for those who look after the round."""
    found = look(request, queries.round_page, round_id)
    access.require(found.may_run, viewer_of(request))
    return list_page(request, applicants_table(viewer_of(request), round_id), context=_back(found))


def pairs(request: HttpRequest, round_id: int) -> HttpResponse:
    """The pairs in counts, for those who look after the round."""
    found = look(request, queries.round_page, round_id)
    access.require(found.may_run, viewer_of(request))
    return list_page(request, pairs_table(round_id), context=_back(found))


def _back(found: queries.RoundPage) -> dict[str, str]:
    return {"back": reverse("mentoring:round", args=[found.id]), "back_to": found.name}


def _subjects(viewer: Viewer) -> list[tuple[str, str]]:
    return sorted(directory.subject_labels(viewer.language).items(), key=lambda one: one[1])


def open_round(request: HttpRequest) -> HttpResponse:
    """Begin a round."""
    viewer = viewer_of(request)
    led = _led(viewer)
    access.require(bool(led), viewer)
    today = timezone.localdate(clock.now())
    return act(
        request,
        "mentoring.open_round",
        forms.OpenRoundForm,
        title=_("Open a mentoring round"),
        why=_("A season in which people learn from one another, two by two."),
        button=_("Open it"),
        done=lambda row: reverse("mentoring:round", args=[row.pk]),
        said=_("It is open. Tell people the address of this page: here they apply."),
        initial={
            "apply_until": today + timedelta(weeks=4),
            "starts_on": today + timedelta(weeks=6),
            "ends_on": today + timedelta(weeks=32),
        },
        form_kwargs={
            "organizations": directory.own_choices(viewer, Role.COORDINATOR),
            "subjects": _subjects(viewer),
        },
        context={"back": reverse("mentoring:rounds")},
    )


def edit_round(request: HttpRequest, round_id: int) -> HttpResponse:
    """Change what it says of itself, or move its days."""
    found = look(request, queries.round_page, round_id)
    names = list(forms.EditRoundForm.base_fields)
    return _act_on(
        request,
        found,
        "edit_round",
        forms.EditRoundForm,
        title=_("Change this round"),
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(found, name) for name in names},
        form_kwargs={"subjects": _subjects(viewer_of(request))},
    )


def reopen_round(request: HttpRequest, round_id: int) -> HttpResponse:
    """Let people apply again."""
    found = look(request, queries.round_page, round_id)
    today = timezone.localdate(clock.now())
    return _act_on(
        request,
        found,
        "reopen_round",
        forms.ReopenRoundForm,
        title=_("Let people apply again"),
        button=_("Open it again"),
        said=_("People can apply again. What was proposed is taken back; nobody had been told."),
        initial={"apply_until": max(found.apply_until, today + timedelta(weeks=1))},
    )


def _act_on(
    request: HttpRequest, found: queries.RoundPage, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    access.require(found.may_run, viewer_of(request))
    here = reverse("mentoring:round", args=[found.id])
    return act(
        request,
        f"mentoring.{verb}",
        form,
        why=found.name,
        done=lambda _row: here,
        fixed={"round_id": found.id},
        context={"back": here},
        **more,
    )


def call_off_round(request: HttpRequest, round_id: int) -> HttpResponse:
    """It does not take place."""
    words = (
        _("Call this round off"),
        _("Nobody is matched any more, and it cannot be opened again."),
        _("It is called off. Whom people named is forgotten."),
    )
    return press(request, round_id, "call_off_round", words)


def close_round(request: HttpRequest, round_id: int) -> HttpResponse:
    """The season is over."""
    words = (
        _("Close this round"),
        _("Pairs that are under way are finished. The summary stays with you."),
        _("It is over. Whom people named is forgotten; thanks can still be said."),
    )
    return press(request, round_id, "close_round", words)


def withdraw(request: HttpRequest, round_id: int) -> HttpResponse:
    """Take one's own application back."""
    words = (
        _("Withdraw"),
        _("You are not matched in this round. Whoever looks after it reads no reason."),
        _("You are out of this round, and whom you named is forgotten."),
    )
    found = look(request, queries.round_page, round_id)
    return press(request, found, "withdraw", words, by_coordinator=False)


def press(
    request: HttpRequest,
    which: int | queries.RoundPage,
    verb: str,
    words: tuple[str, str, str],
    *,
    by_coordinator: bool = True,
    to: str = "round",
) -> HttpResponse:
    """A button of its own page: its name, what it does, and what is said afterwards."""
    found = look(request, queries.round_page, which) if isinstance(which, int) else which
    access.require(found.may_run or not by_coordinator, viewer_of(request))
    title, text, said = words
    if request.method == "POST":
        there = reverse(f"mentoring:{to}", args=[found.id])
        ask = RoundAsk(found.id)
        return do(request, f"mentoring.{verb}", ask, done=lambda _row: there, said=said)
    back = reverse("mentoring:round", args=[found.id])
    context = {"title": title, "why": found.name, "text": text, "back": back}
    return page(request, "kernel/button.html", context)


def apply(request: HttpRequest, round_id: int) -> HttpResponse:
    """Take part, or change what one said."""
    viewer = viewer_of(request)
    found = look(request, queries.round_page, round_id)
    here, skills = reverse("mentoring:round", args=[round_id]), _skills(viewer)
    return act(
        request,
        "mentoring.apply",
        forms.ApplyForm,
        title=_("Take part"),
        why=_(
            "%(round)s. The more you say, the better the match; nobody is turned away for little."
        )
        % {"round": found.name},
        button=_("Send it"),
        done=lambda _row: here,
        said=_("You are in. Until the last day to apply you can change what you said."),
        fixed={"round_id": round_id},
        initial=_said_before(viewer, found, skills),
        form_kwargs={
            "organizations": directory.own_choices(viewer),
            "subjects": _subjects(viewer),
            "skills": skills,
        },
        context={"back": here},
    )


def _skills(viewer: Viewer) -> dict[str, list[tuple[int, str]]]:
    """One's own skills by the field in which they are named."""
    labels = directory.subject_labels(viewer.language)
    own = queries.own_shown_skills(viewer)
    return {
        field: [(one.word_id, skill_line(one, labels)) for one in own if one.direction == direction]
        for field, direction in (("offer_skills", "teach"), ("want_skills", "learn"))
    }


def _said_before(
    viewer: Viewer, found: queries.RoundPage, skills: dict[str, list[tuple[int, str]]]
) -> dict[str, Any]:
    """One's own application, or what one's settings say already."""
    if found.mine:
        names = [one for one in forms.ApplyForm.base_fields if hasattr(found.mine, one)]
        named, said = queries.named_by(viewer, found.id), queries.skills_said([found.mine])
        return {name: getattr(found.mine, name) for name in names} | {
            "offer_skills": [one.word_id for one in said.get((found.mine.id, "teach"), ())],
            "want_skills": [one.word_id for one in said.get((found.mine.id, "learn"), ())],
            "likes": named.get("like", ()),
            "rather_not": named.get("rather_not", ()),
            "managers": named.get("manager", ()),
        }
    known = people.settings_of(viewer)
    ticked = {field: [pk for pk, _line in rows] for field, rows in skills.items()}
    return ticked | {
        "languages": known.languages or (viewer.language,),
        "offers": known.subjects,
        "as_mentor": known.would_mentor,
        "capacity": found.capacity,
        "days": (0, 1, 2, 3, 4),
        "from_time": "09:00",
        "to_time": "17:00",
    }
