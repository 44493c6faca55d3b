"""The learning room, as Django knows it."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "holt.learning"
    label = "learning"

    def ready(self) -> None:
        """Register the verbs and the reactions."""
        from holt.directory import exports
        from holt.learning import actions, reactions  # noqa: F401
        from holt.learning.queries.exporting import export_of

        exports.register("learning", export_of)
