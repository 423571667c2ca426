/** One result: a card, an explanation or a heading, made from the templates of the page. Data enters as text only. */

import { linkTo } from "./bestanden.js";

/** The card of a service, as an <li>; `where` and `why` say how near it is and by what it was found. */
export function card(templates, content, { where = "", why }, texts) {
  const item = templates.clone("card");
  const slots = slotsOf(item);
  item.querySelector("article").dataset.entry = content.id;
  slots.name.textContent = content.name;
  slots.name.href = linkTo(content.address);
  fill(slots.provider, content.provider === content.name ? "" : content.provider);
  fill(slots.status, content.status === "actief" ? "" : texts.say(`status-${content.status}`));
  fill(slots.summary, content.summary);
  tellFacts(slots, content, texts);
  fill(slots.where, where);
  explain(slots, why, texts);
  slots.routes.replaceChildren(...routes(templates, content.routes));
  call(slots, content.phone, texts);
  putAside(item, content);
  show(slots.confirmed, content.confirmed);
  show(slots.unconfirmed, !content.confirmed);
  return item;
}

/** The card that explains a kind of help, as an <li>: no offer, and marked as such. */
export function explanation(templates, kind, { why }, texts) {
  const item = templates.clone("explained");
  const slots = slotsOf(item);
  item.querySelector("article").dataset.kind = kind.id;
  slots.name.textContent = kind.name;
  slots.name.href = linkTo(`hulpvorm/${kind.id}/`);
  fill(slots.summary, kind.summary);
  explain(slots, why, texts);
  slots.routes.replaceChildren(...routes(templates, kind.routes));
  return item;
}

/** A heading of a group, as an <li>. */
export function heading(templates, group, text = "") {
  const item = templates.clone("group", group);
  const title = item.querySelector("h2, h3");
  if (text && title) title.textContent = text;
  return item;
}

/** What is not known is said too; of both at once in one line. */
function tellFacts(slots, { cost, wait }, texts) {
  const known = wait === "onbekend" ? "" : wait;
  const isTold = Boolean(cost || known);
  fill(slots.cost, isTold ? texts.say(`cost-${cost ?? ""}`) : "");
  fill(slots.wait, isTold ? texts.say(`wait-${known ?? ""}`) : "");
  show(slots.unknown, !isTold);
}

function routes(templates, names) {
  return [...new Set(names)].filter((name) => templates.has("route", name)).map((name) => templates.clone("route", name));
}

function call(slots, phone, texts) {
  const digits = (phone ?? "").replace(/[^0-9+]/g, "");
  show(slots.call, digits);
  if (!digits || !slots.call) return;
  slots.call.href = `tel:${digits}`;
  slots.phone.textContent = texts.say("call", { number: phone });
}

/** The button of the list knows which service it puts there. */
function putAside(item, { id, name }) {
  const button = item.querySelector("[data-list-toggle]");
  if (!button) return;
  button.dataset.listToggle = id;
  button.querySelector("[data-list-name]").textContent = name;
}

export function slotsOf(item) {
  return Object.fromEntries([...item.querySelectorAll("[data-field]")].map((slot) => [slot.dataset.field, slot]));
}

/** Say by what it was found; the words have a part of their own, since they are Dutch on every page. */
function explain({ why, before, words, behind }, found, texts) {
  if (!why) return;
  show(why.closest("[data-row]") ?? why, found);
  if (!found) return;
  const [start, end = ""] = texts.around(found.text, "words");
  before.textContent = start;
  words.textContent = found.words;
  behind.textContent = end;
}

/** Put a text in its slot; what says nothing is not there, nor is the row around it. */
function fill(slot, text) {
  if (!slot) return;
  slot.textContent = text;
  (slot.closest("[data-row]") ?? slot).hidden = !text;
}

export function show(part, wanted) {
  if (part) part.hidden = !wanted;
}

/** The <template> elements in a box, by kind and value: template[data-group="lokaal"]. */
export class Templates {
  #found = new Map();

  constructor(box) {
    for (const template of box.querySelectorAll("template")) {
      const [[kind, value]] = Object.entries(template.dataset);
      this.#found.set(`${kind} ${value}`, template);
    }
  }

  has(kind, value = "") {
    return this.#found.has(`${kind} ${value}`);
  }

  clone(kind, value = "") {
    return this.#found.get(`${kind} ${value}`).content.firstElementChild.cloneNode(true);
  }
}
