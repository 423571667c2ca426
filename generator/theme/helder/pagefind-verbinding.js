/** Full text, by Pagefind: a word to what has it. Filters, places and what words mean are not its business. */

import { arrived, once } from "./uitstel.js";

const MOST_WORDS = 6;
const TELLING = 1;
const LEAST_SHARE = 0.6;
const MOST_KEPT = 50;
/** States of words that some text has for certain. */
const WRITTEN = new Set(["known", "joined", "corrected"]);

/** Asks the engine to do a task: in a worker where there can be one. */
const engine = once(async () => (await inWorker().catch(() => null)) ?? inPage());

/** How many bundles the index is in, where the page says that there are several. */
const { bundles } = document.querySelector("[data-search]").dataset;

const found = new Map();

engine().catch(() => {});

/** Fetch what every search needs, before there are words. */
export function warmUp() {
  ask("start").catch(() => {}); // the search itself will say that it fails
}

/** Fetch what a search for these terms needs; null is for a word that no text has. */
export function prepare(terms, weights) {
  for (const number of telling(terms, weights)) if (!found.has(terms[number])) ask("prepare", terms[number]).catch(() => {});
}

/**
 * What has the words of a query: Map of item to `words`, how well it has each word, by the word's number, from 0 to 1; and
 * `shown`, the numbers of those that its page shows.
 * @param {{words: object[], weights: number[]}} query as understood
 */
export async function search({ words, weights }) {
  await ask("start");
  const asked = telling(words.map(({ term }) => term), weights);
  const answers = await Promise.all(asked.map((word) => find(words[word].term)));
  refuseDamaged(asked.filter((word, index) => !answers[index].items.length).map((word) => words[word]));
  const fits = new Map();
  answers.forEach(({ items, shares, shown }, index) => items.forEach((item, at) => {
    if (!fits.has(item)) fits.set(item, { words: new Map(), shown: new Set() });
    fits.get(item).words.set(asked[index], LEAST_SHARE + (1 - LEAST_SHARE) * shares[at]);
    if (shown[at]) fits.get(item).shown.add(asked[index]);
  }));
  return fits;
}

/** Pagefind passes over a file that is missing or damaged; then it lacks words that were there when it was made. */
function refuseDamaged(lacking) {
  if (!lacking.some(({ state }) => WRITTEN.has(state))) return;
  found.clear();
  throw new Error("the full text lacks a word");
}

/** The terms that tell most, by number. */
function telling(terms, weights) {
  const sorted = [...terms.keys()].filter((number) => terms[number]).sort((one, other) => weights[other] - weights[one]);
  return sorted.slice(0, MOST_WORDS).filter((number, index) => index === 0 || weights[number] >= TELLING);
}

/** Asked once: whoever types a sentence asks for its first word at every key. */
function find(term) {
  const answer = found.get(term) ?? once(() => ask("find", term));
  found.delete(term);
  found.set(term, answer);
  if (found.size > MOST_KEPT) found.delete(found.keys().next().value);
  return answer();
}

async function ask(task, term) {
  return arrived((await engine())(task, term));
}

async function inPage() {
  const motor = await import("./pagefind-motor.js");
  return (task, term) => motor[task](bundles, term);
}

/** Rejects where a worker does not start: no worker at all, or none that can import. */
function inWorker() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("pagefind-werker.js", import.meta.url), { type: "module" });
    const waiting = new Map();
    worker.addEventListener("error", reject);
    worker.addEventListener("message", ({ data: { isReady, number, found: answer, isLost } }) => {
      if (isReady) return resolve((task, term) => told(worker, waiting, { task, term }));
      const { answered, lost } = waiting.get(number);
      waiting.delete(number);
      if (isLost) lost(new Error("full text"));
      else answered(answer);
    });
  });
}

let asked = 0;

function told(worker, waiting, question) {
  const number = ++asked;
  return new Promise((answered, lost) => {
    waiting.set(number, { answered, lost });
    worker.postMessage({ number, bundles, ...question });
  });
}
