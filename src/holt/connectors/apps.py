"""The plugs, as Django knows them: each port is filled once, when the program starts."""

from django.apps import AppConfig


class ConnectorsConfig(AppConfig):
    name = "holt.connectors"
    label = "connectors"

    def ready(self) -> None:
        """The fetcher, with what the operator allows."""
        from django.conf import settings

        from holt.connectors.fetching import Allowed, Fetcher
        from holt.kernel import fetching

        fetching.fill(Fetcher(tuple(Allowed.read(one) for one in settings.MAY_FETCH)))
