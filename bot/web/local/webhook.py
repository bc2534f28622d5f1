"""The courier: delivers updates to the bot's webhook, one after the other, until each is taken."""

import asyncio
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.web.local.hub import first_of
from bot.web.local.server import JSON, LocalTelegram
from bot.web.local.updates import forget_update, pending_updates

if TYPE_CHECKING:
    import httpx

FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 30.0
ANSWER_WITHIN_S = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where updates are delivered; the secret goes along in a header."""

    url: str
    secret: str


def current(telegram: LocalTelegram) -> Webhook | None:
    """The webhook that is set, or None."""
    kept = telegram.db.setting("webhook")
    return Webhook(**json.loads(kept)) if kept else None


def keep(telegram: LocalTelegram, hook: Webhook | None) -> None:
    """Sets or ends the webhook, and forgets what went wrong before."""
    with telegram.db.writing():
        telegram.db.set("webhook", json.dumps(asdict(hook)) if hook else None)
        telegram.db.set("webhook_error", None)


def last_error(telegram: LocalTelegram) -> JSON:
    """The last failed delivery as getWebhookInfo shows it; empty when there is none."""
    error: JSON = json.loads(telegram.db.setting("webhook_error") or "{}")
    return error


def start(telegram: LocalTelegram) -> None:
    """Starts the courier unless it runs already. It ends with the webhook or when the server stops."""
    if telegram.hub.courier is None or telegram.hub.courier.done():
        telegram.hub.courier = asyncio.create_task(_deliver(telegram))
    telegram.hub.wake()


def resume(telegram: LocalTelegram) -> None:
    """Starts the courier for a webhook that an earlier run of the server had."""
    if telegram.hub.courier is None and current(telegram):
        start(telegram)


async def _deliver(telegram: LocalTelegram) -> None:
    import httpx

    hub, pause_s = telegram.hub, FIRST_PAUSE_S
    async with httpx.AsyncClient(trust_env=False, timeout=ANSWER_WITHIN_S) as client:
        while (hook := current(telegram)) and not hub.stopping.is_set():
            updates = pending_updates(telegram, 1)
            if not updates:
                await first_of(hub.updates_came(), hub.stopping.wait(), timeout_s=None)
            elif problem := await _post(client, hook, updates[0], hub.stopping):
                _note(telegram, problem)
                await first_of(hub.stopping.wait(), timeout_s=pause_s)
                pause_s = min(pause_s * 2, LONGEST_PAUSE_S)
            else:
                forget_update(telegram, updates[0]["update_id"])
                pause_s = FIRST_PAUSE_S


async def _post(client: "httpx.AsyncClient", hook: Webhook, update: JSON, stopping: asyncio.Event) -> str:
    """An empty string when the webhook took the update, else what went wrong."""
    import httpx

    headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
    answer = asyncio.create_task(client.post(hook.url, json=update, headers=headers))
    await first_of(asyncio.wait([answer]), stopping.wait(), timeout_s=None)
    if not answer.done():
        answer.cancel()
        await asyncio.wait([answer])
        return "The server stopped"
    try:
        code = answer.result().status_code
    except httpx.HTTPError as error:
        return f"Connection failed: {type(error).__name__}"
    return "" if 200 <= code < 300 else f"Wrong response from the webhook: {code}"


def _note(telegram: LocalTelegram, problem: str) -> None:
    error = {"last_error_date": telegram.now(), "last_error_message": problem}
    telegram.db.set("webhook_error", json.dumps(error))
