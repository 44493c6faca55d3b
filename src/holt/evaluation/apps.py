"""The evaluation room, as Django knows it."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "holt.evaluation"
    label = "evaluation"

    def ready(self) -> None:
        """Register the verbs and the reactions."""
        from holt.evaluation import actions, reactions  # noqa: F401
