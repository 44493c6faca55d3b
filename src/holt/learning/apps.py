"""The learning room, as Django knows it."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "holt.learning"
    label = "learning"
