"""The surveys room, as Django knows it."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "holt.surveys"
    label = "surveys"

    def ready(self) -> None:
        """Let the verbs register, and give what an organization takes along."""
        from holt.directory import exports
        from holt.surveys import actions, importing  # noqa: F401
        from holt.surveys.queries.exporting import export_of

        exports.register("surveys", export_of)
