"""Dragoman reads the news in any language and tells each reader, in the reader's own language and hour.

    sources → articles → summaries → translations → digests → delivery
       ▲                                                 ▲
    folder, feeds, pages                           chat (subscriptions, /summary)

Imports point backwards along the flow; import-linter holds the direction (pyproject.toml).
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: `locales/` and `seeds/` stand beside the package."""
