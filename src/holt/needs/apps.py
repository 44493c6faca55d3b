"""The needs room, as Django knows it."""

from django.apps import AppConfig


class NeedsConfig(AppConfig):
    name = "holt.needs"
    label = "needs"

    def ready(self) -> None:
        """Verbs, reactions and what leaves with an organization are registered."""
        from holt.directory import exports
        from holt.needs import actions, queries, reactions  # noqa: F401

        exports.register("needs", queries.export_of)
