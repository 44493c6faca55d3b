"""The roads room, as Django knows it."""

from django.apps import AppConfig


class RoadsConfig(AppConfig):
    name = "holt.roads"
    label = "roads"

    def ready(self) -> None:
        """Verbs are registered."""
        from holt.roads import actions  # noqa: F401
