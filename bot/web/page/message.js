// One message as a bubble, with its inline keyboard below.

import { el, icon, avatar } from "./dom.js";
import { formatted, link } from "./entities.js";

// `view`: user, words, isGroup, botId, pressing (Map of message id to data), onCommand, onPress, onReply, onJump
export function bubble(message, view) {
  const service = serviceText(message);
  if (service) {
    const note = el("p", { class: "service", dir: "auto" }, service);
    return el("li", { class: "note", "data-message-id": message.message_id, "data-testid": "service-message" }, note);
  }
  const mine = message.from.id === view.user.id;
  const named = view.isGroup && !mine;
  const body = el("div", { class: "bubble" }, ...content(message, view, named));
  const keyboard = inlineKeyboard(message, view);
  const reply = el(
    "button",
    { type: "button", class: "reply-action", "aria-label": view.words.reply, title: view.words.reply, "data-testid": "reply", onclick: () => view.onReply(message) },
    icon("reply"),
  );
  return el(
    "li",
    {
      class: `message ${mine ? "mine" : "theirs"}${keyboard ? " with-keyboard" : ""}`,
      "data-message-id": message.message_id,
      "data-testid": "message",
      "data-from": mine ? "me" : message.from.id === view.botId ? "bot" : "other",
    },
    named ? avatar(message.from.first_name, message.from.id) : null,
    el("div", { class: "stack" }, el("div", { class: "line" }, body, reply), keyboard),
  );
}

function content(message, view, named) {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const short = message.text !== undefined && !text.includes("\n") && text.length < 32 && !named && !message.reply_to_message;
  return [
    named ? el("p", { class: `sender hue-${Math.abs(message.from.id) % 7}`, dir: "auto" }, message.from.first_name) : null,
    message.reply_to_message ? quote(message.reply_to_message, view) : null,
    message.photo ? picture(message, text) : null,
    message.document ? fileCard(message.document) : null,
    text ? el("div", { class: "text", dir: "auto", "data-testid": "message-text" }, formatted(text, entities, view.onCommand)) : null,
    stamp(message, view, short),
  ];
}

function stamp(message, view, short) {
  const date = new Date(message.date * 1000);
  const time = date.toLocaleTimeString(view.user.language_code, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const edited = message.edit_date ? `${view.words.edited} ` : "";
  return el("p", { class: `stamp${short ? " beside" : ""}`, dir: "auto" }, edited, el("time", { datetime: date.toISOString(), title: date.toLocaleString(view.user.language_code) }, time));
}

function quote(message, view) {
  const text = message.text || message.caption || message.document?.file_name || "…";
  return el(
    "button",
    { type: "button", class: "quote", onclick: () => view.onJump(message.message_id) },
    el("strong", { dir: "auto" }, message.from.first_name),
    el("span", { dir: "auto" }, text.slice(0, 160)),
  );
}

function picture(message, text) {
  const size = message.photo[message.photo.length - 1];
  return el("img", { class: "picture", src: `/page/files/${size.file_id}`, alt: text.slice(0, 100), width: size.width, height: size.height, loading: "lazy" });
}

function fileCard(file) {
  const size = file.file_size < 1024 ? `${file.file_size} B` : `${Math.round(file.file_size / 1024)} kB`;
  return el(
    "a",
    { class: "file", href: `/page/files/${file.file_id}`, download: file.file_name || "file" },
    el("span", { class: "file-mark" }, icon("file")),
    el("span", { class: "file-name" }, el("bdi", {}, file.file_name || "file"), el("small", {}, size)),
  );
}

function inlineKeyboard(message, view) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const pressed = view.pressing.get(message.message_id);
  return el("div", { class: "keyboard" }, ...rows.map((row) => el("div", { class: "keys" }, ...row.map((button) => key(message, button, pressed, view)))));
}

function key(message, button, pressed, view) {
  const shared = { class: "key", "data-testid": "inline-button" };
  const label = el("bdi", {}, button.text);
  if (button.url) return link(button.url, label, { ...shared, class: "key opens" });
  if (button.callback_data === undefined) {
    const copy = button.copy_text ? () => navigator.clipboard?.writeText(button.copy_text.text) : undefined;
    return el("button", { type: "button", ...shared, disabled: !copy, onclick: copy || (() => {}) }, label);
  }
  const waiting = pressed === button.callback_data;
  return el(
    "button",
    { type: "button", ...shared, class: waiting ? "key waiting" : "key", "data-callback": button.callback_data, "aria-busy": waiting, onclick: () => view.onPress(message, button.callback_data) },
    label,
    el("span", { class: "spinner", "aria-hidden": "true" }),
  );
}

function serviceText(message) {
  if (message.new_chat_members) return `${message.new_chat_members.map((user) => user.first_name).join(", ")} +`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} −`;
  if (message.forum_topic_created) return `# ${message.forum_topic_created.name}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "Group → supergroup";
  return "";
}
