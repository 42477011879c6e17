"""Settings of Readout.

Everything that differs between machines comes from the environment, through the typed readers
below; docs/operations.md lists each variable. All of them are optional in development. In
production (``DEBUG`` off) the missing of SECRET_KEY or ALLOWED_HOSTS stops the start
(docs/adr/0003).
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

# --- Readers of the environment. An empty variable counts as one that is not set. ------------

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off"}


def env_str(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def env_bool(name: str, *, default: bool) -> bool:
    text = env_str(name).lower()
    if not text:
        return default
    if text not in TRUE_WORDS | FALSE_WORDS:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {text!r}.")
    return text in TRUE_WORDS


def env_int(name: str, default: int) -> int:
    text = env_str(name, str(default))
    if not (text.isascii() and text.isdigit()):
        raise ImproperlyConfigured(f"{name} must be a whole number, not {text!r}.")
    return int(text)


def env_list(name: str) -> list[str]:
    return [part.strip() for part in env_str(name).split(",") if part.strip()]


def env_path(name: str, default: Path) -> Path:
    return Path(env_str(name, str(default))).expanduser()


# --- Development or production ---------------------------------------------------------------

LOCAL_HOSTS = {"localhost", ".localhost", "127.0.0.1", "[::1]"}
SHORTEST_SECRET_KEY = 50  # what `manage.py check --deploy` asks for
# Public, and therefore only for a server that nobody but its own machine can reach.
DEVELOPMENT_SECRET_KEY = "development only: a key that everybody knows protects nobody"  # noqa: S105

# Whoever sets a secret key is about to serve others. See also wsgi.py and asgi.py.
DEBUG = env_bool("DEBUG", default=not env_str("SECRET_KEY"))
SECRET_KEY = env_str("SECRET_KEY", DEVELOPMENT_SECRET_KEY if DEBUG else "")
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS")


def refuse_debug() -> None:
    """Called by wsgi.py and asgi.py: DEBUG shows settings and source code to every visitor."""
    if DEBUG:
        raise ImproperlyConfigured("DEBUG must be off where a server serves Readout: unset DEBUG.")


def refuse_unsafe_start() -> None:
    if DEBUG and not set(ALLOWED_HOSTS) <= LOCAL_HOSTS:
        raise ImproperlyConfigured(
            "DEBUG is on although ALLOWED_HOSTS names a host that others can reach. Unset DEBUG,"
            " or leave ALLOWED_HOSTS to this machine's own names (localhost, 127.0.0.1)."
        )
    if not DEBUG and not SECRET_KEY:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set and DEBUG is off. Production needs a random key of its own:"
            ' python3 -c "import secrets; print(secrets.token_urlsafe(64))"'
        )
    if not DEBUG and SECRET_KEY == DEVELOPMENT_SECRET_KEY:
        raise ImproperlyConfigured("SECRET_KEY is the public one of development.")
    if not DEBUG and len(SECRET_KEY) < SHORTEST_SECRET_KEY:
        raise ImproperlyConfigured(
            f"SECRET_KEY must be random and have at least {SHORTEST_SECRET_KEY} characters."
        )
    if not DEBUG and not ALLOWED_HOSTS:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS is not set and DEBUG is off. Name the hosts that are served,"
            " separated by commas: ALLOWED_HOSTS=readout.example.org"
        )


refuse_unsafe_start()

# --- Application -----------------------------------------------------------------------------

INSTALLED_APPS = [
    "curation.apps.CurationConfig",
    "curation.apps.ReadoutAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "import_export",
    "django_filters",
    "simple_history",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",  # first: what those below refuse has the policy, too
    "django.middleware.security.SecurityMiddleware",
    # In development and in tests Django serves the static files itself.
    *([] if DEBUG else ["whitenoise.middleware.WhiteNoiseMiddleware"]),
    "config.addresses.RefuseNul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "config.bodies.RefuseUnwritable",  # after it: who may not send anything is not read
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it turns a locked-out login into a 429
]

ROOT_URLCONF = "config.urls"

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

# --- Database --------------------------------------------------------------------------------

# Readers never wait for a writer (WAL). A transaction takes the write lock when it begins
# (IMMEDIATE): one that reads first and writes later would else fail at once when another has
# written in between, however long the timeout.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def read_database(url: str) -> dict[str, Any]:
    """The connection that a DATABASE_URL describes, with the options Readout relies on."""
    if not url:
        name = BASE_DIR / "readout.sqlite3"
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": SQLITE_OPTIONS}
    try:
        database: dict[str, Any] = {**dj_database_url.parse(url)}
    except (ValueError, KeyError, dj_database_url.UnknownSchemeError) as error:
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgres://user:password@host:5432/name"
            " or sqlite:////folder/readout.sqlite3."
        ) from error
    if database["ENGINE"].endswith("sqlite3"):
        return database | {"OPTIONS": SQLITE_OPTIONS}
    return database | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


DATABASES = {"default": read_database(env_str("DATABASE_URL"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Folders ---------------------------------------------------------------------------------

FIXTURE_DIRS = [BASE_DIR / "fixtures"]
EXPORT_DIR = env_path("EXPORT_DIR", BASE_DIR / "export")

STATIC_URL = "static/"
STATIC_ROOT = env_path("STATIC_ROOT", BASE_DIR / "staticfiles")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- Language and time -----------------------------------------------------------------------

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Who may do what -------------------------------------------------------------------------

# The pages outside of the admin: accepted records for everybody, or for signed-in colleagues only.
READOUT_PUBLIC = env_bool("READOUT_PUBLIC", default=False)
# Whether somebody else has to accept a record than who changed it last.
READOUT_FOUR_EYES = env_bool("READOUT_FOUR_EYES", default=False)
# A page that takes the database longer than this is given up: somebody asks for too much at once.
PAGE_SECONDS = env_int("PAGE_SECONDS", 10)

# import-export opens export and import to everybody who reaches the admin until these are set.
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "export"
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "import"
IMPORT_EXPORT_USE_TRANSACTIONS = True
SIMPLE_HISTORY_REVERT_DISABLED = True

LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_RULES = "django.contrib.auth.password_validation"  # noqa: S105
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": f"{PASSWORD_RULES}.UserAttributeSimilarityValidator"},
    {"NAME": f"{PASSWORD_RULES}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{PASSWORD_RULES}.CommonPasswordValidator"},
    {"NAME": f"{PASSWORD_RULES}.NumericPasswordValidator"},
]

# Twenty bad logins from one address and that address waits. By address, not by name, so that
# nobody can lock a colleague out; a success does not reset the count, or whoever has an account
# could guess the passwords of others for ever (docs/adr/0005).
AXES_FAILURE_LIMIT = 20
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["ip_address"]
AXES_RESET_ON_SUCCESS = False
AXES_CLIENT_IP_CALLABLE = "config.client_address.client_address"
AXES_ENABLE_ADMIN = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

# --- What a browser may do -------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "object-src": ["'none'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")

# How many proxies stand between the visitor and this process; each appends the address it was
# called from to X-Forwarded-For. With none the header is a visitor's own claim: not read.
PROXY_COUNT = env_int("PROXY_COUNT", 0)
if PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

if not DEBUG:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = env_int("HSTS_SECONDS", 365 * 24 * 60 * 60)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True

# --- Logging ---------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "one_line": {
            "()": "config.logs.OneLineFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        },
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "one_line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "curation": {"level": env_str("LOG_LEVEL", "INFO").upper()},
        # Django's own handlers would print each line a second time, and mail it.
        "django": {"handlers": [], "level": "INFO"},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
