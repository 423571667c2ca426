// Asks the scripts that make an answer of what fits: questions on standard input, answers on standard output.
// Usage: node answer_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const load = (name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/`)));
const [antwoord, facetten, rangorde, teksten, uitkomst, vraag] = await Promise.all(
  ["antwoord.js", "facetten.js", "begrip/rangorde.js", "teksten.js", "uitkomst.js", "begrip/vraag.js"].map(load),
);
const { facets, kinds, said, questions } = JSON.parse(readFileSync(0, "utf8"));
const offer = facetten.prepare(facets);
const known = new teksten.Texts(said, "nl");

const opened = ({ words, entries = [], named = [], told = [], ...notion }) => ({
  notion: { kinds: [], domains: [], ...notion, entries: new Set(entries), named: new Set(named), told: new Set(told) },
  quality: 1, words: new Map(words),
});
const texts = (found) => new Map(found.map(([item, words, shown]) => [item, { words: new Map(words), shown: new Set(shown) }]));

/** What is found by some words, each [typed, weight], from notions and texts; `more` are kinds of help besides. */
function found({ words, notions = [], texts: written = [], more = [] }) {
  const weights = words.map(([, weight]) => weight);
  const query = { words: words.map(([word]) => ({ word })), weights, said: weights.reduce((sum, weight) => sum + weight, 0) };
  return rangorde.fits(query, { offer, kinds: [...kinds, ...more], notions: notions.map(opened), names: new Map(), mentions: new Map(), texts: texts(written) });
}

const fit = (items) => new Map(items.map(([item, level, why = { name: true }]) => [item, { fit: 1 - level / 10, level, why }]));

const ask = {
  lots: (number) => Array.from({ length: number }, (_, item) => rangorde.lot(item)),
  isAsked: vraag.isAsked,
  reasons: (asked) => Object.fromEntries([...found(asked)].map(([item, { why }]) => [item, why])),
  fits: (asked) => Object.fromEntries([...found(asked)].map(([item, { fit }]) => [item, fit])),
  order: (items, reaches = {}) => {
    const services = items.map(([item]) => item).filter((item) => item < offer.services.length);
    const near = services.map((index) => ({ index, reach: reaches[index] ?? "" }));
    return antwoord.inOrder(near, fit(items), { offer, kinds }, facetten.REACHES).map(({ item }) => item);
  },
  told: (items, { isKnown = true, isVague = false } = {}) => {
    const services = items.map(([item]) => item).filter((item) => item < offer.services.length);
    const left = { found: services.map((index) => ({ index, reach: "" })), broad: [], maybe: [] };
    const answer = uitkomst.answered(left, null, { found: fit(items), kinds, isKnown, isVague }, offer, known);
    return { total: answer.total, isEmpty: answer.isEmpty, why: answer.entries.map(({ why: { text, words } }) => known.say(text, { words })) };
  },
};

process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values))));
