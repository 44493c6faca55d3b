"""Addresses of the directory's pages."""

from typing import Any

from django.urls import reverse


def organization_url(organization_id: int) -> str:
    """The organization's own page."""
    return reverse("directory:organization", args=[organization_id])


def back_to_organization(row: Any) -> str:
    """The page of the organization that a detail belongs to."""
    return organization_url(row.organization_id)


def people_url(row: Any) -> str:
    """The page of an organization's people, for a membership or invitation."""
    return reverse("directory:people", args=[row.organization_id])
