"""The daily work: messages, contacts, promises, the ledger and its rates."""

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.errors import NotFound
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, viewer_of
from holt.partnerships import queries
from holt.partnerships.web.forms import working as forms
from holt.partnerships.web.pages.acting import act_on, address, inside, parties_of
from holt.partnerships.web.tables import RATES, ledger_table


def write(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """A message to the others, or a private note."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "write",
        forms.WriteForm,
        title=_("Write to the others"),
        why=_("Everyone at the table gets it by mail and can answer from there."),
        button=_("Send"),
        back=address(partnership_id, "#conversation"),
        said=_("Sent."),
    )


def log_meeting(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """A contact and who came."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "log_meeting",
        forms.LogMeetingForm,
        title=_("Log a contact"),
        why=_("A meeting, a call, a visit. Regular contact is what keeps a partnership alive."),
        button=_("Keep it"),
        form_kwargs={"parties": parties_of(shown)},
        initial={
            "on": timezone.localdate(clock.now()),
            "there": [str(one.organization_id) for one in shown.at_table],
        },
        said=_("The contact was logged."),
    )


def log_embedded_day(request: HttpRequest, partnership_id: int, embedding_id: int) -> HttpResponse:
    """A day somebody spent at the partner's."""
    shown = inside(request, partnership_id)
    embedding = next((one for one in shown.embeddings if one.id == embedding_id), None)
    if embedding is None:
        raise NotFound
    return act_on(
        request,
        shown,
        "log_embedded_day",
        forms.LogEmbeddedDayForm,
        title=_("A day at the partner's"),
        why=_("Whom %(who)s met and what came back is what makes the days worth their hours.")
        % {"who": embedding.who},
        button=_("Keep it"),
        fixed={"embedding_id": embedding_id},
        initial={"on": timezone.localdate(clock.now())},
        back=address(partnership_id, "#plan"),
        said=_("The day was logged."),
    )


def commit(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """One more promise."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "commit",
        forms.CommitForm,
        title=_("Add a promise"),
        button=_("Add it"),
        form_kwargs={"parties": parties_of(shown)},
        said=_("The promise was added."),
    )


def settle(request: HttpRequest, partnership_id: int, commitment_id: int) -> HttpResponse:
    """What became of a promise."""
    shown = inside(request, partnership_id)
    promise = next((one for one in shown.commitments if one.id == commitment_id), None)
    if promise is None:
        raise NotFound
    return act_on(
        request,
        shown,
        "settle",
        forms.SettleForm,
        title=promise.what,
        why=_("Promised by %(party)s.") % {"party": shown.names[promise.party_id]},
        button=_("Keep it"),
        fixed={"commitment_id": commitment_id},
        initial={"state": "kept", "on": timezone.localdate(clock.now())},
        said=_("What became of the promise was kept."),
    )


def give(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """What we gave or gained."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "give",
        forms.GiveForm,
        title=_("Log what you gave or gained"),
        why=_("Hours, money, rooms, equipment, reach. It counts at the network's rates."),
        button=_("Log it"),
        initial={"on": timezone.localdate(clock.now())},
        said=_("It is in the ledger."),
    )


def ledger(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Every line of the ledger, struck ones too."""
    shown = inside(request, partnership_id)
    context = {"back": address(partnership_id), "back_to": shown.name}
    return list_page(request, ledger_table(shown), context=context)


def strike(request: HttpRequest, partnership_id: int, entry_id: int) -> HttpResponse:
    """Strike out a line with the reason."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "strike",
        forms.StrikeForm,
        title=_("Strike out a line"),
        button=_("Strike it out"),
        fixed={"entry_id": entry_id},
        back=address(partnership_id, "ledger/"),
        said=_("The line was struck out; it stays readable."),
    )


def rates(request: HttpRequest) -> HttpResponse:
    """What things count for in this network."""
    return list_page(request, RATES)


def set_rate(request: HttpRequest, rate_id: int) -> HttpResponse:
    """Change a rate."""
    rate = queries.rates(viewer_of(request)).filter(pk=rate_id).first()
    if rate is None:
        raise NotFound
    return act(
        request,
        "partnerships.set_rate",
        forms.SetRateForm,
        title=_("Change a rate"),
        why=_("Lines already in ledgers keep the rate they were logged at."),
        button=_("Change it"),
        fixed={"rate_id": rate_id},
        initial={
            "amount": Decimal(rate.cents) / 100,
            "source": rate.source,
            "version": rate.version,
        },
        context={"back": "/rates/"},
        done=lambda _rate: "/rates/",
        said=_("The rate was changed."),
    )
