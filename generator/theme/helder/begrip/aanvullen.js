/** The notions that somebody may be about to name: the last word may be the beginning of one. */

import { isAsked, understand } from "./vraag.js";
import { stem, words } from "./woordvormen.js";

const COMPLETIONS = 40;
const ALONE = 3; // letters: fewer say nothing by themselves
const LEAST = 0.3;
const NEARLY = 0.6;
const RELATED = 0.4;
const TAILS = [Infinity, 3, 2];
const IN_LABEL = 0.15;
const SENTENCE = 0.75;

/**
 * The notions that a text may lead to: {notion, fit, said}; `said` are the words that it is found by, the last one
 * finished, or "" where they stand in its label.
 * @param {string} text
 * @param {{reading, vocabulary, notions, places}} known
 */
export function begun(text, known) {
  if (text.trim().length < ALONE) return [];
  const hits = [...named(text, known, TAILS), ...meant(text, known)];
  const found = new Map();
  for (const hit of hits.length ? hits : named(text, known, [1])) if (!found.has(hit.notion)) found.set(hit.notion, hit);
  return relevant([...found.values()], RELATED);
}

/** By a phrase that has all of the last words: of as many as one of `tails` says. */
function named(text, known, tails) {
  const { reading, vocabulary } = known;
  const read = reading.read(text);
  const last = /\s$/u.test(text) ? -1 : read.length - 1;
  const given = read.map((word, at) => ({ word, at, isOpen: at === last })).filter(({ word }) => !vocabulary.isFunctionWord(word));
  for (const tail of tails.map((number) => given.slice(-number))) {
    if (!tail.some(({ word }) => isAsked(word)) || (tail.length === 1 && tail[0].word.length < ALONE)) return [];
    const hits = having(tail, read, known);
    if (hits.length) return relevant(hits).map((hit) => ({ ...hit, fit: hit.fit * Math.sqrt(tail.length / given.length) }));
  }
  return [];
}

function having(tail, read, { vocabulary, notions }) {
  const hits = notions.having(tail.map(({ word, isOpen }) => options(word, isOpen, vocabulary, notions)));
  return hits.filter(({ fit }) => fit >= LEAST).map(({ notion, fit, last }) => {
    const own = words(notion.label);
    const isInLabel = tail.every(({ word }) => own.some((other) => other.startsWith(word)));
    const said = [...read.slice(tail[0].at, tail.at(-1).at), last.shown];
    return { notion, fit: fit * (1 - IN_LABEL) + (isInLabel ? IN_LABEL : 0), said: isInLabel ? "" : said.join(" ") };
  });
}

/** Only what fits nearly as well as the best. */
function relevant(hits, nearly = NEARLY) {
  const best = Math.max(...hits.map(({ fit }) => fit));
  return hits.filter(({ fit }) => fit >= nearly * best);
}

/** What a word may be, as {shown, keys}: a phrase has the word when it has all of the keys. */
function options(word, isOpen, vocabulary, notions) {
  const whole = isOpen ? vocabulary.startingWith(word, Infinity) : [];
  const forms = shortest([...whole, word]);
  // Stems without a known form are misspelt, or of other languages.
  for (const key of isOpen ? notions.keysFrom(word) : []) if (!forms.has(key)) forms.set(key, word);
  const compounds = [word, ...whole.slice(0, COMPLETIONS)].map((shown) => ({ shown, keys: vocabulary.parts(shown).map(stem) }));
  return [...[...forms].map(([key, shown]) => ({ shown, keys: [key] })), ...compounds.filter(({ keys }) => keys.length)];
}

/** The shortest form of each stem; the last one, which may be no word yet, only where there is no other. */
function shortest(forms) {
  const found = new Map();
  const sorted = forms.slice(0, -1).sort((one, other) => one.length - other.length);
  for (const form of [...sorted, ...forms.slice(-1)]) if (!found.has(stem(form))) found.set(stem(form), form);
  return found;
}

/** By what a whole sentence says. */
function meant(text, { reading, vocabulary, notions, places }) {
  const query = understand(text, { reading, vocabulary, places }, { isDone: false });
  if (!query.words.some(({ word }) => isAsked(word))) return [];
  const shown = ({ typed, word }) => vocabulary.formOf(word) ?? typed;
  return relevant(notions.match(query.words, query.weights, query.small)).map(({ notion, fit, words: taken }) => {
    const said = query.words.filter((_, at) => taken.has(at)).map(shown);
    const own = words(notion.label);
    return { notion, fit: fit * SENTENCE, said: said.every((word) => own.includes(word)) ? "" : said.join(" ") };
  });
}
