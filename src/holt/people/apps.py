"""The people room, as Django knows it."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "holt.people"
    label = "people"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.people import actions  # noqa: F401
