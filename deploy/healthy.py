"""Exit code 0 when `/healthz` of this machine's bot answers 200, else 1. For container and Kubernetes probes."""

import os
import sys
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

ADDRESS = f"http://127.0.0.1:{os.environ.get('DRAGOMAN_PORT', '8080')}/healthz"


def main() -> int:
    try:
        build_opener(ProxyHandler({})).open(ADDRESS, timeout=5).close()  # 503 raises
    except (URLError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
