"""The studies room, as Django knows it."""

from django.apps import AppConfig


class StudiesConfig(AppConfig):
    name = "holt.studies"
    label = "studies"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.studies import actions  # noqa: F401
