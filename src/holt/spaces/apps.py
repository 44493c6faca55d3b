"""The spaces room, as Django knows it."""

from django.apps import AppConfig


class SpacesConfig(AppConfig):
    name = "holt.spaces"
    label = "spaces"

    def ready(self) -> None:
        """Verbs and reactions are registered."""
        from holt.directory import exports
        from holt.spaces import actions, reactions  # noqa: F401
        from holt.spaces.queries.exporting import export_of

        exports.register("spaces", export_of)
