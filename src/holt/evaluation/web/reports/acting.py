"""Pages that change a report."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.evaluation import access
from holt.evaluation.queries import reports as queries
from holt.evaluation.queries.reports import ReportPage
from holt.evaluation.web.reports import forms
from holt.evaluation.web.reports.words import KINDS
from holt.kernel import clock
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.partnerships import queries as partnerships

ABOUT = {
    "our_year": gettext_lazy(
        "What your partnerships brought in a year, for your own board or director."
    ),
    "network_year": gettext_lazy(
        "What the whole network did, for its members; no organization is ranked."
    ),
    "hearing": gettext_lazy(
        "One need, its partnership, figures and the ask, with notes for who speaks."
    ),
    "board": gettext_lazy("One organization’s own share of a partnership, for its own board."),
}
MOST_CHOICES = 200


def make_report(request: HttpRequest) -> HttpResponse:
    """First of which kind, then whose and about which time."""
    viewer = viewer_of(request)
    homes = queries.organizations_to_report(viewer)
    access.require(bool(homes), viewer)
    kind = request.GET.get("kind", "")
    if kind not in KINDS:
        return _kinds(request)
    today = timezone.localdate(clock.now())
    since, until = forms.last_year(today)
    asked = request.GET.get("partnership", "")
    return act(
        request,
        "evaluation.make_report",
        forms.MakeReportForm,
        title=KINDS[kind],
        why=ABOUT[kind],
        button=_("Count the figures"),
        fixed={"kind": kind},
        initial={
            "since": since,
            "until": until,
            "title": _title(kind, since.year, homes[0][1]),
            "partnership_id": asked,
        },
        form_kwargs={"kind": kind, "organizations": homes, "partnerships": _tables(viewer)},
        done=address,
        said=_("The draft is made. Read it, add your own words, then release it."),
        context={"back": "/reports/", "back_to": _("Reports")},
    )


def _kinds(request: HttpRequest) -> HttpResponse:
    context = {
        "title": _("Make a report"),
        "why": _("Choose what you want to tell. Figures are counted for you."),
        "kinds": [(code, KINDS[code], ABOUT[code]) for code in KINDS],
    }
    return page(request, "evaluation/reports/kinds.html", context)


def _title(kind: str, year: int, home: str) -> str:
    titles = {
        "our_year": _("%(year)s at %(home)s: a year of partnerships"),
        "network_year": _("The network in %(year)s"),
        "hearing": _("What we ask for, and why"),
        "board": _("Our share of a partnership in %(year)s"),
    }
    return titles[kind] % {"year": year, "home": home} if "%(" in titles[kind] else titles[kind]


def _tables(viewer: Viewer) -> list[tuple[int, str]]:
    rows = partnerships.of_mine(viewer).exclude(state__in=("proposed", "declined"))
    return list(rows.order_by("name").values_list("pk", "name")[:MOST_CHOICES])


def address(row: Any) -> str:
    return reverse("evaluation:report", args=[row.pk])


def edit_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """Own words and the order of things."""
    one = _allowed(request, report_id, "edit")
    viewer = viewer_of(request)
    days = (one.since, one.until)
    today = timezone.localdate(clock.now())
    plan = queries.plan_of(viewer, one.kind, one.organization_id, one.partnership_id, days, today)
    quotes = [(said.key, f"“{said.words[:160]}” {said.by or said.party}")
              for said in queries.quotable(viewer, plan)]  # fmt: skip
    names = ("title", "opening", "closing", "asked_for", "asked_of", "asked_on", "version")
    return _act(
        request,
        one,
        "edit_report",
        forms.EditReportForm,
        title=_("Make it yours"),
        why=_("Your words stand around the figures; the figures stay as they were counted."),
        button=_("Keep it"),
        said=_("It is kept."),
        initial={name: getattr(one, name) for name in names}
        | {"quotes": [said.key for said in one.quotes]},
        form_kwargs={"kind": one.kind, "shown": one.shown, "quotes": quotes},
    )


def remake_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """Figures anew."""
    return _act(
        request,
        _allowed(request, report_id, "edit"),
        "remake_report",
        forms.RemakeReportForm,
        title=_("Count the figures anew"),
        why=_("Whatever changed since is counted. Your own words stay."),
        button=_("Count them"),
        said=_("The figures are counted anew."),
    )


def release_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """For good."""
    return _act(
        request,
        _allowed(request, report_id, "release"),
        "release_report",
        forms.ReleaseReportForm,
        title=_("Release this report"),
        why=_(
            "From then on it says the same for good, whatever changes in the rows behind it. It "
            "can be withdrawn, but not changed."
        ),
        button=_("Release it"),
        said=_("It is released."),
    )


def withdraw_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """Taken back, with a reason."""
    return _act(
        request,
        _allowed(request, report_id, "withdraw"),
        "withdraw_report",
        forms.WithdrawReportForm,
        title=_("Withdraw this report"),
        why=_("Links to it close. Your own people go on seeing it, with the reason."),
        button=_("Withdraw it"),
        said=_("It is withdrawn."),
    )


def share_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """A link for the board."""
    return _act(
        request,
        _allowed(request, report_id, "share"),
        "share_report",
        forms.ShareReportForm,
        title=_("Give it to somebody of the board"),
        why=_("They get a letter with a link that opens this page without an account."),
        button=_("Send the letter"),
        said=_("The letter is on its way."),
    )


def unshare_report(request: HttpRequest, report_id: int, given_id: int) -> HttpResponse:
    """Taken back."""
    one = _allowed(request, report_id, "share")
    if given_id not in {it.id for it in one.links}:
        raise NotFound
    return _act(
        request,
        one,
        "unshare_report",
        forms.UnshareReportForm,
        title=_("Take this link back"),
        why=_("It opens nothing from then on, and the address is forgotten."),
        button=_("Take it back"),
        said=_("The link is taken back."),
        fixed={"link_id": given_id},
    )


def publish_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """For anybody."""
    return _act(
        request,
        _allowed(request, report_id, "publish"),
        "publish_report",
        forms.PublishReportForm,
        title=_("Open this year to anybody"),
        why=_(
            "Anybody can read it then, without signing in: only counts, partnerships whose "
            "parties all agreed to be seen, and no names of persons."
        ),
        button=_("Open it"),
        said=_("It is open to anybody."),
    )


def unpublish_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """For members again."""
    return _act(
        request,
        _allowed(request, report_id, "unpublish"),
        "unpublish_report",
        forms.UnpublishReportForm,
        title=_("Close this year to the public"),
        why=_("Members go on reading it."),
        button=_("Close it"),
        said=_("It is for members only."),
    )


def _allowed(request: HttpRequest, report_id: int, right: str) -> ReportPage:
    """The report, if the viewer may do this with it now. Raises NotFound, NotAllowed."""
    one = look(request, queries.report, report_id)
    access.require(getattr(one.rights, right), viewer_of(request))
    return one


def _act(
    request: HttpRequest,
    one: ReportPage,
    word: str,
    form: type[AskForm],
    *,
    fixed: dict[str, Any] | None = None,
    **said: Any,
) -> HttpResponse:
    back = reverse("evaluation:report", args=[one.id])
    return act(
        request,
        f"evaluation.{word}",
        form,
        fixed={"report_id": one.id, **(fixed or {})},
        done=address,
        template="evaluation/reports/act.html",
        context={"back": back, "report_title": one.title},
        **said,
    )
