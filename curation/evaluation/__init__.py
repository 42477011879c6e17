"""Scoring what the extractor finds against labelled reports."""
