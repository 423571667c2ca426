/** How every form begins: its files, its templates and its settings, or word that they did not come; and a draft, if somebody has one. */

import { prepare } from "../plaatsen.js";
import { filledIn } from "./zinnen.js";

const box = document.querySelector("[data-form]");
export const part = (name) => box.querySelector(`[data-${name}]`);

/** What stands in a file of the site; throws when it does not come. */
export async function asked(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function clone(name) {
  return box.querySelector(`template[data-part="${name}"]`).content.cloneNode(true).firstElementChild;
}

/** A sentence that the page has ready, with what it is about in the place of its marks. */
function say(name, marks = {}) {
  return filledIn(box.querySelector(`template[data-sentence="${name}"]`).content.textContent.trim(), marks);
}

function pressed({ target }) {
  const found = target.closest("button, summary, label.vink");
  return found?.control ?? found;
}

/** To leave a field can tell a fault above, which moves what stands below: the focus stays until a press is let go, and comes there before it does anything. */
function steady() {
  box.addEventListener("mousedown", (event) => pressed(event) && event.preventDefault());
  box.addEventListener("click", (event) => pressed(event)?.focus(), true);
}

/** Start a form with what it knows and, for a provider's own, the entries of that provider. */
export async function begin(start) {
  const { root, entries, ...settings } = box.dataset;
  try {
    const files = [`${root}bijdragen/formulier.json`, `${root}zoeken/plaatsen.json`, ...(entries ? [entries] : [])];
    const [about, places, own] = await Promise.all(files.map(asked));
    const known = { ...about, places: prepare(places) };
    steady();
    start({ clone, say, known, settings, root, today: today() }, own);
    part("loading").hidden = true;
    part("started").hidden = false;
  } catch (error) {
    part("loading").hidden = true;
    part("failed").hidden = false;
    throw error;
  }
}

/** Let somebody go on with a draft: what reads it comes when it is asked for, and where it does not come the part closes again. */
export function offerToResume(form, isChanged, resume) {
  const folded = part("resume");
  folded.addEventListener("toggle", () => folded.open && import("./ontwerp.js").then(({ offer }) => offer(folded, form, isChanged, resume), () => { folded.open = false; }));
}
