from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class CurationConfig(AppConfig):
    name = "curation"
    verbose_name = "Readout"


class ReadoutAdminConfig(AdminConfig):
    """Django's admin with our own site in the place of the stock one.

    Our pages are registered last, and from a module that the site does not live in: a site that
    is made while its own package is being imported would be made twice, and the first forgotten.
    """

    default_site = "curation.admin.site.ReadoutAdminSite"

    def ready(self) -> None:
        super().ready()
        import_module("curation.admin.registered")
