"""The training room, as Django knows it."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "holt.training"
    label = "training"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.directory import exports
        from holt.training import actions, reactions  # noqa: F401
        from holt.training.queries.exporting import export_of

        exports.register("training", export_of)
