"""The evaluation room, as Django knows it."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "holt.evaluation"
    label = "evaluation"

    def ready(self) -> None:
        """Register the verbs and the reactions."""
        from holt.directory import exports
        from holt.evaluation import actions, reactions  # noqa: F401
        from holt.evaluation.queries.exporting import export_of

        exports.register("evaluation", export_of)
