"""The skills room, as Django knows it."""

from django.apps import AppConfig


class SkillsConfig(AppConfig):
    name = "holt.skills"
    label = "skills"

    def ready(self) -> None:
        """Register the verbs, the reactions and what an organization takes along."""
        from holt.directory import exports
        from holt.skills import actions, reactions  # noqa: F401
        from holt.skills.queries.exporting import export_of

        exports.register("skills", export_of)
