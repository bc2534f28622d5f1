// The page: loads the state, follows what happens, and shows every person's client.

import { listen, loadState, post } from "./api.js";
import { Column } from "./column.js";
import { avatar, el, redrawRow } from "./dom.js";
import { LANGUAGES } from "./words.js";

const store = { bot: null, chats: new Map() };
const columns = new Map(); // user id → Column
let chosen = 0; // whose client a narrow screen shows
let reload = 0;
let loads = Promise.resolve(); // one load at a time
let meanwhile = null; // what happened while a state was on its way: it may be older than that

const at = (id) => document.getElementById(id);

function refresh() {
  loads = loads.catch(() => {}).then(load);
  return loads;
}

async function load() {
  const missed = [];
  meanwhile = missed;
  const state = await loadState().finally(() => { meanwhile = null; });
  store.bot = state.bot;
  store.chats = new Map(state.chats.map((chat) => [chat.id, { ...chat, messages: new Map(chat.messages.map((message) => [message.message_id, message])) }]));
  for (const user of state.users) {
    if (!columns.has(user.id)) {
      columns.set(user.id, new Column(store, user));
      at("columns").append(columns.get(user.id).element);
    }
  }
  // Drawn only when all stand side by side, at the widths that they keep.
  for (const user of state.users) columns.get(user.id).refresh(user);
  drawPeople();
  missed.forEach(show);
}

function drawPeople() {
  if (!columns.has(chosen)) chosen = columns.keys().next().value ?? 0;
  redrawRow(at("people"), [...columns.values()].map(personTab));
  at("people").querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  for (const [id, column] of columns) column.element.classList.toggle("chosen", id === chosen);
}

function personTab({ user }) {
  const selected = user.id === chosen;
  const choose = () => { chosen = user.id; drawPeople(); };
  return el("button", { type: "button", role: "tab", "aria-selected": String(selected), "aria-controls": `column-${user.id}`, "data-testid": "user-tab", "data-user-id": user.id, onclick: choose }, avatar(user.first_name, user.id), el("bdi", {}, user.first_name));
}

function onMessage({ message }) {
  const chat = store.chats.get(message.chat.id);
  if (!chat) return refreshSoon();
  const isNew = !chat.messages.has(message.message_id);
  chat.messages.set(message.message_id, message);
  for (const column of columns.values()) column.onMessage(message, isNew);
}

function onDeleted({ chat_id: chatId, message_id: messageId }) {
  store.chats.get(chatId)?.messages.delete(messageId);
  for (const column of columns.values()) column.onDeleted(chatId, messageId);
}

function onEvent(event) {
  at("state").textContent = "";
  if (meanwhile && ["message", "deleted"].includes(event.kind)) meanwhile.push(event);
  show(event);
}

function show(event) {
  if (event.kind === "message") onMessage(event);
  else if (event.kind === "deleted") onDeleted(event);
  else if (event.kind === "action") for (const column of columns.values()) column.onAction(event);
  else if (event.kind === "answer") columns.get(event.user_id)?.onAnswer(event);
  else refreshSoon();
}

function refreshSoon() {
  clearTimeout(reload);
  reload = setTimeout(() => refresh().catch(onLost), 60);
}

function onLost() {
  at("state").textContent = "Waiting for the server…";
}

function buildDialog() {
  const dialog = at("new-person");
  at("languages").append(...Object.entries(LANGUAGES).map(([code, name]) => el("option", { value: code, lang: code }, name)));
  at("add").addEventListener("click", () => dialog.showModal());
  at("new-person-cancel").addEventListener("click", () => dialog.close());
  at("new-person-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const user = await post("users", Object.fromEntries(form)).catch(onLost);
    if (!user) return;
    chosen = user.id;
    event.target.reset();
    dialog.close();
    await refresh();
    columns.get(user.id).element.scrollIntoView({ inline: "end", block: "nearest", behavior: "smooth" });
  });
}

buildDialog();
listen(onEvent, onLost);
