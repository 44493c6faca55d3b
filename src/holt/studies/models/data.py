"""The shared data of a study: files, who may take them until when, and who took them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holt.studies.models.protocols import Ethics
from holt.studies.models.studies import Study


class DataFile(models.Model):
    """One file of a study's data, in one version; only a whole note on ethics lets it in.

    `columns` is the codebook: [{"name", "meaning", "looks"}]. It waits until its columns were
    looked at. Removed, the content is gone and the line stays.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SHARED = "shared"
        REMOVED = "removed"

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="data")
    ethics = models.ForeignKey(Ethics, on_delete=models.PROTECT, related_name="data")
    name = models.CharField(max_length=200)
    number = models.PositiveIntegerField()
    about = models.TextField(blank=True)
    license = models.CharField(max_length=20)
    file = models.ForeignKey(
        "kernel.StoredFile", null=True, on_delete=models.PROTECT, related_name="+"
    )
    sha256 = models.CharField(max_length=64)
    columns = models.JSONField(default=list)
    taken_out = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["study", "name", "number"], name="data_version_once"),
            models.CheckConstraint(
                name="data_holds_a_file_until_removed",
                condition=Q(state="removed", file__isnull=True)
                | (~Q(state="removed") & Q(file__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class DataAccess(models.Model):
    """Somebody may take a study's data: a person or an organization, for a purpose, until a day."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="access_list")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="data_access"
    )
    organization = models.ForeignKey(
        "directory.Organization", null=True, on_delete=models.PROTECT, related_name="data_access"
    )
    purpose = models.CharField(max_length=500)
    until = models.DateField()
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="data_access_of_one",
                condition=Q(person__isnull=False, organization__isnull=True)
                | Q(person__isnull=True, organization__isnull=False),
            ),
            models.CheckConstraint(name="data_access_for_a_purpose", condition=~Q(purpose="")),
        ]


class Download(models.Model):
    """Who took which file when. It is written with the download, and by nothing else."""

    data = models.ForeignKey(DataFile, on_delete=models.CASCADE, related_name="downloads")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    access = models.ForeignKey(
        DataAccess, null=True, on_delete=models.SET_NULL, related_name="downloads"
    )
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["data", "-at"], name="download_of")]
