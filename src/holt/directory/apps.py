"""The directory room, as Django knows it."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "holt.directory"
    label = "directory"

    def ready(self) -> None:
        """Register the room's verbs and imports, and what it gives to an organization's archive."""
        from holt.directory import actions, exports, queries  # noqa: F401
        from holt.directory.imports import actions as imports  # noqa: F401
        from holt.directory.imports import forgetting, kinds  # noqa: F401

        exports.register("directory", queries.tables)
