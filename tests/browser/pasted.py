"""What a person pastes into the chat: an English article written for these tests."""

from pathlib import Path

HERONS_FILE = Path(__file__).with_name("herons.txt")
HERONS = HERONS_FILE.read_text(encoding="utf-8").strip()

CLIENT_CUTS_AT = 4_096 - len("/summary\n")
"""Telegram's clients send a longer message in several."""
