"""The training room, as Django knows it."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "holt.training"
    label = "training"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.training import actions  # noqa: F401
