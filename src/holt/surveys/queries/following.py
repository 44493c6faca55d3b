"""What follows a survey, and who is due to be asked again."""

from datetime import date

from django.db.models import QuerySet

from holt.surveys.models import FollowUpWish, Survey


def is_followed(survey_id: int) -> bool:
    """Whether somebody who answered can be asked again some weeks later."""
    return Survey.objects.filter(follows=survey_id, state__in=["draft", "open"]).exists()


def open_follow_up(survey_id: int) -> Survey | None:
    """The survey that follows and can be answered now, locked; the latest one."""
    rows = Survey.objects.select_for_update(no_key=True, of=("self",))
    found = rows.filter(follows=survey_id, state="open").select_related("organization")
    return found.order_by("-opened_at", "-pk").first()


def wished_for(today: date) -> tuple[int, ...]:
    """For the clock: surveys with wishes whose week has come."""
    rows = FollowUpWish.objects.filter(week__lte=today).order_by()
    return tuple(rows.values_list("survey_id", flat=True).distinct())


def due_wishes(survey_id: int, today: date) -> QuerySet[FollowUpWish]:
    """Of one survey, locked, in the order of numbers drawn by chance."""
    rows = FollowUpWish.objects.select_for_update(skip_locked=True)
    return rows.filter(survey_id=survey_id, week__lte=today).order_by("pk")
