/** Words as the search compares them: folded, in one spelling, reduced to their stem. The same rules as generator/word_forms.py. */

import { DutchStemmer } from "./snowball-nl.js";

const WORD = /[\p{L}\p{N}]+/gu;
const LATIN = /^[a-z]{4,}$/;
const ARABIC_ARTICLE = /^\u0627\u0644(?=[\u0600-\u06ff]{3})/;
const CYRILLIC_END = /^([\u0430-\u045f]{4,}?)(?:ами|ями|ого|ому|ою|ею|ів|ах|ях|ам|ям|их|им|[аеєиіоуюяь])$/;
const PLAIN = new Map(Object.entries({ ı: "i", ß: "ss", ø: "o", đ: "d", ł: "l", æ: "ae", œ: "oe", ـ: "" }));
const STRANGE = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "g");

const stemmer = new DutchStemmer();
const stems = new Map();

/** Lower case, without diacritics and ligatures. */
export function fold(text) {
  const apart = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return apart.replace(STRANGE, (letter) => PLAIN.get(letter));
}

/** The folded words of a text, in order. */
export function words(text) {
  return fold(text).match(WORD) ?? [];
}

/** What the forms of a folded word have in common: by Snowball's Dutch stemmer, lightly for Arabic and Cyrillic. */
export function stem(word) {
  if (!LATIN.test(word)) return word.replace(ARABIC_ARTICLE, "").replace(CYRILLIC_END, "$1");
  if (!stems.has(word)) stems.set(word, stemmer.stemWord(word));
  return stems.get(word);
}

/** How texts are read: `fillers` change nothing in a sentence about danger, `spellings` are other forms of a word. */
export class Reading {
  constructor({ fillers, spellings }) {
    this.fillers = new Set(fillers.split(" "));
    this.spellings = new Map(Object.entries(spellings).map(([written, read]) => [written, read.split(" ")]));
  }

  /** The words of a text, each in its one spelling. */
  read(text) {
    return words(text).flatMap((word) => this.spellings.get(word) ?? [word]);
  }

  /** The words of a sentence that count where there may be danger. */
  dangerWords(text) {
    return this.read(text).filter((word) => !this.fillers.has(word));
  }
}
