"""The needs room, as Django knows it."""

from django.apps import AppConfig


class NeedsConfig(AppConfig):
    name = "holt.needs"
    label = "needs"

    def ready(self) -> None:
        from holt.needs import actions, reactions  # noqa: F401  verbs and reactions register
