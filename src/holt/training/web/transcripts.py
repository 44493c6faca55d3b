"""One's own transcript, on the page, on paper, as a table, and by links one gives."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import access, clock
from holt.kernel.documents import pdf
from holt.kernel.errors import NotFound
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.standards.tabular import write_csv
from holt.training import queries, rules
from holt.training.access import may_learn
from holt.training.asks import StopSharingAsk
from holt.training.web import forms, showing
from holt.training.web.words import PART_OF_LINE, PARTS


def _today() -> Any:
    return timezone.localdate(clock.now())


def transcript(request: HttpRequest) -> HttpResponse:
    """Everything one has learned, and who may see it."""
    viewer = viewer_of(request)
    found = queries.transcript(viewer, _today())
    context = {
        "title": _("My transcript"),
        "why": _("What you have learned: certificates, courses, meetings of circles."),
        "shares": [
            (one, _address(one.key), ", ".join(str(PARTS[part]) for part in one.parts))
            for one in queries.own_shares(viewer, _today())
        ],
        "may_share": may_learn(viewer),
        **shown(found, viewer.language),
    }
    return page(request, "training/transcript.html", context)


def _address(key: str) -> str:
    path = reverse("training:shared_transcript", args=[key])
    return f"{settings.ADDRESS.rstrip('/')}{path}"


def shown(found: queries.Transcript, language: str) -> dict[str, Any]:
    """A transcript's lines and sums in words."""
    names = showing.subject_names(language)
    return {
        "transcript": found,
        "lines": [
            {
                "line": one,
                "title": title(one),
                "part": PART_OF_LINE[one.part],
                "credit": credit(one),
                "topics": ", ".join(names.get(slug, slug) for slug in one.topics),
            }
            for one in found.lines
        ],
        "years": [(year, hours(total)) for year, total in found.years],
        "topics": [
            (names.get(slug, slug) if slug else _("Other"), hours(total))
            for slug, total in found.topics
        ],
        "total": hours(found.total),
    }


def title(one: rules.Line) -> str:
    """What it was; a circle is not named to whoever reads by a link."""
    return one.title or _("A meeting of a circle of colleagues")


def hours(value: Any) -> str:
    """ "12.5 hours"."""
    said = ngettext("%(count)s hour", "%(count)s hours", 1 if value == 1 else 2)
    return said % {"count": f"{float(value):.2f}".rstrip("0").rstrip(".")}


def credit(one: rules.Line) -> str:
    """What a line gives: hours, or points of a scheme."""
    if one.points is not None:
        said = ngettext("%(count)s point", "%(count)s points", 1 if one.points == 1 else 2)
        return said % {"count": f"{one.points.normalize():f}"}
    return hours(one.hours) if one.hours else "–"


def transcript_pdf(request: HttpRequest) -> HttpResponse:
    """The same on paper."""
    viewer = viewer_of(request)
    return _paper(queries.transcript(viewer, _today()), viewer.language)


def _paper(found: queries.Transcript, language: str) -> HttpResponse:
    head = (_("Date"), _("What"), _("Kind"), _("Credit"), _("Granted by"), _("Code"))
    rows = [head, ("---",) * len(head), *(_row(one) for one in found.lines)]
    table = "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in rows)
    facts = [(str(year), hours(total)) for year, total in found.years]
    made = pdf(
        _("Transcript"),
        table if found.lines else "–",
        language=language,
        subtitle=found.name,
        facts=[(_("In all"), hours(found.total)), *facts],
    )
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="transcript.pdf"'
    return quietly(answer)


def _row(one: rules.Line) -> tuple[str, ...]:
    return (
        date_format(one.on, "SHORT_DATE_FORMAT"),
        title(one),
        str(PART_OF_LINE[one.part]),
        credit(one),
        one.granted_by,
        one.code,
    )


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")


def transcript_csv(request: HttpRequest) -> HttpResponse:
    """The same as a file for a spreadsheet."""
    found = queries.transcript(viewer_of(request), _today())
    head = ["date", "what", "kind", "hours", "points", "scheme", "granted_by", "code", "topics"]
    rows = (
        [
            one.on.isoformat(),
            one.title,
            one.part,
            str(one.hours),
            "" if one.points is None else str(one.points),
            one.scheme,
            one.granted_by,
            one.code,
            " ".join(one.topics),
        ]
        for one in found.lines
    )
    answer = HttpResponse(write_csv(head, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="transcript.csv"'
    return quietly(answer)


def quietly(answer: HttpResponse) -> HttpResponse:
    """Neither kept on the way nor found by search engines; its address is not passed on."""
    answer["Cache-Control"] = "private, no-store"
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def share_transcript(request: HttpRequest) -> HttpResponse:
    """A link for somebody."""
    viewer = viewer_of(request)
    access.require(may_learn(viewer), viewer)
    here = reverse("training:transcript")
    return act(
        request,
        "training.share_transcript",
        forms.ShareTranscriptForm,
        title=_("Give somebody a link to my transcript"),
        why=_("You choose what it shows. You can end it at any time."),
        button=_("Make the link"),
        done=lambda _row: here,
        said=_("The link is made. It stands below, to copy."),
        initial={"parts": list(rules.PARTS), "expires_on": _today() + timedelta(days=90)},
        form_kwargs={"homes": queries.own_houses(viewer)},
        context={"back": here},
    )


def stop_sharing(request: HttpRequest, share_id: int) -> HttpResponse:
    """End a link."""
    viewer = viewer_of(request)
    access.require(viewer.person_id is not None, viewer)
    one = next((it for it in queries.own_shares(viewer, _today()) if it.id == share_id), None)
    if one is None:
        raise NotFound
    here = reverse("training:transcript")
    if request.method == "POST":
        said = _("The link leads nowhere any more.")
        ask = StopSharingAsk(share_id)
        return do(request, "training.stop_sharing", ask, done=lambda _row: here, said=said)
    context = {
        "title": _("End this link"),
        "why": one.label or one.organization,
        "text": _("Whoever has it sees nothing any more. You can make another at any time."),
        "back": here,
    }
    return page(request, "kernel/button.html", context)


def shared_transcript(request: HttpRequest, share_key: str) -> HttpResponse:
    """What somebody chose to show whoever has the link."""
    found = queries.shared_transcript(share_key, _today())
    context = {
        "title": _("Transcript of %(name)s") % {"name": found.name},
        "why": _("Shown because they gave you this link. Each code can be checked."),
        "pdf": reverse("training:shared_transcript_pdf", args=[share_key]),
        **shown(found, viewer_of(request).language),
    }
    return quietly(page(request, "training/shared.html", context))


def shared_transcript_pdf(request: HttpRequest, share_key: str) -> HttpResponse:
    """The same on paper."""
    return _paper(queries.shared_transcript(share_key, _today()), viewer_of(request).language)
