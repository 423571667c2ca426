/** What is known of services, as cards and as a table in which they stand side by side. Data enters as text only. */

/** Where services have their pages, beside the page of the list. */
const PAGES = new URL("../aanbod/", document.baseURI);
const SAFE = /^(tel:|mailto:|https?:)/;

/** The card of a service, as an <li> from the page's template. `item` has an identity and, of what exists, its facts. */
export function card(template, item) {
  const made = copy(template);
  made.querySelector("article").dataset.entry = item.identity;
  nameIn(made, item);
  for (const field of ["provider", "status", "summary"]) put(made.querySelector(`[data-field=${field}]`), item[field]);
  for (const cell of made.querySelectorAll("[data-fact]")) cell.append(...linesOf(item.facts[cell.dataset.fact]));
  return made;
}

/** The card of a service that is no more; `instead` is what there is now, where that is known. */
export function farewell(template, { identity, name, instead }) {
  const made = copy(template);
  put(made.querySelector("[data-field=name]"), name ?? identity);
  made.querySelector("[data-list-toggle]").dataset.listToggle = identity;
  const link = made.querySelector("[data-field=instead]");
  if (instead) Object.assign(link, { textContent: instead.name, href: pageOf(instead.identity) });
  made.querySelector("[data-instead]").hidden = !instead;
  return made;
}

/** The same in a table: a column for each service, with a head of its own, a row for each of these facts, {fact, label}. */
export function table(template, heading, items, facts) {
  const made = copy(template);
  made.querySelector("thead tr").append(...items.map((item) => head(heading, item)));
  const rows = facts.map(({ fact, label }) => row(label, items.map(({ facts: known }) => known[fact])));
  made.querySelector("tbody").append(...rows);
  return made;
}

function head(template, item) {
  const made = copy(template);
  nameIn(made, item);
  put(made.querySelector("[data-field=provider]"), item.provider);
  return made;
}

function row(label, cells) {
  const made = document.createElement("tr");
  made.append(Object.assign(document.createElement("th"), { scope: "row", textContent: label }), ...cells.map((lines) => {
    const cell = document.createElement("td");
    cell.append(...linesOf(lines));
    return cell;
  }));
  return made;
}

function nameIn(box, { identity, name }) {
  const link = box.querySelector("[data-field=name]");
  Object.assign(link, { textContent: name, href: pageOf(identity) });
  box.querySelector("[data-list-toggle]").dataset.listToggle = identity;
  box.querySelector("[data-list-name]").textContent = name;
}

/** A line is a text, or {text, href, note}, or {text, lang} of a text in another language than the page. */
function linesOf(lines) {
  return lines.map((line) => {
    const made = document.createElement("p");
    if (typeof line === "string") made.textContent = line;
    else if (line.lang) Object.assign(made, { textContent: line.text, lang: line.lang });
    else made.append(linkOf(line), line.note ? ` ${line.note}` : "");
    return made;
  });
}

function linkOf({ text, href }) {
  if (!SAFE.test(href)) return text;
  return Object.assign(document.createElement("a"), { textContent: text, href, rel: href.startsWith("http") ? "noreferrer" : "" });
}

function pageOf(identity) {
  return new URL(`${identity}/`, PAGES).href;
}

function put(slot, text) {
  slot.textContent = text ?? "";
  slot.hidden = !text;
}

function copy(template) {
  return template.content.firstElementChild.cloneNode(true);
}
