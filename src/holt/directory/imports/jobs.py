"""The worker's part in imports."""

from datetime import timedelta

from procrastinate.contrib.django import app

from holt.directory.imports import actions, uploads
from holt.directory.models import Import, ImportLine
from holt.kernel import clock

LINES_KEPT = timedelta(days=30)
UPLOADS_KEPT = timedelta(days=7)


@app.task(name="directory.run_import", queue="imports")
def run_import(import_id: int) -> None:
    """Do a queued import."""
    actions.run_queued(import_id, clock.now())


@app.periodic(cron="40 3 * * *")
@app.task(name="directory.tidy_imports", queue="imports", queueing_lock="directory.tidy_imports")
def tidy_imports(timestamp: int) -> None:
    """Let go of files nobody went on with, and of what came in with rows long done."""
    now = clock.now()
    open_states = (Import.State.MAPPING, Import.State.READY)
    for run in Import.objects.filter(state__in=open_states, at__lt=now - UPLOADS_KEPT):
        uploads.let_go(run)
        Import.objects.filter(pk=run.pk).update(state=Import.State.STOPPED)
    old = ImportLine.objects.filter(run__at__lt=now - LINES_KEPT)
    old.exclude(values=None, before=None).update(values=None, before=None)
