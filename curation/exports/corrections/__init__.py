"""Corrections that come back in: an exported table, changed in a spreadsheet, as one change."""
