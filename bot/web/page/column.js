// One person's client: header, chats, topics, messages, composer.

import { post } from "./api.js";
import { Composer } from "./composer.js";
import { avatar, el, icon, redrawRow } from "./dom.js";
import { bubble } from "./message.js";
import { alertBox, toast } from "./notices.js";
import { LANGUAGES, directionOf, wordsFor } from "./words.js";

const ACTION_SHOWN_MS = 5500;
const PRESS_GIVEN_UP_MS = 20000;
const TOP_GAP_PX = 10;

export class Column {
  constructor(store, user) {
    this.store = store;
    this.user = user;
    this.words = wordsFor(user.language_code);
    this.chatId = user.id;
    this.threadId = 0;
    this.unread = new Map(); // "chat:thread" → number
    this.pressing = new Map(); // message id → data
    this.sources = new WeakMap(); // drawn element → the message that it shows
    this.build();
  }

  get chat() { return this.store.chats.get(this.chatId); }

  build() {
    const { user, words } = this;
    this.status = el("small", { class: "status" }, LANGUAGES[user.language_code] || user.language_code);
    this.blockButton = el("button", { type: "button", class: "round", "data-testid": "block", onclick: () => this.toggleBlock() }, icon("block"));
    this.tabs = el("div", { class: "chats", role: "tablist", "aria-label": user.first_name });
    this.topics = el("div", { class: "topics", role: "tablist", hidden: true });
    this.list = el("ol", { class: "messages", role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-label": user.first_name, tabindex: "0", "data-testid": "messages" });
    // Who reads the end stays at the end, whatever changes the height: a new line in the composer, a turned phone.
    this.atEnd = true;
    this.list.addEventListener("scroll", () => { this.atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60; });
    new ResizeObserver(() => { if (this.atEnd) this.toEnd(); }).observe(this.list);
    this.overlay = el("div", { class: "overlay", "aria-live": "assertive" });
    this.composer = new Composer(user, words, {
      send: (text, replyTo) => this.send(text, replyTo),
      sendFile: (file, caption, replyTo) => this.sendFile(file, caption, replyTo),
      unblock: () => this.toggleBlock(),
      start: () => this.send("/start", 0),
    });
    const who = el("div", { class: "who" }, el("h2", { dir: "auto" }, user.first_name), this.status);
    this.element = el(
      "section",
      { class: "column", id: `column-${user.id}`, lang: user.language_code, dir: directionOf(user.language_code), "aria-label": user.first_name, "data-testid": "user-column", "data-user-id": user.id, "data-language": user.language_code },
      el("header", { class: "person" }, avatar(user.first_name, user.id), who, this.blockButton),
      this.tabs, this.topics, el("div", { class: "scene" }, this.list, this.overlay), this.composer.element,
    );
  }

  // After the state was loaded anew: everything is drawn again, what is being written stays.
  refresh(user) {
    this.user = user;
    if (!this.sees(this.chat)) Object.assign(this, { chatId: user.id, threadId: 0 });
    this.drawTabs();
    if (!this.showsAll()) this.drawMessages();
    this.drawComposer();
  }

  // Whether the list shows exactly what it should: then focus, scroll and opened spoilers stay as they are.
  showsAll() {
    const shown = [...this.list.querySelectorAll("[data-message-id]")].map((item) => this.sources.get(item));
    const wanted = [...this.chat.messages.values()].filter((message) => this.inView(message)).map((message) => JSON.stringify(message));
    return wanted.length > 0 && wanted.length === shown.length && wanted.every((source, position) => source === shown[position]);
  }

  sees(chat) {
    if (!chat) return false;
    if (chat.type === "private") return chat.id === this.user.id;
    return chat.members.some((member) => member.user_id === this.user.id && !["left", "kicked"].includes(member.status));
  }

  drawTabs() {
    const chats = [...this.store.chats.values()].filter((chat) => this.sees(chat));
    chats.sort((a, b) => (b.id === this.user.id) - (a.id === this.user.id));
    redrawRow(this.tabs, chats.map((chat) => this.tab(chat)));
    const chat = this.chat;
    this.topics.hidden = !chat.is_forum;
    if (!chat.is_forum) return;
    const topics = [{ message_thread_id: 0, name: this.words.general }, ...chat.topics];
    redrawRow(this.topics, topics.map((topic) => this.topic(topic)));
  }

  tab(chat) {
    const name = chat.type === "private" ? this.store.bot.first_name : chat.title;
    const unread = [...this.unread].reduce((sum, [key, number]) => sum + (key.startsWith(`${chat.id}:`) ? number : 0), 0);
    return this.choice("chat-tab", name, unread, chat.id === this.chatId, () => this.open(chat.id, 0));
  }

  topic(topic) {
    const thread = topic.message_thread_id;
    const unread = this.unread.get(`${this.chatId}:${thread}`) || 0;
    return this.choice("topic-tab", topic.name, unread, thread === this.threadId, () => this.open(this.chatId, thread));
  }

  choice(testid, name, unread, selected, onclick) {
    const badge = unread ? el("span", { class: "badge" }, String(unread)) : null;
    return el("button", { type: "button", role: "tab", "aria-selected": String(selected), "data-testid": testid, onclick }, el("bdi", {}, name), badge);
  }

  open(chatId, threadId) {
    Object.assign(this, { chatId, threadId });
    this.unread.delete(`${chatId}:${threadId}`);
    this.composer.setReply(null);
    this.drawTabs();
    this.drawMessages();
    this.drawComposer();
  }

  drawComposer() {
    const isPrivate = this.chatId === this.user.id;
    const blocked = Boolean(this.user.blocked);
    const empty = isPrivate && this.chat.messages.size === 0;
    this.composer.setMode(isPrivate && blocked ? "blocked" : empty ? "start" : "write");
    this.composer.setCommands(this.user.commands[this.chatId] || []);
    const label = blocked ? this.words.unblock : this.words.block;
    this.blockButton.setAttribute("aria-label", label);
    this.blockButton.title = label;
    this.blockButton.classList.toggle("on", blocked);
  }

  inView(message) {
    return message.chat.id === this.chatId && (!this.chat.is_forum || (message.message_thread_id || 0) === this.threadId);
  }

  drawMessages() {
    const shown = [...this.chat.messages.values()].filter((message) => this.inView(message));
    this.list.setAttribute("aria-live", "off"); // only what comes later is news
    this.list.replaceChildren();
    if (!shown.length) this.list.append(this.welcome());
    for (const message of shown) this.append(message);
    this.toEnd();
    requestAnimationFrame(() => this.list.setAttribute("aria-live", "polite"));
  }

  welcome() {
    const isPrivate = this.chatId === this.user.id;
    const text = (isPrivate && this.user.description) || this.words.empty;
    const title = isPrivate ? this.store.bot.first_name : this.chat.title;
    return el("li", { class: "welcome" }, el("div", {}, avatar(title, this.store.bot.id), el("strong", { dir: "auto" }, title), el("p", { dir: "auto" }, text)));
  }

  append(message) {
    const day = new Date(message.date * 1000).toLocaleDateString(this.user.language_code, { day: "numeric", month: "long" });
    const days = this.list.querySelectorAll(".day");
    if (days[days.length - 1]?.dataset.day !== day) {
      this.list.append(el("li", { class: "note day", "data-day": day }, el("p", { class: "service" }, day)));
    }
    const item = this.drawn(message);
    this.list.append(item);
    return item;
  }

  drawn(message) {
    const item = bubble(message, {
      user: this.user, words: this.words, botId: this.store.bot.id, isGroup: this.chat.type !== "private", pressing: this.pressing,
      onCommand: (text) => this.send(text, 0), onPress: (item, data) => this.press(item, data),
      onReply: (item) => this.composer.setReply(item), onJump: (id) => this.find(id)?.scrollIntoView({ block: "center", behavior: "smooth" }),
    });
    this.sources.set(item, JSON.stringify(message));
    return item;
  }

  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
    this.atEnd = true;
  }

  // A message that is taller than the view is read from its beginning.
  toNewest() {
    this.toEnd();
    const newest = this.list.lastElementChild;
    if (!newest.classList.contains("theirs") || newest.offsetHeight <= this.list.clientHeight) return;
    this.list.scrollTop += newest.getBoundingClientRect().top - this.list.getBoundingClientRect().top - TOP_GAP_PX;
    this.atEnd = false;
  }

  find(messageId) { return this.list.querySelector(`[data-message-id="${Number(messageId)}"]`); }

  onMessage(message, isNew) {
    if (!this.sees(this.store.chats.get(message.chat.id))) return;
    if (!this.inView(message)) {
      if (isNew && message.from.id !== this.user.id) this.countUnread(message);
      return;
    }
    const { atEnd } = this;
    const old = this.find(message.message_id);
    if (message.from.id === this.store.bot.id) this.hideAction();
    this.list.querySelector(".welcome")?.remove();
    if (old) this.replace(old, message);
    else this.append(message).classList.add("fresh");
    if (atEnd || (isNew && message.from.id === this.user.id)) this.toNewest();
    this.drawComposer();
  }

  // An edit takes the pressed button away with its focus: the focus moves to the same place in the new keyboard.
  replace(old, message) {
    const keys = [...old.querySelectorAll(".key")];
    const focused = keys.indexOf(document.activeElement);
    const fresh = this.drawn(message);
    old.replaceWith(fresh);
    const found = fresh.querySelectorAll(".key");
    if (focused >= 0) (found[Math.min(focused, found.length - 1)] || this.composer.text).focus({ preventScroll: true });
  }

  countUnread(message) {
    const thread = this.store.chats.get(message.chat.id).is_forum ? message.message_thread_id || 0 : 0;
    const key = `${message.chat.id}:${thread}`;
    this.unread.set(key, (this.unread.get(key) || 0) + 1);
    this.drawTabs();
  }

  onDeleted(chatId, messageId) {
    if (chatId !== this.chatId) return;
    this.find(messageId)?.remove();
    if (!this.list.querySelector(".message, .note:not(.day)")) this.drawMessages();
    this.drawComposer();
  }

  onAction(event) {
    if (event.chat_id !== this.chatId || (this.chat.is_forum && event.thread_id !== this.threadId)) return;
    this.hideAction();
    const text = event.action === "typing" ? this.words.typing : this.words.sending;
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    this.action = el("p", { class: "action", "data-testid": "typing" }, dots, el("bdi", {}, this.store.bot.first_name), ` ${text}`);
    this.overlay.append(this.action);
    this.actionTimer = setTimeout(() => this.hideAction(), ACTION_SHOWN_MS);
  }

  hideAction() {
    clearTimeout(this.actionTimer);
    this.action?.remove();
    this.action = null;
  }

  place(replyTo = 0) {
    return { user_id: this.user.id, chat_id: this.chatId, thread_id: this.threadId, reply_to: replyTo };
  }

  async attempt(work) {
    try { return await work(); } catch (error) { toast(this.overlay, error.message); return null; }
  }

  send(text, replyTo) {
    return this.attempt(() => post("messages", { ...this.place(replyTo), text }));
  }

  sendFile(file, caption, replyTo) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...this.place(replyTo), caption })) form.set(name, value);
    form.set("file", file);
    return this.attempt(() => post("documents", form));
  }

  toggleBlock() {
    return this.attempt(() => post("blocks", { user_id: this.user.id, blocked: !this.user.blocked }));
  }

  async press(message, data) {
    if (this.pressing.has(message.message_id)) return;
    this.pressing.set(message.message_id, data);
    this.redraw(message.message_id);
    setTimeout(() => this.release(message.message_id), PRESS_GIVEN_UP_MS);
    const sent = await this.attempt(() => post("presses", { ...this.place(), message_id: message.message_id, data }));
    if (!sent) this.release(message.message_id);
  }

  release(messageId) {
    if (this.pressing.delete(messageId)) this.redraw(messageId);
  }

  redraw(messageId) {
    const old = this.find(messageId);
    const message = this.chat.messages.get(messageId);
    if (old && message) this.replace(old, message);
  }

  onAnswer(event) {
    this.release(event.message_id);
    if (event.text && event.show_alert) alertBox(this.element, event.text, this.words.ok, () => this.composer.text.focus());
    else if (event.text) toast(this.overlay, event.text);
  }
}
