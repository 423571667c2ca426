/** Full text, by Pagefind: a word to what has it. Filters, places and what words mean are not its business. */

import { ROOT, once } from "./bestanden.js";
import { arrived } from "./uitstel.js";

const RANKING = { metaWeights: { title: 4, samenvatting: 2, woorden: 0.5 } };
const MOST_WORDS = 6;
const TELLING = 1;
const LEAST_SHARE = 0.6;

const start = once(async () => {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  const { createInstance } = await arrived(import(new URL("pagefind/pagefind.js", ROOT)));
  const engine = createInstance({ baseUrl: "/", ranking: RANKING });
  await arrived(engine.init());
  return engine;
});

/** Fetch what every search needs, before there are words. */
export function warmUp() {
  start().catch(() => {}); // the search itself will say that it fails
}

/** Fetch what a search for these terms needs; null is for a word that no text has. */
export function prepare(terms, weights) {
  start().then((engine) => Promise.all(telling(terms, weights).map((number) => engine.preload(terms[number])))).catch(() => {});
}

/**
 * What has the words of a query: Map of item to how well it has each word, by the word's number, from 0 to 1.
 * @param {{words: object[], weights: number[]}} query as understood
 */
export async function search({ words, weights }) {
  const engine = await start();
  const asked = telling(words.map(({ term }) => term), weights);
  const found = await Promise.all(asked.map((word) => arrived(engine.search(words[word].term, {}))));
  const fits = new Map();
  found.forEach(({ results }, index) => results.forEach(({ id, score }) => {
    const item = numberOf(id);
    if (!fits.has(item)) fits.set(item, new Map());
    const share = results[0].score > 0 ? score / results[0].score : 1;
    fits.get(item).set(asked[index], LEAST_SHARE + (1 - LEAST_SHARE) * share);
  }));
  return fits;
}

/** The terms that tell most, by number. */
function telling(terms, weights) {
  const sorted = [...terms.keys()].filter((number) => terms[number]).sort((one, other) => weights[other] - weights[one]);
  return sorted.slice(0, MOST_WORDS).filter((number, index) => index === 0 || weights[number] >= TELLING);
}

/** The pages of the index have the numbers of their entries for names: "nl_0000012". */
function numberOf(name) {
  return Number(name.slice(name.lastIndexOf("_") + 1));
}
