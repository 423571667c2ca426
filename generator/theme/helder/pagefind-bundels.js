/**
 * An index in several bundles, of a site that several machines made a part of. Pagefind searches them together, and reckons
 * each score within the bundle of a page; what differs between bundles is taken out again, so that results are those of one.
 *
 * For a single term Pagefind's score is the rarity of the term in the bundle, times the sum of BM25 and of the fields that
 * have it, by their weights. BM25 compares the length of a page with the average of its bundle.
 */

import { once } from "./uitstel.js";

/** As search/share_bundles.py writes a name: "nl_00012f" is the entry and its bundle; entry -1 has the words of the others. */
const MOST = 100;
/** Digits of a score that a rounding does not reach: what is equal within a bundle must be so across them. */
const DIGITS = 5;
/** What Pagefind 1.5 takes where nobody says otherwise. */
const SATURATION = 1.4;
const LENGTH = 0.75;

/** The one at work, and whether every file came that it asked for; after one that did not, another takes its place. */
let working = null;

/** Pagefind over all bundles that pagefind/bundels.json tells of. @param {() => object} create makes Pagefind with the first */
export async function merged(create, ranking) {
  const { length, bundles } = await told();
  const levels = bundles.map((bundle) => level(ranking, bundle.length / length));
  const whole = () => {
    if (!working?.isWhole) working = { isWhole: true, asked: once(() => together(create(), levels)) };
    return working;
  };
  watch();
  await whole().asked();
  return {
    preload: async (term) => (await whole().asked()).preload(term),
    search: async (term) => {
      const mine = whole();
      const { results } = await (await mine.asked()).search(term, {});
      if (!mine.isWhole) throw new Error("a file of the full text did not come");
      return { results: asOne(results, bundles, levels) };
    },
  };
}

/** The bundles but the first lie in folders within it, by number. */
async function together(pagefind, levels) {
  await pagefind.options({ ranking: levels[0].ranking }); // waits for the program, or is refused
  await Promise.all(levels.slice(1).map(({ ranking }, index) => pagefind.mergeIndex(folder(`${index + 2}/`), { ranking })));
  return pagefind;
}

async function told() {
  const answer = await fetch(folder("bundels.json"));
  if (!answer.ok) throw new Error(`bundels.json: ${answer.status}`);
  return answer.json();
}

function folder(path) {
  return new URL(`../pagefind/${path}`, import.meta.url).href;
}

/** The ranking by which a bundle, with pages so long next to those of all, gives `times` the score that all would. */
export function level({ metaWeights }, longer) {
  const saturation = SATURATION * (1 - LENGTH + LENGTH * longer);
  const times = (saturation + 1) / (SATURATION + 1);
  const weights = Object.entries(metaWeights).map(([field, weight]) => [field, weight * times]);
  const pageLength = (SATURATION * LENGTH * longer) / saturation;
  return { ranking: { termSaturation: saturation, pageLength, metaWeights: Object.fromEntries(weights) }, times };
}

/** The results of a single term as one bundle would give them. */
export function asOne(results, bundles, levels) {
  const placed = results.map((result) => ({ result, ...placeOf(result.id) }));
  const counts = bundles.map(() => 0);
  for (const { bundle } of placed) counts[bundle] += 1;
  const scales = bundles.map(({ pages }, at) => levels[at].times * rarity(pages, counts[at]));
  const real = placed.filter(({ entry }) => entry >= 0);
  const found = real.map(({ result, entry, bundle }) => {
    return { ...result, id: `_${entry}`, score: Number((result.score / scales[bundle]).toPrecision(DIGITS)) };
  });
  return found.sort((one, other) => other.score - one.score);
}

function rarity(pages, count) {
  return Math.log((pages - count + 0.5) / (count + 0.5) + 1);
}

function placeOf(name) {
  const number = parseInt(name.slice(name.lastIndexOf("_") + 1), 16);
  return { entry: Math.floor(number / MOST) - 1, bundle: (number % MOST) - 1 };
}

let isWatching = false;

/** Of a file that does not come Pagefind tells the console alone, and the other bundles answer as if they were all. */
function watch() {
  if (isWatching) return;
  isWatching = true;
  const tell = console.error;
  console.error = (...said) => {
    working.isWhole = false;
    tell(...said);
  };
}
