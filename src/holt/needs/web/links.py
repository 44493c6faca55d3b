"""Addresses of the pages that needs lead to."""

from django.urls import reverse


def need_url(need_id: int) -> str:
    """The need's own page."""
    return reverse("needs:need", args=[need_id])


def strategy_url(organization_id: int) -> str:
    """An organization's strategy."""
    return reverse("needs:strategy", args=[organization_id])


def organization_url(organization_id: int) -> str:
    """An organization's page in the directory."""
    return f"/organizations/{organization_id}/"
