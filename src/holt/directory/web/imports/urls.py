"""Addresses of imports; part of the directory's."""

from django.urls import path

from holt.directory.web.imports import pages, sentences, words

WORDS = (sentences, words)
"""Imported so that refusals and happenings have their sentences."""

ONE = "imports/<int:import_id>"

urlpatterns = [
    path("imports/", pages.imports, name="imports"),
    path("imports/new/", pages.begin_import, name="begin_import"),
    path("imports/samples/<slug:kind>/<str:name>/", pages.sample, name="import_sample"),
    path(f"{ONE}/", pages.one, name="import"),
    path(f"{ONE}/map/", pages.map_import, name="map_import"),
    path(f"{ONE}/values/", pages.map_values, name="map_values"),
    path(f"{ONE}/decide/", pages.decide_import, name="decide_import"),
    path(f"{ONE}/do/", pages.do_import, name="do_import"),
    path(f"{ONE}/stop/", pages.stop_import, name="stop_import"),
    path(f"{ONE}/undo/", pages.undo_import, name="undo_import"),
    path(f"{ONE}/refused/", pages.refused, name="refused_rows"),
]
