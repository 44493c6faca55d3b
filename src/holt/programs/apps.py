"""The programs room, as Django knows it."""

from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    name = "holt.programs"
    label = "programs"

    def ready(self) -> None:
        """Let the verbs and reactions register."""
        from holt.programs import actions, reactions  # noqa: F401
