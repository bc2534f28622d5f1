"""Telegram commands, menus, keyboards → subscriptions."""
