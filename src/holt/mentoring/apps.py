"""The mentoring room, as Django knows it."""

from django.apps import AppConfig


class MentoringConfig(AppConfig):
    name = "holt.mentoring"
    label = "mentoring"

    def ready(self) -> None:
        """Let the verbs register, and say what an organization takes along."""
        from holt.directory import exports
        from holt.mentoring import actions  # noqa: F401
        from holt.mentoring.queries.exporting import export_of

        exports.register("mentoring", export_of)
