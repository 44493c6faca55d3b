"""A page for a board is given by a link that can be taken back; a network's year is published."""

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from holt.evaluation import access, events
from holt.evaluation.actions.reports.telling import tell_of
from holt.evaluation.asks.reports import (
    PublishReportAsk,
    ShareReportAsk,
    UnpublishReportAsk,
    UnshareReportAsk,
)
from holt.evaluation.models import Report
from holt.evaluation.queries import reports as queries
from holt.evaluation.rules import reports as rules
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.people import queries as links

DAYS = 60
MOST_A_DAY = 30


@verb("evaluation.share_report", ask=ShareReportAsk, signed_in_only=True)
def share_report(actor: Viewer, ask: ShareReportAsk, *, now: datetime) -> Report:
    """Write to somebody of the board: the link opens this page, without an account."""
    row = _to_give(actor, ask.report_id, "share_report")
    email = checks.email(ask.email, "email", needed=True)
    people.admit(f"report {row.organization_id}", most=MOST_A_DAY, seconds=86400, now=now)
    _link, token = people.make_link(
        actor,
        purpose=queries.SHARED,
        subject_kind=queries.SHARED,
        subject_id=row.pk,
        organization_id=row.organization_id,
        email=email,
        name=ask.name,
        language=ask.language,
        now=now,
        days=DAYS,
    )
    with translation.override(ask.language if ask.language in ("en", "es") else "en"):
        people.notify(
            email,
            topic="partnerships",
            subject=_("A page for the board: %(title)s") % {"title": row.title},
            text=_(
                "%(party)s made this page for you. The link opens it without an account for "
                "%(days)s days."
            )
            % {"party": row.organization.name, "days": DAYS},
            link=people.address_of(token),
            now=now,
        )
    tell_of(events.ReportShared, row, by=actor, at=now)
    return row


@verb("evaluation.unshare_report", ask=UnshareReportAsk, signed_in_only=True)
def unshare_report(actor: Viewer, ask: UnshareReportAsk, *, now: datetime) -> Report:
    """Take a link back: it opens nothing from now on, and its address is forgotten."""
    row = _to_give(actor, ask.report_id, "unshare_report")
    link = links.links_to(queries.SHARED, row.pk).filter(pk=ask.link_id).first()
    if link is None:
        raise NotFound
    people.forget_holder(actor, links.link_to_change(link.pk), now=now)
    tell_of(events.ReportUnshared, row, by=actor, at=now)
    return row


def _to_give(actor: Viewer, report_id: int, word: str) -> Report:
    row = queries.report_to_change(actor, report_id)
    access.require(access.may_answer_for_report(actor, row.organization_id), actor)
    if row.kind not in access.SHARED_KINDS:
        raise Refused("not_for_a_board")
    rules.REPORT_STATES.after(row.state, word)
    return row


@verb("evaluation.publish_report", ask=PublishReportAsk, signed_in_only=True)
def publish_report(actor: Viewer, ask: PublishReportAsk, *, now: datetime) -> Report:
    """Open a released year of the network to anybody; only what is public stands in it."""
    return _publish(actor, ask.report_id, "publish_report", now)


@verb("evaluation.unpublish_report", ask=UnpublishReportAsk, signed_in_only=True)
def unpublish_report(actor: Viewer, ask: UnpublishReportAsk, *, now: datetime) -> Report:
    """Close it again: members go on reading it."""
    return _publish(actor, ask.report_id, "unpublish_report", now)


def _publish(actor: Viewer, report_id: int, word: str, now: datetime) -> Report:
    row = queries.report_to_change(actor, report_id)
    access.require(access.may_publish_report(actor), actor)
    if row.kind not in access.NETWORKS_KINDS:
        raise Refused("not_of_the_network")
    rules.REPORT_STATES.after(row.state, word)
    opens = word == "publish_report"
    row.published_at = now if opens else None
    row.version += 1
    row.save(update_fields=["published_at", "version"])
    event = events.ReportPublished if opens else events.ReportUnpublished
    tell_of(event, row, by=actor, at=now, widely=True)
    return row
