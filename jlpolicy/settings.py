"""Settings of the project. Importing this module opens no connection and starts nothing.

Everything that differs between two installations is an environment variable:
DATABASE_URL, JLPOLICY_DATA, JLPOLICY_SECRET_KEY, JLPOLICY_HOSTS, JLPOLICY_HTTPS, JLPOLICY_DEBUG,
JLPOLICY_REGION, JLPOLICY_FONT.
"""

import os
from datetime import timedelta
from pathlib import Path

import dj_database_url
import django_stubs_ext
from csp.constants import NONE, SELF

from jlpolicy.datadir import data_dir, secret_key

django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = data_dir()
dj_database_url.register("embedded", "jlpolicy.embedded")

SECRET_KEY = secret_key(DATA_DIR)
DEBUG = os.environ.get("JLPOLICY_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("JLPOLICY_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "bootstrap",
    "django_htmx",
    "django_filters",
    "csp",
    "axes",
    "procrastinate.contrib.django",
    "documents",
]

MIDDLEWARE = [
    # First, so that pages and files alike leave compressed.
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "jlpolicy.sessions.renewal",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "documents.views.idle.idle_end",
    "documents.views.starting.dictionary_first",
    # Last, as its documentation asks: it answers for a log-in that was locked.
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "jlpolicy.urls"
WSGI_APPLICATION = "jlpolicy.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# A real server by its address, or our own, which its backend starts at the first connection.
DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or "embedded:///jlpolicy",
        conn_max_age=60,
        conn_health_checks=True,
    ),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

# Lists by place begin with the province that the library serves (本省).
HOME_REGION = os.environ.get("JLPOLICY_REGION", "吉林省")
# A file of a Chinese font for charts as pictures; empty: one is looked for in the usual folders.
CHART_FONT = os.environ.get("JLPOLICY_FONT", "")

STATIC_URL = "/static/"
# Files are served from where the packages keep them: no collecting step before the first start.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "jlpolicy.passwords.CharacterClassesValidator"},
]

# 等保 2.0: five wrong passwords lock an account for a quarter of an hour; log-ins are recorded.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "jlpolicy.logins.name_typed"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_LOCKOUT_TEMPLATE = "pages/locked.html"
AXES_ENABLE_ADMIN = False  # its lists are in English; the console unlocks: manage.py axes_reset

# 等保 2.0: a session ends after 30 idle minutes; `jlpolicy.sessions` moves its end,
# `documents.views.idle` logs it.
SESSION_COOKIE_AGE = 30 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        # Bootstrap's style sheet draws ticks and arrows with data: images.
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
# Set behind a proxy that speaks HTTPS and says so in X-Forwarded-Proto.
_HTTPS = os.environ.get("JLPOLICY_HTTPS") == "1"
SESSION_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_SECURE = _HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None

# Django prints errors only while debugging; a server must leave a trace on its own terminal.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "level": "WARNING", "formatter": "line"},
    },
    "root": {"handlers": ["stderr"]},
}
