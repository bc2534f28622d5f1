"""Folder, feed and page → entries and raw articles."""
