"""The protocol in its versions, signing it, and the note on ethics."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel.web.pages import do, look, page, viewer_of
from holt.studies import queries
from holt.studies.asks import SignProtocolAsk
from holt.studies.web import forms
from holt.studies.web.frames import a_study, study_act

PARTS = ("question", "method", "measures", "sample", "collected", "timetable")


def protocol(request: HttpRequest, protocol_id: int) -> HttpResponse:
    """One version: what it says, who signed it, and every other version."""
    line = look(request, queries.protocol, protocol_id)
    found = look(request, a_study, line.study_id)
    names = dict(found.partners)
    context = {
        "title": _("Protocol, version %(number)s") % {"number": line.number},
        "protocol": line,
        "study": found,
        "not_signed": [names[one] for one in sorted(line.waits)],
        "is_newest": bool(found.protocol and found.protocol.id == line.id),
        "may_sign_for": [(one, names[one]) for one in line.may_sign_for],
    }
    return page(request, "studies/protocol.html", context)


def sign_protocol(request: HttpRequest, protocol_id: int) -> HttpResponse:
    """A partner's yes to this version."""
    line = look(request, queries.protocol, protocol_id)
    back = reverse("studies:protocol", args=[protocol_id])
    if request.method != "POST":
        return protocol(request, protocol_id)
    given = request.POST.get("organization_id", "")
    home = int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0
    ask = SignProtocolAsk(line.id, home)
    said = _("Signed. Your yes belongs to this version.")
    return do(request, "studies.sign_protocol", ask, done=lambda _row: back, said=said)


def write_protocol(request: HttpRequest, study_id: int) -> HttpResponse:
    """The next version."""
    found = look(request, a_study, study_id)
    before = found.protocol
    initial = {one: getattr(before, one) for one in PARTS} if before else {}
    running = found.state == "running"
    return study_act(
        request,
        found,
        _may_write(request, found),
        "write_protocol",
        forms.WriteProtocolForm,
        title=_("Amend the protocol") if running else _("Write the protocol"),
        button=_("Send it to all partners"),
        done=lambda row: reverse("studies:protocol", args=[row.pk]),
        said=_("All partners have it, and are asked to sign."),
        initial={"question": found.question, **initial, "number": before.number if before else 0},
        form_kwargs={"is_first": before is None},
    )


def _may_write(request: HttpRequest, found: queries.StudyPage) -> bool:
    """The lead and the writers."""
    writers = {one.organization_id for one in found.roles if one.role == "writer"}
    return found.may_lead or any(viewer_of(request).acts_for(one) for one in writers)


def write_ethics(request: HttpRequest, study_id: int) -> HttpResponse:
    """The note on ethics."""
    found = look(request, a_study, study_id)
    note = found.ethics
    names = [one for one in forms.WriteEthicsForm.base_fields if note]
    return study_act(
        request,
        found,
        _may_write(request, found),
        "write_ethics",
        forms.WriteEthicsForm,
        title=_("The note on ethics"),
        button=_("Save"),
        said=_("The note stands. Data can come in."),
        initial={one: getattr(note, one) for one in names} | {"version": found.version},
    )
