/** The page of the visitor's own list: what each service in it is, and two to four of them side by side. */

import { kept } from "./lijstadres.js";
import { known } from "./lijstgegevens.js";
import { change, dress } from "./meenemen.js";
import { card, farewell, table } from "./vergelijking.js";

const ABREAST = 4;

const box = document.querySelector("[data-shortlist]");
const part = (name) => box.querySelector(`[data-${name}]`);
const items = part("items");
const status = part("said");
const chosen = new Set();
let turn = 0;

async function show() {
  const mine = ++turn;
  const list = kept() ?? [];
  try {
    const found = await known(list);
    if (mine === turn) fill(found);
  } catch {
    if (mine === turn) part("failed").hidden = false;
  }
}

function fill(found) {
  part("failed").hidden = true;
  part("empty").hidden = found.length > 0;
  part("filled").hidden = found.length === 0;
  items.replaceChildren(...found.map((item) => (item.isGone ? farewell(part("gone"), item) : card(part("item"), item))));
  compare(found.filter(({ isGone }) => !isGone));
}

/** Up to four stand side by side at once; of more the visitor chooses. */
function compare(found) {
  const all = found.map(({ identity }) => identity);
  for (const identity of chosen) if (!all.includes(identity)) chosen.delete(identity);
  const isChoice = all.length > ABREAST;
  if (!isChoice || chosen.size === 0) all.slice(0, ABREAST).forEach((identity) => chosen.add(identity));
  for (const input of items.querySelectorAll("[data-compare]")) offer(input, found, isChoice);
  draw(found);
  // Everything stands in the table then, on a screen that is wide enough for it.
  box.dataset.abreast = isChoice || items.children.length > all.length || all.length < 2 ? "" : "all";
  part("choose").hidden = !isChoice;
}

function offer(input, found, isChoice) {
  const { entry } = input.closest("[data-entry]").dataset;
  input.closest("label").hidden = !isChoice;
  input.checked = chosen.has(entry);
  input.addEventListener("change", () => {
    if (input.checked) chosen.add(entry);
    else chosen.delete(entry);
    draw(found);
  });
}

function draw(found) {
  const abreast = found.filter(({ identity }) => chosen.has(identity));
  part("side-by-side").hidden = found.length < 2;
  part("table").replaceChildren(...(abreast.length > 1 ? [table(part("columns"), part("column"), abreast, facts())] : []));
  for (const input of items.querySelectorAll("[data-compare]")) input.disabled = !input.checked && chosen.size >= ABREAST;
  dress();
}

/** The facts in the order and the words of a card. */
function facts() {
  const cells = [...part("item").content.querySelectorAll("[data-fact]")];
  return cells.map((cell) => ({ fact: cell.dataset.fact, label: cell.parentElement.querySelector("dt").textContent }));
}

async function copyLink() {
  const { href } = location;
  try {
    await navigator.clipboard.writeText(href);
    status.textContent = status.dataset.copied;
  } catch {
    status.textContent = `${status.dataset.byHand} ${href}`;
  }
}

/** The button that was pressed goes with its service: the focus stays at the list. */
function refocus() {
  if (document.activeElement !== document.body) return;
  const start = box.querySelector("h1");
  start.tabIndex = -1;
  start.focus();
}

function start() {
  part("without-script").hidden = true;
  part("with-script").hidden = false;
  part("copy").addEventListener("click", copyLink);
  part("clear").addEventListener("click", () => change([]));
  document.addEventListener("lijst", () => show().then(refocus));
  show();
}

start();
