"""What imports keep: the run, what became of each row, remembered mappings, HSDS objects."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Import(models.Model):
    """One run of an import: what came in, what became of each row, and whether it was undone.

    `options` hold the uploaded files, the mapping and what a person decided; `problem` is the
    refusal (code and facts) of a run that changed nothing.
    """

    class State(models.TextChoices):
        MAPPING = "mapping"
        READY = "ready"
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        REFUSED = "refused"
        STOPPED = "stopped"

    kind = models.CharField(max_length=40)
    file_name = models.CharField(max_length=255)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DONE)
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    rows_done = models.PositiveIntegerField(default=0)
    rows_total = models.PositiveIntegerField(default=0)
    stop_wanted = models.BooleanField(default=False)
    options = models.JSONField(default=dict)
    columns = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    not_kept = models.JSONField(default=list)
    problem = models.JSONField(default=dict)
    left_alone = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True)


class ImportLine(models.Model):
    """One row of an import that added or changed something, was refused or needs a decision.

    `source` is the file or table of the row; `before` what undo puts back; `values` the row as it
    came (of rows refused, for the file that is handed back).
    """

    run = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="lines")
    source = models.CharField(max_length=60, blank=True)
    row = models.PositiveIntegerField()
    outcome = models.CharField(max_length=20)
    kind = models.CharField(max_length=20, blank=True)
    subject_id = models.BigIntegerField(null=True)
    version = models.PositiveIntegerField(default=1)
    label = models.CharField(max_length=255, blank=True)
    code = models.CharField(max_length=60, blank=True)
    column = models.CharField(max_length=120, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    before = models.JSONField(null=True)
    values = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["run", "outcome"], name="importline_outcome"),
            models.Index(
                fields=["run", "kind", "subject_id"],
                name="importline_subject",
            ),
        ]


class SavedMapping(models.Model):
    """Which column of somebody's table means what, remembered for next time."""

    kind = models.CharField(max_length=40)
    columns_hash = models.CharField(max_length=64)
    mapping = models.JSONField()
    saved_at = models.DateTimeField()
    organization = models.ForeignKey("directory.Organization", null=True, on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "columns_hash"], name="mapping_once")
        ]


class HsdsObject(models.Model):
    """One object of an imported HSDS package, whole: what our own tables do not hold included.

    `kind` and `row_id` name the row of ours that was made from it; `row` is what was taken over
    into that row then, so that an edit since can be told from what came in.
    """

    table = models.CharField(max_length=30)
    uid = models.CharField(max_length=250)
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.CASCADE, related_name="hsds_objects"
    )
    kind = models.CharField(max_length=20, blank=True)
    row_id = models.BigIntegerField(null=True)
    row = models.JSONField(default=dict)
    data = models.JSONField()
    place_in_file = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "uid"], name="hsds_object_once")]
        indexes = [
            models.Index(fields=["kind", "row_id"], name="hsds_object_row", condition=~Q(kind=""))
        ]
