"""The programs room, as Django knows it."""

from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    name = "holt.programs"
    label = "programs"
