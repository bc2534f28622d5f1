from __future__ import annotations

from datetime import datetime

import pytest

from bot.store.engine import Store
from tests.store.given import Press


@pytest.fixture
def press(store: Store, now: datetime) -> Press:
    """A newspaper's morning: a store on each database, and a clock that stands still."""
    return Press(store=store, now=now)
