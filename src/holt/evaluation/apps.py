"""The evaluation room, as Django knows it."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "holt.evaluation"
    label = "evaluation"
