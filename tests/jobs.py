"""The worker's part, done by hand inside a test."""

from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

MOST_ROUNDS = 1_000


def do_due_jobs() -> int:
    """Run every waiting job in order, those they queue included; returns how many were run."""
    for done in range(MOST_ROUNDS):
        job = (
            ProcrastinateJob.objects.filter(status="todo")
            .exclude(scheduled_at__gt=timezone.now())
            .order_by("-priority", "pk")
            .first()
        )
        if job is None:
            return done
        app.tasks[job.task_name].func(**job.args)
        _forget(job.pk)
    raise AssertionError("Jobs keep queueing jobs; this would never end.")


def _forget(pk: int) -> None:
    """The library's own models are read-only, so the row is deleted underneath them."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [pk])
