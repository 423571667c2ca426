/** What somebody typed, understood: a place, an age, the words that mean something, and what they were taken for. */

import { distance } from "./afstand.js";
import { ageIn } from "./leeftijd.js";
import { placeIn } from "./plaatswoorden.js";
import { stem } from "./woordvormen.js";

/**
 * Read a query.
 *
 * `exact`: correct nothing. `plain`: kinds of recognition ("place", "age") that the visitor has refused. `isDone`: the
 * last word is finished; until then it may be the beginning of a word.
 * `small` are the stems of words without a meaning of their own. Gives `words`, each {typed, word, term, keys, parts, state}: `term` is what the texts have, null where they have nothing to say;
 * state is known, corrected, split, joined, begun or unknown. Besides `place` and `age`, or null; `said`, how much all
 * words tell together, `isVague` whether that is no more than who it is, and `doubts`, how much of each word, from 0 to 1, may mean something else.
 */
export function understand(text, { reading, vocabulary, places }, { exact = false, plain = new Set(), isDone = true } = {}) {
  const read = reading.read(text);
  const age = plain.has("age") ? null : ageIn(read);
  const free = age ? blank(read, [age]) : read;
  const isWord = (word) => vocabulary.isFunctionWord(word) || (vocabulary.knows(word) && vocabulary.weight(word) < COMMON);
  const place = plain.has("place") || !places ? null : placeIn(free, places, { isWord, isKnown: (word) => vocabulary.knows(word) });
  const left = telling(blank(free, place?.spans ?? []).filter(Boolean), vocabulary, place || age);
  const words = joinedWords(left, vocabulary).map(({ typed, joined }, index, all) =>
    taken(typed, joined, vocabulary, { exact, isBegun: !isDone && index === all.length - 1 }),
  );
  const small = free.filter((word) => vocabulary.isFunctionWord(word) && !reading.fillers.has(word)).map(stem);
  const said = weighed(words, vocabulary);
  return { read, place, age, words, small, isVague: said.weights.every((weight) => weight < TELLING), ...said };
}

/** They stand in every text and in many names: only beside other words, in the phrase of a notion, do they say something. */
const UNTOLD = new Set(["niet", "geen", "nooit", "meer", "niets"]);
const COMMON = 3;
/** What tells less is about who it is. */
const TELLING = 2;
/**
 * A guess may be wrong: so much of what it tells counts as unknown. Few people miss the first letter, and a compound of
 * known words may be about something else: "treinuren". Of other languages there are few words here, so that one more
 * that nobody knows says little.
 */
const GUESSED = { slip: 0.35, slips: 0.5, beginning: 0.6, split: 0.5, foreign: 0.6 };
const FOREIGN_SHARE = 0.5;

/**
 * The words that mean something by themselves; a sentence of none ("hoe vraag ik hulp") is taken as a whole. Beside a
 * place or an age, who it is asks for nothing more: "voor mijn dochter van 14".
 */
function telling(words, vocabulary, isMore) {
  const found = vocabulary.telling(words).filter((word) => !/^[0-9]{1,2}$/.test(word));
  if (isMore) return found.every((word) => vocabulary.weight(word) < TELLING) ? [] : found;
  return found.length ? found : words;
}

function blank(words, spans) {
  return words.map((word, index) => (spans.some(({ from, to }) => index >= from && index < to) ? "" : word));
}

/** Whether texts and names are asked for a word. */
export function isAsked(word) {
  return !UNTOLD.has(word);
}

/** Two words that are none by themselves may be one: "zelf moord", "pleeg zorg". */
function joinedWords(words, vocabulary) {
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = words[at] + (words[at + 1] ?? "");
    const isOne = at + 1 < words.length && !(vocabulary.knows(words[at]) && vocabulary.knows(words[at + 1])) && vocabulary.knows(pair);
    found.push(isOne ? { typed: `${words[at]} ${words[at + 1]}`, joined: pair } : { typed: words[at], joined: words[at] });
    at += isOne ? 1 : 0;
  }
  return found;
}

/** What a word is taken for: itself, its parts, the word it is a slip for, the words it begins; else nobody knows it. */
function taken(typed, word, vocabulary, { exact, isBegun }) {
  const isJoined = typed !== word;
  if (vocabulary.knows(word)) return shown(typed, word, isJoined ? "joined" : "known", vocabulary);
  const parts = vocabulary.parts(word);
  if (parts.length) return { typed, word, term: parts.join(" "), keys: parts.map(stem), parts, state: "split" };
  if (isBegun) {
    const whole = word.length >= 3 ? vocabulary.startingWith(word, 1) : [];
    if (whole.length) return { ...shown(typed, whole[0], "begun", vocabulary), term: word };
  }
  const root = vocabulary.rootOf(word);
  const near = exact || vocabulary.isForeign(root ?? "") ? null : vocabulary.nearest(word);
  if (near) return shown(typed, near, "corrected", vocabulary);
  if (root) return { typed, word, term: null, keys: [root], parts: [], state: "known" };
  return { typed, word, term: null, keys: [stem(word)], parts: [], state: "unknown" };
}

function shown(typed, word, state, vocabulary) {
  const parts = vocabulary.parts(word);
  const term = vocabulary.isFunctionWord(word) || !isAsked(word) ? null : vocabulary.formOf(word);
  return { typed, word, term, keys: [...new Set([stem(word), ...parts.map(stem)])], parts, state };
}

function weighed(words, vocabulary) {
  const weights = words.map(({ word, parts, state }) =>
    state === "split" ? Math.max(...parts.map((part) => vocabulary.weight(part))) : vocabulary.weight(word),
  );
  const isForeign = words.some(({ word }) => vocabulary.isForeign(word));
  const telling = weights.map((weight, index) => (isForeign && words[index].state === "unknown" ? FOREIGN_SHARE * weight : weight));
  const doubts = words.map((word) => doubt(word, isForeign));
  return { weights: telling, doubts, said: telling.reduce((total, weight) => total + weight, 0) };
}

/** How much of a word, from 0 to 1, may mean something else than what it was taken for. */
function doubt({ state, typed, word }, isForeign) {
  if (state === "unknown") return isForeign ? GUESSED.foreign : 1;
  if (state === "split") return GUESSED.split;
  if (state !== "corrected") return 0;
  if (typed[0] !== word[0]) return GUESSED.beginning;
  return distance(typed, word, 1) > 1 ? GUESSED.slips : GUESSED.slip;
}
