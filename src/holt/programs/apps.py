"""The programs room, as Django knows it."""

from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    name = "holt.programs"
    label = "programs"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.directory import exports
        from holt.programs import actions, reactions  # noqa: F401
        from holt.programs.queries.exporting import export_of

        exports.register("programs", export_of)
