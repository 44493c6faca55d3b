"""The directory room, as Django knows it."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "holt.directory"
    label = "directory"

    def ready(self) -> None:
        """Register the room's verbs."""
        from holt.directory import actions  # noqa: F401
