"""The site room, as Django knows it."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "holt.site"
    label = "site"
