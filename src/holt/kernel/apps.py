"""The kernel room, as Django knows it."""

from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "holt.kernel"
    label = "kernel"
