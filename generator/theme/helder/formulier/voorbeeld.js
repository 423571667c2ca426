/** A preview: what the page will say of an entry, in the words that visitors read. */

import { inWords } from "./zinnen.js";

const SILENT = ["naam", "samenvatting", "bronnen", "nagekeken", "vorige_adressen", "beheerders", "trefwoorden"];

/** The preview of an entry, made from the template "page". */
export function preview(value, definition, form) {
  const page = form.clone("page");
  page.querySelector("[data-name]").textContent = value.naam ?? "";
  page.querySelector("[data-summary]").textContent = value.samenvatting ?? "";
  const shown = Object.keys(definition.properties).filter((name) => Object.hasOwn(value, name) && !SILENT.includes(name));
  page.querySelector("[data-rows]").append(...shown.map((name) => row(value[name], definition.properties[name], form)));
  return page;
}

function row(value, definition, form) {
  const element = form.clone("row");
  element.querySelector("dt").textContent = definition.title;
  const lines = Array.isArray(value) && definition.items.type === "object" ? value : [value];
  const about = lines === value ? definition.items : definition;
  element.querySelector("dd").append(...lines.flatMap((line) => {
    const text = document.createElement("p");
    text.textContent = said(line, about, form.known);
    return text;
  }));
  return element;
}

function said(value, definition, known) {
  if (Array.isArray(value)) return value.map((item) => said(item, definition.items ?? {}, known)).join(", ");
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value !== "object") return worded(value, definition, known);
  const parts = Object.entries(value).map(([name, item]) => [definition.properties?.[name] ?? {}, item]);
  return parts.map(([about, item]) => `${about.title ?? ""}: ${said(item, about, known)}`).join(". ");
}

function worded(value, definition, known) {
  if (definition.labels) return definition.labels[value] ?? value;
  return definition["x-soort"] === "datum" && /^[0-9-]+$/.test(value) ? inWords(value, known.rules.months) : String(value);
}
