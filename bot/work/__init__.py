"""Stages (drain what is pending), the clock, the in-process runner."""
