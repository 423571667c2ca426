/** The place in what somebody typed: "psycholoog geel", "2440 huiswerk", "hulp in sint-niklaas". */

import { find } from "../plaatsen.js";
import { distance } from "./afstand.js";
import { words } from "./woordvormen.js";

const LONGEST = 5;
const LONG_PART = 6;
const POSTCODE = /^[1-9][0-9]{3}$/;
const BEFORE = new Set(["in", "te", "uit", "rond", "nabij", "regio", "omgeving", "buurt", "gemeente", "stad", "naast", "a", "near"]);
const LINKS = new Set(["van", "de", "het"]);

/**
 * The place in some folded words: {matches, text, spans}, or null; `matches` are more than one for an ambiguous name.
 * A name that is also a word of its own ("meer", "as", "rust") is a place only after "in", "te", "regio" ... A part of a
 * name is one only when it is no known word: "molenbeek" of Sint-Jans-Molenbeek.
 * A word that is none, one slip away from a single name, is that name: "kortijk".
 * @param {{isWord: (word: string) => boolean, isKnown: (word: string) => boolean}} meaning
 */
export function placeIn(typed, places, { isWord, isKnown }) {
  const code = typed.findIndex((word) => POSTCODE.test(word) && find(places, word).length);
  const name = nameIn(typed, places, isWord) ?? partIn(typed, places, isKnown) ?? slipIn(typed, places, isKnown);
  const spans = [...(code < 0 ? [] : [{ from: code - lead(typed, code), to: code + 1 }]), ...(name ? [name] : [])];
  if (!spans.length) return null;
  const text = [typed[code], name?.text].filter(Boolean).join(" ");
  return { matches: code < 0 && name.matches ? name.matches : find(places, text), text, spans };
}

/** The longest name of a place among the words, else the first. */
function nameIn(typed, places, isWord) {
  for (let length = Math.min(LONGEST, typed.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= typed.length; from += 1) {
      const text = typed.slice(from, from + length).join(" ");
      if (/[0-9]/.test(text) || text.length < 2 || !find(places, text).length) continue;
      const before = lead(typed, from);
      if (before || !text.split(" ").every(isWord)) return { text, from: from - before, to: from + length };
    }
  }
  return null;
}

/** A part of a name that is no word of its own: "molenbeek", or its first two words: "sint job". */
function partIn(typed, places, isKnown) {
  for (const [from, word] of typed.entries()) {
    if (isKnown(word)) continue;
    const pair = `${word} ${typed[from + 1] ?? ""}`;
    const text = partsOf(places).has(pair) ? pair : word.length >= LONG_PART ? word : "";
    const matches = partsOf(places).get(text);
    if (matches) return { text, matches, from: from - lead(typed, from), to: from + text.split(" ").length };
  }
  return null;
}

/** Only of what somebody lives in: parts of a municipality are too many to guess among. */
function slipIn(typed, places, isKnown) {
  for (const [from, word] of typed.entries()) {
    if (word.length < LONG_PART || isKnown(word)) continue;
    const near = places.municipalities.filter(({ name }) => isNear(words(name).join(""), word));
    if (near.length === 1) return { text: word, matches: [{ place: near[0], name: near[0].name }], from: from - lead(typed, from), to: from + 1 };
  }
  return null;
}

function isNear(name, word) {
  return name[0] === word[0] && distance(name, word, 1) <= 1;
}

const parts = new WeakMap();

/** What a word that is a part of a name may mean: Map of word to matches, each municipality once. */
function partsOf(places) {
  if (!parts.has(places)) parts.set(places, namesByPart(places));
  return parts.get(places);
}

function namesByPart({ municipalities }) {
  const owners = new Map();
  for (const place of municipalities) {
    for (const name of place.names) {
      const [first, second, ...others] = words(name);
      for (const word of [first, second, ...others, others.length ? `${first} ${second}` : ""].filter(Boolean)) {
        const before = owners.get(word) ?? [];
        if (!before.some((match) => match.place === place)) owners.set(word, [...before, { place, name }]);
      }
    }
  }
  return owners;
}

/** How many words before a name say that it is a place: "in", "in de buurt van". */
export function lead(typed, from) {
  let at = from - 1;
  while (LINKS.has(typed[at]) && at > 0) at -= 1;
  if (!BEFORE.has(typed[at])) return 0;
  while (at > 0 && (BEFORE.has(typed[at - 1]) || (LINKS.has(typed[at - 1]) && BEFORE.has(typed[at - 2])))) at -= 1;
  return from - at;
}
