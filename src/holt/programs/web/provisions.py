"""What a program takes: the list with its sums, and each verb's page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.money import amount
from holt.kernel.web.pages import act, look, viewer_of
from holt.kernel.web.panels import Panel, panel
from holt.kernel.web.vocabulary import language_name
from holt.programs import queries
from holt.programs.web import forms, showing
from holt.programs.web.tables import provisions_table
from holt.programs.web.words import PROVISIONS


def provisions(request: HttpRequest, program_id: int) -> HttpResponse:
    """Everything a program takes, and what it costs."""
    found = look(request, queries.program, program_id)
    access.require(found.is_inside, viewer_of(request))
    budget = queries.budget(viewer_of(request), program_id)
    context = {
        "back": reverse("programs:program", args=[program_id]),
        "back_to": found.title,
        "budget": budget_shown(budget),
    }
    table = provisions_table(found)
    return list_page(request, table, context=context, template="programs/provisions.html")


def budget_shown(budget: queries.Budget) -> dict[str, Any]:
    """The sums in the network's currency."""
    rows = [
        (one.payer or _("Nobody yet"), amount(one.planned, places=2), amount(one.spent, places=2))
        for one in budget.sums
    ]
    each = budget.spent_each
    return {
        "rows": rows,
        "planned": amount(budget.planned, places=2),
        "spent": amount(budget.spent, places=2),
        "each": amount(each, places=2) if each is not None else "",
        "came": budget.came,
    }


def provide(request: HttpRequest, program_id: int) -> HttpResponse:
    """Note something the program takes."""
    found = look(request, queries.program, program_id)
    access.require(found.may_work, viewer_of(request))
    return _act(
        request,
        "provide",
        forms.ProvideForm,
        found,
        title=_("What does it take?"),
        button=_("Note it"),
        said=_("Noted."),
        fixed={"program_id": program_id},
    )


def edit_provision(request: HttpRequest, provision_id: int) -> HttpResponse:
    """Change it: somebody said yes, the bill has come."""
    one = look(request, queries.provision, provision_id)
    found = look(request, queries.program, one.program_id)
    access.require(found.may_work, viewer_of(request))
    copied = {
        name: getattr(one, name)
        for name in forms.EditProvisionForm.base_fields
        if hasattr(one, name)
    }
    return _act(
        request,
        "edit_provision",
        forms.EditProvisionForm,
        found,
        title=one.what,
        button=_("Save"),
        said=_("Saved."),
        fixed={"provision_id": provision_id},
        initial=copied | {"planned": _whole(one.planned_cents), "spent": _whole(one.spent_cents)},
        also={"drop": reverse("programs:drop_provision", args=[provision_id])},
    )


def _whole(cents: int | None) -> float | None:
    return cents / 100 if cents is not None else None


def _act(
    request: HttpRequest,
    verb: str,
    form: type[Any],
    found: queries.ProgramPage,
    *,
    also: dict[str, Any] | None = None,
    **said: Any,
) -> HttpResponse:
    back = reverse("programs:provisions", args=[found.id])
    return act(
        request,
        f"programs.{verb}",
        form,
        why=found.title,
        done=lambda _row: back,
        form_kwargs=_choices(viewer_of(request), found),
        context={"back": back, **(also or {})},
        template="programs/provide.html",
        **said,
    )


def _choices(viewer: Viewer, found: queries.ProgramPage) -> dict[str, Any]:
    rows = queries.with_details(queries.sessions(viewer).filter(program_id=found.id))
    lines = map(queries.line, rows.exclude(state="canceled").order_by("starts_at")[:60])
    home = (found.partnership_id, found.organization_id)
    return {
        "dates": [(one.id, showing.when(one, viewer.zone)) for one in lines],
        "organizations": queries.host_choices(viewer, *home),
    }


def drop_provision(request: HttpRequest, provision_id: int) -> HttpResponse:
    """It is not needed any more."""
    one = look(request, queries.provision, provision_id)
    back = reverse("programs:provisions", args=[one.program_id])
    return act(
        request,
        "programs.drop_provision",
        forms.DropProvisionForm,
        title=_("Not needed any more"),
        why=_("%(what)s leaves the plan. What was paid for it stays in the sums.")
        % {"what": one.what},
        button=_("Drop it"),
        done=lambda _row: back,
        said=_("It is not in the plan any more."),
        fixed={"provision_id": provision_id},
        context={"back": back},
    )


@panel("programs.program")
def of_program(viewer: Viewer, program_id: int) -> Panel | None:
    """Who speaks and interprets, for everyone; what is open and what it costs, for the table."""
    found = queries.program(viewer, program_id)
    shown = _shown(queries.shown_provisions(program_id))
    if not found.is_inside:
        return _shown_panel(shown)
    rows = queries.provisions(viewer, program_id).filter(state__in=("wanted", "asked"))
    context = {
        "shown": shown,
        "open": [one.what for one in rows],
        "budget": budget_shown(queries.budget(viewer, program_id)),
        "program_id": program_id,
    }
    return Panel(_("What it takes"), "programs/panels/provisions.html", context, order=30)


@panel("programs.event", with_page=True)
def of_event(viewer: Viewer, session_id: int, event: queries.EventLine) -> Panel | None:
    """Who speaks and interprets on this date."""
    return _shown_panel(_shown(queries.shown_provisions(event.program_id, session_id)))


def _shown_panel(shown: list[str]) -> Panel | None:
    if not shown:
        return None
    return Panel(_("Who is there"), "programs/panels/provisions.html", {"shown": shown}, order=30)


def _shown(rows: tuple[queries.ShownProvision, ...]) -> list[str]:
    """ "Speaker: Ada Moss, who grows apples"; "Interpreter: Ben Ito (Vietnamese)"."""
    return [
        _("%(kind)s: %(what)s")
        % {
            "kind": PROVISIONS[one.kind],
            "what": one.what
            + (f" ({language_name(one.language)})" if one.language else "")
            + (f", {one.about}" if one.about else ""),
        }
        for one in rows
    ]
