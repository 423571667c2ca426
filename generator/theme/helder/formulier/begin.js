/** How every form begins: its files, its templates and its settings; or word that they did not come. */

import { prepare } from "../plaatsen.js";
import { steady } from "./druk.js";
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

/** Start a form with what it knows and, for a provider's own, the entries of that provider. */
export async function begin(start) {
  const { root, entries, ...settings } = box.dataset;
  try {
    const files = [`${root}bijdragen/formulier.json`, `${root}zoeken/plaatsen.json`, ...(entries ? [entries] : [])];
    const [about, places, own] = await Promise.all(files.map(asked));
    const known = { ...about, places: prepare(places) };
    steady(box);
    start({ clone, say, known, settings, root, today: today() }, own);
    part("loading").hidden = true;
    part("started").hidden = false;
  } catch (error) {
    part("loading").hidden = true;
    part("failed").hidden = false;
    throw error;
  }
}
