"""The curator's desk: Django's admin, with its own look kept."""
