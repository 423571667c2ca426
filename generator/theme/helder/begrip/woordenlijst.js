/** A list of words as small as can be sent: each by what it does not share with the last. See generator/search/word_list.py. */

const A = "A".charCodeAt(0);

/** "AhulpElijn": "hulp", "hulplijn". */
export function unpacked(text) {
  let word = "";
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((step) => (word = word.slice(0, step.charCodeAt(0) - A) + step.slice(1)));
}

/** Words in the order of the alphabet, each with how common it is, in doublings. */
export class WordList {
  #words;
  #levels;
  #order;

  constructor(words, levels) {
    this.#words = unpacked(words);
    this.#levels = levels;
    this.#order = new Map(this.#words.map((word, index) => [word, index]));
  }

  has(word) {
    return this.#order.has(word);
  }

  level(word) {
    return Number(this.#levels[this.#order.get(word)]);
  }

  /** Call back with every word and its level. */
  forEach(take) {
    this.#words.forEach((word, index) => take(word, Number(this.#levels[index])));
  }

  startingWith(beginning) {
    const found = [];
    for (let index = this.#firstFrom(beginning); this.#words[index]?.startsWith(beginning); index += 1) found.push(this.#words[index]);
    return found;
  }

  #firstFrom(beginning) {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
