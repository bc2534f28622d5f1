// The server's small API: the state, what people do, and what happens.

async function answered(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error((body.description || "The server did not answer").replace(/^Bad Request: /, ""));
  return body;
}

export async function loadState() {
  return answered(await fetch("/page/state", { cache: "no-store" }));
}

export async function post(name, body) {
  const isForm = body instanceof FormData;
  const headers = isForm ? {} : { "Content-Type": "application/json" };
  return answered(await fetch(`/page/${name}`, { method: "POST", headers, body: isForm ? body : JSON.stringify(body) }));
}

// The browser reconnects by itself; every connection begins with "hello", upon which the state is loaded anew.
export function listen(onEvent, onLost) {
  const source = new EventSource("/page/events");
  source.addEventListener("message", (event) => onEvent(JSON.parse(event.data)));
  source.addEventListener("error", onLost);
}
