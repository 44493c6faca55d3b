"""The peers room, as Django knows it."""

from django.apps import AppConfig


class PeersConfig(AppConfig):
    name = "holt.peers"
    label = "peers"

    def ready(self) -> None:
        """Let the verbs register."""
        from holt.peers import actions  # noqa: F401
