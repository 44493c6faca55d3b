"""The kernel room, as Django knows it."""

from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "holt.kernel"
    label = "kernel"

    def ready(self) -> None:
        """Register the verb of the network's settings."""
        from holt.kernel import network  # noqa: F401
