/** A preview of an entry: of a service the page as it will be, of a provider what the site will say. Nothing on it can be followed. */

import { asked } from "./begin.js";
import { inWords } from "./zinnen.js";

const SILENT = ["naam", "samenvatting", "bronnen", "nagekeken", "vorige_adressen", "beheerders", "trefwoorden"];
const BELOW_THE_ENTRY = 2;
let needed;

/** Show in `box` what the site will say of an entry, as it is once the templates of the site are there. */
export async function show(box, entry, form) {
  if (entry.kind === "aanbieder") return box.replaceChildren(facts(entry, form));
  if (!isBegun(entry.value)) return box.replaceChildren(form.clone("too-early"));
  try {
    const [known, { servicePage }] = await asNeeded(form.root);
    const page = form.clone("page");
    const about = { root: form.root, today: form.today, provider: entry.providerName ?? "" };
    const { markup, hides } = servicePage(entry.value, entry.identity, known, about);
    page.querySelector("[data-too-old]").hidden = !hides;
    page.querySelector("article").append(...laidOut(markup));
    return box.replaceChildren(page);
  } catch (error) {
    box.replaceChildren(form.clone("no-preview"));
    throw error;
  }
}

/** Without a name and the route of each way in, the page would say of a service what nobody said. */
function isBegun({ naam, toegang }) {
  return Boolean(naam && toegang?.length && toegang.every(({ weg }) => weg));
}

/** What only a preview needs is asked for once somebody wants one; once more when it did not come. */
function asNeeded(root) {
  needed ??= Promise.all([asked(`${root}bijdragen/voorbeeld.json`), import("./dienstpagina.js")]).catch((error) => {
    needed = undefined;
    throw error;
  });
  return needed;
}

/** Markup within the form: no second place of an id, no way out of the page, headings below that of the entry. */
function laidOut(markup) {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  for (const one of body.querySelectorAll("[hidden]")) one.remove();
  for (const one of body.querySelectorAll("[id], [aria-labelledby]")) ["id", "aria-labelledby"].forEach((name) => one.removeAttribute(name));
  for (const one of body.querySelectorAll("a")) one.removeAttribute("href");
  for (const one of body.querySelectorAll("h1, h2, h3, h4")) one.setAttribute("aria-level", Number(one.tagName[1]) + BELOW_THE_ENTRY);
  return [...body.childNodes];
}

function facts({ value, definition }, form) {
  const page = form.clone("facts");
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
