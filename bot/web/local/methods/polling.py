"""getUpdates with real long polling, and the webhook's three methods."""

import asyncio
import re

from starlette.requests import Request

from bot.web.local import webhook
from bot.web.local.errors import bad_request, conflict
from bot.web.local.hub import first_of
from bot.web.local.loopback import is_loopback
from bot.web.local.methods.call import Call, Method
from bot.web.local.server import JSON
from bot.web.local.updates import (
    allow_updates,
    allowed_updates,
    confirm_before,
    forget_all_updates,
    pending_count,
    pending_updates,
)

POLL_MAX_S = 50
UPDATES_MAX = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


async def get_updates(call: Call) -> list[JSON]:
    """The unconfirmed updates; waits for the first when there is none. A later poll ends an earlier one."""
    telegram, params = call.telegram, call.params
    if webhook.current(telegram):
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    limit = min(max(params.integer("limit", UPDATES_MAX), 1), UPDATES_MAX)
    timeout_s = min(max(params.integer("timeout"), 0), POLL_MAX_S)
    superseded = telegram.hub.take_over()
    allow_updates(telegram, params.names("allowed_updates"))
    confirm_before(telegram, params.integer("offset"))
    deadline = asyncio.get_running_loop().time() + timeout_s
    while True:
        updates = pending_updates(telegram, limit)
        left_s = deadline - asyncio.get_running_loop().time()
        if updates or left_s <= 0 or telegram.hub.stopping.is_set():
            return updates
        ended = await first_of(
            superseded.wait(),
            telegram.hub.updates_came(),
            telegram.hub.stopping.wait(),
            _disconnected(call.request),
            timeout_s=left_s,
        )
        if superseded.is_set():
            raise conflict(telegram.hub.why_superseded)
        if ended == 3:
            return []


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def set_webhook(call: Call) -> bool:
    """Has the updates delivered to a loopback address from now on; an empty url ends it."""
    url, secret = call.params.text("url").strip(), call.params.text("secret_token")
    if not url:
        return await delete_webhook(call)
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if not is_loopback(url):
        raise bad_request("bad webhook: the local Telegram delivers to loopback addresses only")
    _forget_if_asked(call)
    allow_updates(call.telegram, call.params.names("allowed_updates"))
    call.telegram.hub.supersede("terminated by setWebhook request")
    webhook.keep(call.telegram, webhook.Webhook(url=url, secret=secret))
    webhook.start(call.telegram)
    return True


async def delete_webhook(call: Call) -> bool:
    """Ends the delivery; what is unconfirmed stays for getUpdates unless it is asked to go."""
    _forget_if_asked(call)
    webhook.keep(call.telegram, None)
    call.telegram.hub.wake()
    return True


def _forget_if_asked(call: Call) -> None:
    if call.params.flag("drop_pending_updates"):
        forget_all_updates(call.telegram)


async def get_webhook_info(call: Call) -> JSON:
    """The webhook's address and how its delivery goes."""
    telegram = call.telegram
    hook = webhook.current(telegram)
    info: JSON = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": pending_count(telegram),
    }
    allowed = allowed_updates(telegram)
    return info | ({"allowed_updates": allowed} if allowed else {}) | webhook.last_error(telegram)


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
