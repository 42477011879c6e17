"""Releases: numbered packages of all tables that never change, each with what is new in it."""
