// What the answer to a press says: a toast that goes by itself, or a box that waits for OK.

import { el } from "./dom.js";

const TOAST_MS = 4000;

export function toast(overlay, text) {
  const note = el("p", { class: "toast", role: "status", dir: "auto", "data-testid": "toast" }, text);
  overlay.append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

export function alertBox(column, text, okWord, closed) {
  const close = () => { box.remove(); closed(); };
  const onkeydown = (event) => { if (event.key === "Escape") close(); if (event.key === "Tab") event.preventDefault(); };
  const ok = el("button", { type: "button", class: "primary", onclick: close }, okWord);
  const told = el("div", {}, el("p", { dir: "auto" }, text), ok);
  const box = el("div", { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": text, "data-testid": "alert", onkeydown }, told);
  column.append(box);
  ok.focus();
}
