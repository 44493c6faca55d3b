"""How warnings have fared; "known, because …"; whether alarms are shown."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import access, queries
from holt.evaluation.web.warning import telling
from holt.evaluation.web.warning.forms import KnowAlarmForm, ShowAlarmsForm
from holt.kernel import clock
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries as programs


@require_safe
def warnings(request: HttpRequest) -> HttpResponse:
    """What became of alarms, in counts; no partnership is named."""
    viewer = viewer_of(request)
    found = queries.how_warnings_fared(viewer, timezone.localdate(clock.now()))
    context = {
        "title": _("How warnings have fared"),
        "why": _("Whether alarms came before endings, counted honestly."),
        "told": telling.fared(found),
        "tested": found.is_tested,
        "failures": found.failures,
        "shown": queries.alarms_are_shown(),
        "may_choose": access.may_show_alarms(viewer),
    }
    return page(request, "evaluation/warnings.html", context)


def know_alarm(request: HttpRequest, alarm_id: int) -> HttpResponse:
    """Say why an alarm is nothing new."""
    partnership_id, alarm = look(request, queries.alarm_seen, alarm_id)
    shown = look(request, programs.partnership_inside, partnership_id)
    back = f"/partnerships/{partnership_id}/health/"
    return act(
        request,
        "evaluation.know_alarm",
        KnowAlarmForm,
        title=_("This is known"),
        why=_("The reason is kept with the alarm, so that all of you can read it later."),
        button=_("Keep the reason"),
        fixed={"alarm_id": alarm_id},
        done=lambda _alarm: back,
        said=_("It is known. The meter watches on."),
        template="evaluation/know_alarm.html",
        context={
            "back": back,
            "partnership": shown.name,
            "signs": telling.signs(alarm.reasons),
            "on": alarm.on,
        },
    )


def show_alarms(request: HttpRequest) -> HttpResponse:
    """Whether this network shows its alarms."""
    viewer = viewer_of(request)
    access.require(access.may_show_alarms(viewer), viewer)
    return act(
        request,
        "evaluation.show_alarms",
        ShowAlarmsForm,
        title=_("Are alarms shown?"),
        why=_(
            "Alarms are logged from the first night, shown or not. Shown ones reach the people of "
            "the partnership they are about, and nobody else. They are untested on real endings."
        ),
        button=_("Keep it so"),
        initial={"shown": queries.alarms_are_shown()},
        done=lambda _row: "/warnings/",
        said=_("It is kept."),
        context={"back": "/warnings/"},
    )
