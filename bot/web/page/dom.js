// Small tools to build the page. Text always goes in as text, never as markup.

export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

// Draws a row of buttons anew; the focus stays at its place in the row.
export function redrawRow(row, buttons) {
  const focused = [...row.children].indexOf(document.activeElement);
  row.replaceChildren(...buttons);
  if (focused >= 0) row.children[Math.min(focused, row.children.length - 1)]?.focus({ preventScroll: true });
}

const PATHS = {
  send: "M4 12 20 4.500 15.500 20l-4-6.500zM11.500 13.500 20 4.500",
  attach: "M19.500 11.500 12 19a4.600 4.600 0 0 1-6.500-6.500l8-8a3.100 3.100 0 0 1 4.400 4.400l-8 8a1.500 1.500 0 0 1-2.100-2.100L15 7.500",
  menu: "M5 7.500h14M5 12h14M5 16.500h9",
  reply: "M10 7 5 12l5 5M5 12h8a6 6 0 0 1 6 6",
  close: "M6.500 6.500l11 11M17.500 6.500l-11 11",
  block: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6.500 6.500l11 11",
  file: "M7 3.500h6.500L18 8v12.500H7zM13.500 3.500V8H18M10 12.500h5M10 16h5",
  open: "M9 6h9v9M18 6 7 17",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon icon-${name}`);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export function initial(name) {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim() || "?");
  return first.segment.toUpperCase();
}

export function avatar(name, id) {
  return el("span", { class: `avatar hue-${Math.abs(id) % 7}`, "aria-hidden": "true" }, initial(name));
}
