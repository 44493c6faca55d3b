"""The programs room, as Django knows it."""

from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    name = "holt.programs"
    label = "programs"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.programs import actions  # noqa: F401
