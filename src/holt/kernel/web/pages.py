"""What every page that does something has in common: show the form, build the Ask, do the verb."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRedirect

from holt.kernel import clock
from holt.kernel.access import require
from holt.kernel.errors import NotFound, Problem, Refused, Stale
from holt.kernel.verbs import VERBS
from holt.kernel.viewer import Viewer
from holt.kernel.web.forms import AskForm, Rows
from holt.kernel.web.words import sentence, status
from holt.values.states import WrongState

Thing = TypeVar("Thing")


def viewer_of(request: HttpRequest) -> Viewer:
    """Who is asking (set by the viewer middleware)."""
    return request.viewer  # type: ignore[attr-defined, no-any-return]


def look(request: HttpRequest, read: Callable[[Viewer, int], Thing], thing_id: int) -> Thing:
    """One thing as its reader may see it. Raises NotFound; SignInNeeded for nobody at all, who
    may see it once they have signed in."""
    viewer = viewer_of(request)
    try:
        return read(viewer, thing_id)
    except NotFound:
        require(viewer.person_id is not None or viewer.grant is not None, viewer)
        raise


def page(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render a page. Templates extend "layout.html", which shows itself as a panel to htmx."""
    return render(request, template, dict(context), status=status)


def go(request: HttpRequest, address: str, said: object = "") -> HttpResponse:
    """Send the person on after a change, with a sentence about what happened."""
    if said:
        messages.success(request, str(said))
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(address)
    return HttpResponseRedirect(address)


def act(
    request: HttpRequest,
    verb_name: str,
    form_class: type[AskForm],
    *,
    title: object,
    button: object,
    done: Callable[[Any], str],
    said: object | Callable[[Any], object] = "",
    why: object = "",
    fixed: Mapping[str, Any] | None = None,
    initial: Mapping[str, Any] | None = None,
    form_kwargs: Mapping[str, Any] | None = None,
    rows: Sequence[Rows] = (),
    rows_initial: Mapping[str, Any] | None = None,
    template: str = "kernel/act.html",
    context: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """A page for one verb: GET shows its form, POST does it and goes to `done(result)`.

    A refusal is shown at its field with status 422; a lost race (412) shows what the other
    person changed beside what this one wrote, and the form then carries the current version.
    """
    posted = request.POST if request.method == "POST" else None
    form = form_class(
        posted,
        request.FILES or None if posted is not None else None,
        initial=dict(initial or {}),
        **dict(form_kwargs or {}),
    )
    for one in rows:
        one.bind(posted, (rows_initial or {}).get(one.prefix))
    answer = 200
    conflict: Stale | None = None
    refused: Problem | WrongState | None = None
    if posted is not None:
        answer = 422
        right = [form.is_valid(), *(one.is_valid() for one in rows)]  # say all that is wrong
        if all(right):
            filled = {**(fixed or {}), **{one.prefix: one.values() for one in rows}}
            try:
                result = VERBS[verb_name].do(
                    viewer_of(request), form.to_ask(filled), now=clock.now()
                )
            except (Refused, Stale, WrongState) as problem:
                answer, refused = status(problem), problem
                conflict = show_problem(form, problem)
            else:
                return go(request, done(result), said(result) if callable(said) else said)
    shown = {
        "title": title,
        "why": why,
        "button": button,
        "form": form,
        "rows": rows,
        "conflict": conflict,
        "refused": refused,
        "verb": verb_name,
        **(context or {}),
    }
    return page(request, template, shown, status=answer)


def show_problem(form: AskForm, problem: Problem | WrongState) -> Stale | None:
    """Put the problem on the form; returns it when it is an edit conflict to be shown."""
    at = problem.field if isinstance(problem, Refused) and problem.field in form.fields else None
    form.add_error(at, sentence(problem))
    if isinstance(problem, Stale):
        posted = form.data.copy()  # type: ignore[attr-defined]
        posted[form.add_prefix("version")] = str(problem.current)
        form.data = posted
        return in_words(form, problem)
    return None


def in_words(form: AskForm, problem: Stale) -> Stale:
    """The conflict with each field called what the form calls it."""
    labels = {name: str(form[name].label) for name in form.fields}
    changes = [replace(one, field=labels.get(one.field, one.field)) for one in problem.changes]
    return replace(problem, changes=tuple(changes))


def do(
    request: HttpRequest,
    verb_name: str,
    ask: object,
    *,
    done: Callable[[Any], str],
    said: object = "",
) -> HttpResponse:
    """A button without a form: POST does it; what goes wrong is said on the page it came from."""
    try:
        result = VERBS[verb_name].do(viewer_of(request), ask, now=clock.now())
    except (Refused, Stale, WrongState) as problem:
        messages.error(request, sentence(problem))
        back = request.META.get("HTTP_REFERER", "/")
        return go(request, back)
    return go(request, done(result), said)
