"""What was decided, and thanks to everybody who helped."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.evaluation.queries.campaigns import CampaignPage
from holt.evaluation.web.campaigns import forms, patterns, telling
from holt.evaluation.web.campaigns.pages import act_on, to_run
from holt.kernel import clock
from holt.kernel.web.pages import viewer_of


def record_decision(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Granted, in part, postponed or refused, and what it means."""
    one = to_run(request, campaign_id)
    granted = f"{one.granted_cents / 100:.2f}" if one.granted_cents else ""
    return act_on(
        request,
        one,
        "record_decision",
        forms.RecordDecisionForm,
        title=_("What was decided"),
        why=one.asks_for,
        button=_("Keep it"),
        said=_("It is kept. Now thank everybody who helped."),
        initial={
            "decision": one.decision,
            "granted": granted,
            "on": one.decided_on or timezone.localdate(clock.now()),
            "source": one.source,
            "meaning": one.meaning,
            "learned": one.learned,
        },
    )


def send_thanks(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """A letter to each of those who wait, once."""
    one = to_run(request, campaign_id)
    whom = telling.waiting(one.thanks, by_mail=True)
    subject, text = patterns.thanks_to_all(one.asks_for, _decision(one), _writer(request, one))
    return act_on(
        request,
        one,
        "send_thanks",
        forms.SendThanksForm,
        title=_("Thank everybody"),
        why=_("Each gets a letter of their own. Nobody is thanked twice."),
        button=_("Send the thanks"),
        said=_("The thanks are on their way."),
        initial={"whom": [code for code, _said in whom], "subject": subject, "text": text},
        form_kwargs={"whom": whom},
        template="evaluation/campaigns/send_thanks.html",
        context={"nobody": not whom},
    )


def _decision(one: CampaignPage) -> str:
    told = telling.decision(one)
    if told is None:
        return ""
    return f"{told['said']}. {one.meaning}".strip()


def _writer(request: HttpRequest, one: CampaignPage) -> str:
    return "\n".join(part for part in (viewer_of(request).name, one.organization) if part)


def mark_thanked(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """They were thanked by hand, by telephone, over coffee."""
    one = to_run(request, campaign_id)
    whom = telling.waiting(one.thanks, by_mail=False)
    return act_on(
        request,
        one,
        "mark_thanked",
        forms.MarkThankedForm,
        title=_("Thanked already"),
        why=_("By hand, by telephone, over coffee: tick whom you thanked yourself."),
        button=_("Keep it"),
        said=_("It is kept."),
        form_kwargs={"whom": whom},
        template="evaluation/campaigns/send_thanks.html",
        context={"nobody": not whom},
    )
