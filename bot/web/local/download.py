"""Files that a bot names by address: fetched from this machine only."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from bot.web.local.errors import bad_request
from bot.web.local.loopback import is_loopback
from bot.web.local.params import Upload

BY_ADDRESS_MAX_BYTES = 20 * 1024 * 1024
_WITHIN_S = 20.0


async def downloaded(url: str) -> Upload:
    """The file behind a loopback address; ApiError for any other, and when it cannot be had."""
    import httpx

    if not is_loopback(url):
        raise bad_request("failed to get HTTP URL content")
    content = bytearray()
    try:
        async with httpx.AsyncClient(trust_env=False, timeout=_WITHIN_S) as client, client.stream("GET", url) as page:
            if page.status_code != 200:
                raise bad_request("failed to get HTTP URL content")
            async for chunk in page.aiter_bytes():
                content += chunk
                if len(content) > BY_ADDRESS_MAX_BYTES:
                    raise bad_request("failed to get HTTP URL content")
    except httpx.HTTPError as error:
        raise bad_request("failed to get HTTP URL content") from error
    mime = page.headers.get("content-type", "application/octet-stream").partition(";")[0]
    return Upload(name=PurePosixPath(urlsplit(url).path).name or "file", mime=mime, content=bytes(content))
