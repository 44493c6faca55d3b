"""Holt as its web process loads it, with the bare views beside its own."""

from django.conf import settings

from holt.kernel.management.serving import load_pages

application = load_pages()
settings.ROOT_URLCONF = "bench.urls"
