/** The place in what somebody typed: "psycholoog geel", "2440 huiswerk", "hulp in sint-niklaas". */

import { find } from "../plaatsen.js";
import { words } from "./woordvormen.js";

const LONGEST = 5;
const LONG_PART = 6;
const POSTCODE = /^[1-9][0-9]{3}$/;
const BEFORE = new Set(["in", "te", "uit", "rond", "nabij", "regio", "omgeving", "buurt", "gemeente", "stad", "naast", "à", "a", "near"]);
const LINKS = new Set(["van", "de", "het"]);

/**
 * The place in some folded words: {matches, text, spans}, or null; `matches` are more than one for an ambiguous name.
 * A name that is also a word of its own ("meer", "as", "rust") is a place only after "in", "te", "regio" ... A part of a
 * name is one only when it is no known word: "molenbeek" of Sint-Jans-Molenbeek.
 * @param {{isWord: (word: string) => boolean, isKnown: (word: string) => boolean}} meaning
 */
export function placeIn(typed, places, { isWord, isKnown }) {
  const code = typed.findIndex((word) => POSTCODE.test(word) && find(places, word).length);
  const name = nameIn(typed, places, isWord) ?? partIn(typed, places, isKnown);
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
      if (before || length > 1 || !isWord(text)) return { text, from: from - before, to: from + length };
    }
  }
  return null;
}

function partIn(typed, places, isKnown) {
  for (const [from, word] of typed.entries()) {
    const matches = word.length >= LONG_PART && !isKnown(word) ? partsOf(places).get(word) : null;
    if (matches) return { text: word, matches, from: from - lead(typed, from), to: from + 1 };
  }
  return null;
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
      for (const word of words(name)) {
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
