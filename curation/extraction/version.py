"""Which rules have read a report. Raise it with every change of a rule."""

VERSION = "7"
