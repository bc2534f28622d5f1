// Where a person writes: text, commands menu, file, and the reply that is being written.

import { el, icon } from "./dom.js";

export class Composer {
  // `actions`: send(text, replyTo), sendFile(file, caption, replyTo), unblock(), start()
  constructor(user, words, actions) {
    this.words = words;
    this.actions = actions;
    this.commands = [];
    this.active = -1;
    this.replying = null;
    const id = `u${user.id}`;
    this.text = el("textarea", {
      rows: 1, dir: "auto", placeholder: words.message, "aria-label": `${words.message}, ${user.first_name}`,
      "aria-controls": `${id}-commands`, "aria-autocomplete": "list", "data-testid": "composer", enterkeyhint: "send",
      onkeydown: (event) => this.onKey(event), oninput: () => this.onInput(),
    });
    this.menu = el("ul", { class: "commands", id: `${id}-commands`, role: "listbox", "aria-label": words.commands, hidden: true, "data-testid": "commands" });
    this.menuButton = el("button", { type: "button", class: "round", "aria-label": words.commands, title: words.commands, "aria-expanded": "false", "data-testid": "commands-button", onclick: () => this.toggleMenu() }, icon("menu"));
    this.file = el("input", { type: "file", class: "file-input", tabindex: "-1", "aria-label": words.attach, "data-testid": "file", onchange: () => this.sendFile() });
    const attach = el("button", { type: "button", class: "round", "aria-label": words.attach, title: words.attach, "data-testid": "attach", onclick: () => this.file.click() }, icon("attach"));
    this.sendButton = el("button", { type: "button", class: "round send", "aria-label": words.send, title: words.send, "data-testid": "send", onclick: () => this.send() }, icon("send"));
    this.reply = el("div", { class: "replying", hidden: true });
    this.row = el("div", { class: "row" }, this.menuButton, attach, this.file, this.text, this.sendButton);
    this.big = el("button", { type: "button", class: "big", hidden: true });
    this.big.addEventListener("click", () => (this.mode === "blocked" ? actions.unblock() : actions.start()));
    this.element = el("footer", { class: "composer" }, this.menu, this.reply, this.row, this.big);
  }

  // mode: "write", "start" (an empty private chat) or "blocked"
  setMode(mode) {
    this.mode = mode;
    this.row.hidden = mode !== "write";
    this.big.hidden = mode === "write";
    this.big.textContent = mode === "blocked" ? this.words.unblock : this.words.start;
    this.big.dataset.testid = mode === "blocked" ? "unblock" : "start";
    if (mode !== "write") this.hideMenu();
  }

  setCommands(commands) {
    this.commands = commands;
    this.menuButton.hidden = commands.length === 0;
    if (!this.menu.hidden) this.showMenu();
  }

  send() {
    const text = this.text.value.trim();
    if (!text) return;
    this.actions.send(text, this.replying?.message_id ?? 0);
    this.clear();
  }

  sendFile() {
    const [file] = this.file.files;
    if (!file) return;
    this.actions.sendFile(file, this.text.value.trim(), this.replying?.message_id ?? 0);
    this.file.value = "";
    this.clear();
  }

  clear() {
    this.text.value = "";
    this.setReply(null);
    this.onInput();
  }

  setReply(message) {
    this.replying = message;
    this.reply.hidden = !message;
    this.reply.replaceChildren();
    if (!message) return;
    const cancel = el("button", { type: "button", class: "round", "aria-label": this.words.cancel, onclick: () => { this.setReply(null); this.text.focus(); } }, icon("close"));
    const text = message.text || message.caption || message.document?.file_name || "…";
    this.reply.append(icon("reply"), el("p", {}, el("strong", { dir: "auto" }, message.from.first_name), el("span", { dir: "auto" }, text.slice(0, 160))), cancel);
    this.text.focus();
  }

  onInput() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 160)}px`;
    if (/^\/\w*$/.test(this.text.value)) this.showMenu();
    else this.hideMenu();
  }

  onKey(event) {
    if (event.isComposing) return;
    const open = !this.menu.hidden;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.activate(this.active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (open && event.key === "Tab" && this.active >= 0) {
      event.preventDefault();
      this.text.value = `/${this.shown[this.active].command} `;
      this.onInput();
    } else if (event.key === "Escape") {
      if (open) this.hideMenu();
      else this.setReply(null);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (open && this.active >= 0) this.pick(this.shown[this.active]);
      else this.send();
    }
  }

  toggleMenu() {
    if (this.menu.hidden) this.showMenu();
    else this.hideMenu();
    this.text.focus();
  }

  showMenu() {
    const typed = this.text.value.replace(/^\//, "").toLowerCase();
    this.shown = this.commands.filter((item) => item.command.startsWith(typed));
    this.menu.replaceChildren(...this.shown.map((item, position) => this.option(item, position)));
    this.menu.hidden = this.shown.length === 0;
    this.menuButton.setAttribute("aria-expanded", String(!this.menu.hidden));
    this.activate(-1);
  }

  option(item, position) {
    return el(
      "li",
      { role: "option", id: `${this.menu.id}-${position}`, "aria-selected": "false", "data-testid": "command", onclick: () => this.pick(item) },
      el("bdi", { class: "name" }, `/${item.command}`),
      el("span", { dir: "auto" }, item.description),
    );
  }

  activate(position) {
    this.active = this.shown.length ? Math.max(-1, Math.min(position, this.shown.length - 1)) : -1;
    [...this.menu.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.active)));
    const option = this.menu.children[this.active];
    if (option) {
      option.scrollIntoView({ block: "nearest" });
      this.text.setAttribute("aria-activedescendant", option.id);
    } else this.text.removeAttribute("aria-activedescendant");
  }

  pick(item) {
    this.actions.send(`/${item.command}`, 0);
    this.clear();
    this.text.focus();
  }

  hideMenu() {
    this.menu.hidden = true;
    this.active = -1;
    this.menuButton.setAttribute("aria-expanded", "false");
  }
}
