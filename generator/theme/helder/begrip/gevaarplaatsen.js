/**
 * Which places of phrases a word may stand at. A place is one word of a phrase, or either of several: "papa/mama".
 *
 * A word is the same by its stem, by a slip of typing, or as the beginning or end of a compound. What a word may be is
 * reckoned once, so that every further letter somebody types costs one word only.
 */

import { distance, slips } from "./afstand.js";

const LONG_PART = 6;
const SURE = 5; // letters; a word this short with another letter in it is another word: slaat, staat
const ENDINGS = ["", "en", "n", "t", "e"];
const NOTHING = new Set();

export class Places {
  #numbers = new Map();
  #byStem = new Map();
  #exact = new Set();
  #seen = new Map();

  /** The number of a place, as "papa/mama". */
  number(place) {
    if (!this.#numbers.has(place)) {
      const number = this.#numbers.size;
      this.#numbers.set(place, number);
      for (const stem of place.split("/")) this.#byStem.set(stem, (this.#byStem.get(stem) ?? new Set()).add(number));
    }
    return this.#numbers.get(place);
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
    const found = new Set();
    const forms = formsOf(word, stem);
    for (const [wanted, places] of this.#byStem) {
      const isHere = forms.some((form) => isAlike(wanted, form, word)) && !(isOpen && isUnfinished(wanted, stem));
      if (isHere) places.forEach((place) => found.add(place));
    }
    return found;
  }
}

/** A word as it may be meant: its stem, and where it is misspelt also without an ending that the stemmer does not see: "gevaleln". */
function formsOf(word, stem) {
  if (word.length < LONG_PART) return [stem];
  const endings = ENDINGS.filter((ending) => word.endsWith(ending));
  return [...new Set([stem, ...endings.map((ending) => word.slice(0, word.length - ending.length))])];
}

function isAlike(wanted, found, word) {
  if (wanted === found) return true;
  if (wanted.length >= LONG_PART && (found.startsWith(wanted) || found.endsWith(wanted))) return true;
  const most = Math.min(slips(wanted), slips(word));
  if (!most || distance(wanted, found, most) > most) return false;
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
