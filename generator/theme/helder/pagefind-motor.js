/**
 * Pagefind, asked for a term: the numbers of the entries that have it, and how well. In a worker, or in the page.
 *
 * `bundles` is how many the index is in: of several pagefind-bundels.js makes one.
 */

import { once } from "./uitstel.js";

const RANKING = { metaWeights: { title: 4, samenvatting: 2, woorden: 0.5, soort: 1 } };

const UNREAD = "woorden";

/** Pagefind at work: `asked` for, and whether every file of several bundles came. */
let working = null;

function engine() {
  if (!working?.isWhole) working = { isWhole: true, asked: once(begin) };
  return working;
}

async function begin(bundles) {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  const { createInstance } = await import(new URL("../pagefind/pagefind.js", import.meta.url));
  // Its own worker sends back much that nobody reads here, which takes a slow phone long.
  const made = createInstance({ baseUrl: "/", ranking: RANKING, noWorker: true });
  await made.init();
  return bundles > 1 ? (await import("./pagefind-bundels.js")).merged(made, RANKING, lose) : made;
}

function lose() {
  working.isWhole = false;
}

/** Fetch what every search needs. */
export async function start(bundles) {
  await engine().asked(bundles);
}

/** Fetch what a search for this term needs. */
export async function prepare(bundles, term) {
  await (await engine().asked(bundles)).preload(term);
}

/**
 * What has this term, best first: `items` and, for each, `shares`: how well next to the best, from 0 to 1; `shown`: whether
 * its page shows the term, and not only the field with words that nobody reads.
 */
export async function find(bundles, term) {
  const mine = engine();
  const { results } = await (await mine.asked(bundles)).search(term, {});
  if (!mine.isWhole) throw new Error("a file of the full text did not come");
  const best = results[0]?.score > 0 ? results[0].score : 0;
  return {
    items: Uint32Array.from(results, ({ id }) => numberOf(id)),
    shares: Float64Array.from(results, ({ score }) => (best ? score / best : 1)),
    shown: Uint8Array.from(results, isShown),
  };
}

function isShown({ words, matchedMetaFields = [] }) {
  return words.length > 0 || matchedMetaFields.some((field) => field !== UNREAD);
}

/** The pages of the index have the numbers of their entries for names: "nl_0000012". */
function numberOf(name) {
  return Number(name.slice(name.lastIndexOf("_") + 1));
}
