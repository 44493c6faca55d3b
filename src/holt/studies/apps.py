"""The studies room, as Django knows it."""

from django.apps import AppConfig


class StudiesConfig(AppConfig):
    name = "holt.studies"
    label = "studies"

    def ready(self) -> None:
        """Let the verbs register, and give what an organization takes along."""
        from holt.directory import exports
        from holt.studies import actions  # noqa: F401
        from holt.studies.queries.exporting import export_of

        exports.register("studies", export_of)
