"""The skills room, as Django knows it."""

from django.apps import AppConfig


class SkillsConfig(AppConfig):
    name = "holt.skills"
    label = "skills"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.skills import actions  # noqa: F401
