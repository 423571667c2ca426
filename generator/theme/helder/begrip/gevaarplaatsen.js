/**
 * Which places of phrases a word may stand at. A place is one word of a phrase, or either of several: "papa/mama".
 *
 * A word is the same by its stem, by a slip of typing, or as the beginning or end of a compound. What a word may be is
 * reckoned once, so that every further letter somebody types costs one word only.
 */

import { distance, slips } from "./afstand.js";

const LONG_PART = 6;
const SURE = 5; // letters; a word this short with another letter in it is another word: slaat, staat
const ENDINGS = ["", "ing", "en", "n", "t", "e"];
const NOTHING = new Set();

export class Places {
  #numbers = new Map();
  #byStem = new Map();
  #byLength = [];
  #exact = new Set();
  #seen = new Map();

  /** The number of a place, as "papa/mama". */
  number(place) {
    if (!this.#numbers.has(place)) {
      this.#numbers.set(place, this.#numbers.size);
      for (const stem of place.split("/")) this.#placesOf(stem).add(this.#numbers.get(place));
    }
    return this.#numbers.get(place);
  }

  #placesOf(stem) {
    if (!this.#byStem.has(stem)) {
      this.#byStem.set(stem, new Set());
      if (slips(stem)) (this.#byLength[stem.length] ??= []).push({ stem, letters: lettersOf(stem) });
    }
    return this.#byStem.get(stem);
  }

  /** Take this stem for no slip of another: "laat" is not "slaat". */
  trust(stem) {
    this.#exact.add(stem);
  }

  /** The places that say exactly this stem. */
  saying(stem) {
    return this.#byStem.get(stem) ?? NOTHING;
  }

  /** The places that a word may stand at; an open one may yet become longer: "psychol" is no slip of "psychose". */
  near(word, stem, isOpen) {
    const key = isOpen ? `${word} ` : word;
    if (!this.#seen.has(key)) this.#seen.set(key, this.#exact.has(stem) ? this.saying(stem) : this.#search(word, stem, isOpen));
    return this.#seen.get(key);
  }

  /** The places of two words that somebody wrote as one: pairs of sets. */
  pairs(stem) {
    const found = [];
    for (let at = 1; stem.length >= LONG_PART && at < stem.length; at += 1) {
      const [first, second] = [this.saying(stem.slice(0, at)), this.saying(stem.slice(at))];
      if (first.size && second.size) found.push([first, second]);
    }
    return found;
  }

  #search(word, stem, isOpen) {
    const forms = formsOf(word, stem);
    const stems = forms.flatMap((form) => [...partsOf(form), ...this.#slips(form, slips(word))]);
    const meant = stems.filter((wanted) => !(isOpen && isUnfinished(wanted, stem)));
    return new Set(meant.flatMap((wanted) => [...this.saying(wanted)]));
  }

  /** The stems that a word may be with one or two slips. */
  #slips(form, most) {
    if (!most) return [];
    const letters = lettersOf(form);
    const lengths = this.#byLength.slice(Math.max(form.length - most, 0), form.length + most + 1);
    const near = lengths.flat().filter((known) => known && countOf(known.letters ^ letters) <= 2 * most);
    return near.map((known) => known.stem).filter((stem) => isSlip(stem, form, Math.min(most, slips(stem))));
  }
}

/** A word as it may be meant: its stem, and where it is misspelt also without an ending that the stemmer does not see: "gevaleln". */
function formsOf(word, stem) {
  if (word.length < LONG_PART) return [stem];
  const endings = ENDINGS.filter((ending) => word.endsWith(ending));
  return [...new Set([stem, ...endings.map((ending) => word.slice(0, word.length - ending.length))])];
}

/** A word itself, and what it begins or ends with where that is long enough to be known for sure. */
function partsOf(word) {
  const parts = [word];
  for (let length = LONG_PART; length < word.length; length += 1) parts.push(word.slice(0, length), word.slice(-length));
  return parts;
}

function isSlip(wanted, found, most) {
  if (distance(wanted, found, most) > most) return false;
  return wanted.length > SURE || wanted.length !== found.length || isExchange(wanted, found);
}

/** Whether two words of one length have the same letters: then two were exchanged. */
function isExchange(one, other) {
  return [...one].sort().join("") === [...other].sort().join("");
}

/** Whether only the last letter differs, and not as the endings of a verb do. */
function isUnfinished(wanted, found) {
  const isEnding = /[dt]$/.test(wanted) && /[dt]$/.test(found);
  return wanted !== found && !isEnding && wanted.slice(0, -1) === found.slice(0, -1);
}

/** The letters of a word as bits. A slip changes two of them at most, so that most words need no comparing. */
function lettersOf(word) {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << word.charCodeAt(at) % 32;
  return letters;
}

function countOf(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count += 1;
  return count;
}
