"""The Bot API, one function per method. What is not in ``METHODS`` is answered with 404."""

from bot.web.local.methods import chats, editing, polling, profile, sending
from bot.web.local.methods.call import Call, Method

__all__ = ["METHODS", "Call", "Method"]

# Telegram reads method names in any case.
METHODS: dict[str, Method] = {
    name.lower(): method
    for name, method in {
        **polling.METHODS,
        **sending.METHODS,
        **editing.METHODS,
        **profile.METHODS,
        **chats.METHODS,
    }.items()
}
