"""The partnerships room, as Django knows it."""

from django.apps import AppConfig


class PartnershipsConfig(AppConfig):
    name = "holt.partnerships"
    label = "partnerships"

    def ready(self) -> None:
        """Register the verbs, the reactions, and what the needs room wants from here."""
        from holt.directory import exports
        from holt.needs import ports
        from holt.partnerships import actions, importing, reactions, serving  # noqa: F401
        from holt.partnerships.queries.exporting import export_of

        ports.SERVINGS.append(serving.servings)
        ports.PARTIES.append(serving.needs_of_parties)
        ports.PROPOSING.append(serving.propose_url)
        ports.LIVING.append(serving.living_needs)
        ports.PARTNERS.append(serving.partners)
        exports.register("partnerships", export_of)
