"""Addresses of the skills room."""

from django.urls import URLPattern

app_name = "skills"

urlpatterns: list[URLPattern] = []
