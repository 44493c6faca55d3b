"""The mentoring room, as Django knows it."""

from django.apps import AppConfig


class MentoringConfig(AppConfig):
    name = "holt.mentoring"
    label = "mentoring"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.mentoring import actions  # noqa: F401
