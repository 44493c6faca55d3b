"""For machines that watch: /healthz (this process lives) and /readyz (it can do its work)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe
from procrastinate.contrib.django.models import ProcrastinateWorker

from holt.kernel import clock

FRESH = timedelta(seconds=45)  # the worker's heart beats every 10 seconds
_migrated = False


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; looks at nothing else."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """200 when the database answers, is migrated, and a worker is alive; 503 says what is not."""
    found = {name: check() for name, check in CHECKS.items()}
    status = 200 if all(answer == "ok" for answer in found.values()) else 503
    return JsonResponse({"ready": status == 200, **found}, status=status)


def database() -> str:
    """Whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "does not answer"
    return "ok"


def migrations() -> str:
    """Whether every migration of this version is applied; once so, remembered."""
    global _migrated
    if not _migrated:
        try:
            executor = MigrationExecutor(connection)
            _migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        except DatabaseError:
            return "not known"
    return "ok" if _migrated else "some are not applied; run ./holt migrate"


def worker() -> str:
    """Whether a worker's heart beat within the last 45 seconds."""
    try:
        beat = last_heartbeat()
    except DatabaseError:
        return "not known"
    if beat is None:
        return "none has started"
    return "ok" if clock.now() - beat < FRESH else f"silent since {beat:%H:%M:%S} UTC"


def last_heartbeat() -> datetime | None:
    """When a worker last said it is alive."""
    return (
        ProcrastinateWorker.objects.order_by("-last_heartbeat")
        .values_list("last_heartbeat", flat=True)
        .first()
    )


CHECKS: dict[str, Callable[[], str]] = {
    "database": database,
    "migrations": migrations,
    "worker": worker,
}
