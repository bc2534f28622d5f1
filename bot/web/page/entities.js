// A text with Telegram's entities as elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { el } from "./dom.js";

const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

export function formatted(text, entities, onCommand) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return render(text, sorted, 0, text.length, onCommand);
}

function render(text, entities, start, end, onCommand) {
  const fragment = document.createDocumentFragment();
  let position = start;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index];
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    const inner = [];
    for (index += 1; index < entities.length && entities[index].offset < to; index += 1) inner.push(entities[index]);
    if (to <= from) continue;
    const block = BLOCKS.has(entity.type);
    let before = text.slice(position, from);
    // A block begins and ends its own line: the line breaks around it would show as empty lines.
    if (block && before.endsWith("\n")) before = before.slice(0, -1);
    fragment.append(before, wrap(entity, text.slice(from, to), render(text, inner, from, to, onCommand), onCommand));
    position = block && text[to] === "\n" ? to + 1 : to;
  }
  fragment.append(text.slice(position, end));
  return fragment;
}

function wrap(entity, raw, content, onCommand) {
  if (SIMPLE[entity.type]) return el(SIMPLE[entity.type], {}, content);
  switch (entity.type) {
    case "pre": return el("pre", { dir: "auto", "data-language": entity.language }, el("code", {}, content));
    case "blockquote": return el("blockquote", { dir: "auto" }, content);
    case "expandable_blockquote": return expandable(content);
    case "spoiler": return spoiler(content);
    case "text_link": return link(entity.url, content);
    case "url": return link(raw, content);
    case "bot_command":
      return el("button", { type: "button", dir: "ltr", class: "command-link", onclick: () => onCommand(raw) }, content);
    case "mention": case "text_mention": case "hashtag": return el("span", { class: "mention" }, content);
    default: return el("span", {}, content);
  }
}

// Only web addresses become links; whatever else a bot names stays text.
export function link(address, content, properties = {}) {
  let url;
  try { url = new URL(address); } catch { url = null; }
  if (!url || !["http:", "https:"].includes(url.protocol)) return el("span", { class: "mention" }, content);
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", ...properties }, content);
}

function spoiler(content) {
  const cover = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Spoiler" }, content);
  const reveal = () => { cover.classList.add("shown"); cover.removeAttribute("role"); cover.removeAttribute("aria-label"); };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); reveal(); } });
  return cover;
}

function expandable(content) {
  const quote = el("blockquote", { dir: "auto", class: "expandable", tabindex: "0", "aria-expanded": "false" }, content);
  const toggle = () => quote.setAttribute("aria-expanded", String(quote.classList.toggle("open")));
  quote.addEventListener("click", (event) => { if (!event.target.closest("a, button")) toggle(); });
  quote.addEventListener("keydown", (event) => { if (event.key === "Enter" && event.target === quote) toggle(); });
  return quote;
}
