"""Settings, all from the environment (holt/kernel/environment.py is the table)."""

import os
from pathlib import Path

from holt.kernel import keys, zone_data
from holt.kernel.embedded import Cluster
from holt.kernel.environment import database, read
from holt.people.sign_in import *  # noqa: F403

zone_data.use_newest()

CHECKOUT = Path(__file__).resolve().parents[2]
GIVEN = read(os.environ)
HOME = GIVEN["HOLT_HOME"] or CHECKOUT / "var"

DEMO = GIVEN["HOLT_DEMO"]
DEBUG = False
SECRET_KEY = GIVEN["HOLT_SECRET_KEY"] or keys.kept(HOME).get("secret_key", "")
ALLOWED_HOSTS = GIVEN["HOLT_ALLOWED_HOSTS"]
ADDRESS = GIVEN["HOLT_ADDRESS"]

MAY_FETCH = GIVEN["HOLT_MAY_FETCH"]

EMBEDDED = GIVEN["HOLT_DATABASE_URL"] is None
DATABASES = {"default": GIVEN["HOLT_DATABASE_URL"] or database(Cluster(HOME).url())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "holt_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    # What surrounds every page (frame.py): a few rows for some seconds, in each process.
    "frame": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "frame"},
    # Wrong guesses at a code, counted outside the database: no rollback undoes them.
    "tries": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": HOME / "tries",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django_htmx",
    "allauth",
    "allauth.account",
    "procrastinate.contrib.django",
    "holt.kernel",
    "holt.connectors",
    "holt.people",
    "holt.directory",
    "holt.surveys",
    "holt.needs",
    "holt.partnerships",
    "holt.spaces",
    "holt.roads",
    "holt.programs",
    "holt.learning",
    "holt.peers",
    "holt.skills",
    "holt.mentoring",
    "holt.training",
    "holt.studies",
    "holt.evaluation",
    "holt.site",
]
MIDDLEWARE = [
    "holt.kernel.web.requests.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "holt.site.web.viewer.ViewerMiddleware",
]
ROOT_URLCONF = "holt.site.urls"
WSGI_APPLICATION = "holt.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "holt.kernel.web.requests.request_id",
                "holt.site.web.frame.frame",
            ]
        },
    }
]

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["holt.people.backend.PersonBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [Path(__file__).parent / "locale"]
FORMAT_MODULE_PATH = "holt.kernel.formats"
USE_I18N = True
TIME_ZONE = GIVEN["HOLT_TIME_ZONE"]
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
MEDIA_ROOT = HOME / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Mail: to the terminal in the demo and until HOLT_MAIL_URL names a server.
DEFAULT_FROM_EMAIL = SERVER_EMAIL = GIVEN["HOLT_MAIL_FROM"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if GIVEN["HOLT_MAIL_URL"] and not DEMO:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    globals().update(GIVEN["HOLT_MAIL_URL"])

# Security: https is known by the address people use; SecurityMiddleware and RequestMiddleware
# set the headers.
IS_HTTPS = ADDRESS.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_TRUSTED_ORIGINS = [ADDRESS]
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if IS_HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
if GIVEN["HOLT_BEHIND_PROXY"]:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

# Jobs are found in each room's jobs.py.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "holt.kernel.web.requests.OneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": GIVEN["HOLT_LOG_LEVEL"]},
    "loggers": {
        "django": {"level": "WARNING", "handlers": ["stderr"], "propagate": False},
        "django.request": {"level": "ERROR"},
        "procrastinate": {"level": "WARNING"},
    },
}
