"""Outbox, limits, sender."""
