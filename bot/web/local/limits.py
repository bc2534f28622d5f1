"""Telegram's sending limits: 30 messages a second, 1 a second to a chat, 20 a minute to a group."""

import math
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """At most ``count`` messages in any ``seconds``."""

    count: int
    seconds: float


EVERYWHERE = Rule(count=30, seconds=1.0)
TO_A_CHAT = Rule(count=1, seconds=1.0)
TO_A_GROUP = Rule(count=20, seconds=60.0)


class SendLimits:
    """Counts what was sent; ``enforced`` can be switched at any time."""

    def __init__(self, *, enforced: bool) -> None:
        self.enforced = enforced
        self._sent: dict[tuple[str, int], deque[float]] = {}

    def seconds_to_wait(self, chat_id: int, now_s: float) -> int:
        """0 when the message may go, and counts it; else the whole seconds until it may."""
        if not self.enforced:
            return 0
        rules = [("all", 0, EVERYWHERE), ("chat", chat_id, TO_A_CHAT)]
        if chat_id < 0:
            rules.append(("group", chat_id, TO_A_GROUP))
        wait_s = max(self._wait(name, key, rule, now_s) for name, key, rule in rules)
        if wait_s > 0:
            return math.ceil(wait_s)
        for name, key, _ in rules:
            self._sent[name, key].append(now_s)
        return 0

    def _wait(self, name: str, key: int, rule: Rule, now_s: float) -> float:
        sent = self._sent.setdefault((name, key), deque(maxlen=rule.count))
        while sent and sent[0] + rule.seconds <= now_s:
            sent.popleft()
        return sent[0] + rule.seconds - now_s if len(sent) >= rule.count else 0.0
