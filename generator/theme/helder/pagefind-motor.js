/**
 * Pagefind, asked for a term: the numbers of the entries that have it, and how well. In a worker, or in the page.
 *
 * `bundles` is how many the index is in: of several pagefind-bundels.js makes one.
 */

import { once } from "./uitstel.js";

const RANKING = { metaWeights: { title: 4, samenvatting: 2, woorden: 0.5 } };

const UNREAD = "woorden";

const engine = once(async (bundles) => {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  const { createInstance } = await import(new URL("../pagefind/pagefind.js", import.meta.url));
  // Its own worker sends back much that nobody reads here, which takes a slow phone long.
  const create = () => createInstance({ baseUrl: "/", ranking: RANKING, noWorker: true });
  if (bundles > 1) return (await import("./pagefind-bundels.js")).merged(create, RANKING);
  const made = create();
  await made.init();
  return made;
});

/** Fetch what every search needs. */
export async function start(bundles) {
  await engine(bundles);
}

/** Fetch what a search for this term needs. */
export async function prepare(bundles, term) {
  await (await engine(bundles)).preload(term);
}

/**
 * What has this term, best first: `items` and, for each, `shares`: how well next to the best, from 0 to 1; `shown`: whether
 * its page shows the term, and not only the field with words that nobody reads.
 */
export async function find(bundles, term) {
  const { results } = await (await engine(bundles)).search(term, {});
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
