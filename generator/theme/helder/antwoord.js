/** The answer to what was typed: which entries fit, in which order, and what there is to say about it. Pure. */

import { mentioned, named } from "./begrip/namen.js";
import { fits, levelled, ordered } from "./begrip/rangorde.js";
import { isAsked } from "./begrip/vraag.js";

const MOST_UNKNOWN = 0.45;
const SURELY_NAMED = 0.5;
/** What fits less than this is no answer. */
const GOOD = 0.65;
const MEANT = 0.8;
const RELATED = 0.4;
const MOST_KINDS = 6;
/** Before the first service. */
const MOST_FIRST = 2;
const MOST_NOTIONS = 8;
const SURE_OF_DANGER = 0.9;

/**
 * The notions that a query means, best first: only what is nearly as well said as the best, and no more than can count.
 * @param {number[]} dangers the numbers of notions that a danger leads to, whatever the words
 */
export function meant(query, { all, matched }, dangers) {
  const [best] = matched;
  const near = matched.filter(({ fit, number }) => fit >= RELATED * best.fit && !dangers.includes(number));
  const told = dangers.map((number, index) => {
    const sure = SURE_OF_DANGER / (index + 1);
    return { notion: all[number], number, fit: sure, quality: sure, words: new Map() };
  });
  return [...told, ...near].slice(0, MOST_NOTIONS);
}

/**
 * What fits a query: `found`, a Map of item to {fit, level, why}; `isKnown` whether that is an answer and not only what
 * comes nearest; `isVague` whether the words say no more than who it is; `domains` what it is about. Where too much of the query is unknown, nothing is found at all.
 *
 * @param {object} query as understood
 * @param {object[]} notions those that it means
 * @param {{offer, kinds, vocabulary, rows, texts}} known `texts` is what the full text has, by item
 */
export function fitting(query, notions, { offer, kinds, vocabulary, rows, texts }) {
  const telling = query.words.map(({ word }) => (isAsked(word) ? word : ""));
  const names = named(rows, query.read, telling.filter(Boolean), (word) => vocabulary.weight(word));
  const mentions = mentioned(rows, telling, (word) => vocabulary.parts(word));
  const all = fits(query, { offer, kinds, notions, names, mentions, texts });
  const best = Math.max(...[...all.values()].map(({ fit }) => fit), 0);
  const isSure = [...names.values()].some(({ fit }) => fit > SURELY_NAMED) || notions.some(({ words }) => !words.size);
  const unclear = doubted(query, notions, (doubt) => doubt);
  const unknown = doubted(query, notions, Math.floor);
  return {
    found: isSure || unknown <= MOST_UNKNOWN ? levelled(all) : new Map(),
    isKnown: isSure || (unclear <= MOST_UNKNOWN && (best >= GOOD || notions.some(({ fit }) => fit >= MEANT))),
    isVague: query.isVague,
    domains: [...new Set(notions.flatMap(({ notion }) => notion.domains))],
  };
}

/** Which share of what was said is in doubt. A notion that takes up a whole compound leaves no doubt about it. */
function doubted({ words, weights, doubts, said }, notions, counted) {
  const isMeant = (number) => words[number].state === "split" && notions.some((notion) => notion.words.get(number) === 1);
  return doubts.reduce((sum, doubt, number) => sum + (isMeant(number) ? 0 : counted(doubt) * weights[number]), 0) / Math.max(said, 1);
}

/** Explanations do not bury what they explain: what more there is of them comes after the first service. */
function uncovered(items, isService) {
  const first = items.findIndex(isService);
  if (first <= MOST_FIRST) return items;
  return [...items.slice(0, MOST_FIRST), items[first], ...items.slice(MOST_FIRST, first), ...items.slice(first + 1)];
}

/** The kinds of help among what fits, best first: they explain, and are never counted. */
function kindsIn(found, offer) {
  const kinds = [...found.keys()].filter((item) => item >= offer.services.length);
  return kinds.sort((one, other) => found.get(other).fit - found.get(one).fit || one - other);
}

/**
 * All that is shown, in order: {item, reach, why}; `services` are {index, reach} that a choice leaves.
 * A kind of help is as near as its explanation is useful: after what there is close by, before what is far; and few of
 * them stand before the first service.
 */
export function inOrder(services, found, { offer, kinds }, reaches, mostKinds = MOST_KINDS) {
  const reach = new Map(services.map(({ index, reach: near }) => [index, near]));
  const far = reaches.indexOf("vlaanderen");
  const nearness = (item) => (reach.has(item) ? Math.max(reaches.indexOf(reach.get(item)), 0) : far - 0.5);
  const place = [...reach.values()].some(Boolean);
  const items = [...reach.keys(), ...kindsIn(found, offer).slice(0, mostKinds)];
  const sorted = ordered(items, found, { offer, kinds }, place ? nearness : () => 0);
  return uncovered(sorted, (item) => reach.has(item)).map((item) => ({ item, reach: reach.get(item) ?? "", why: found.get(item).why }));
}
