/** The results on the page: groups, cards, "Toon meer", and the states around them. */

import { card, explanations, heading } from "./kaarten.js";

const AT_A_TIME = 20;
const PATIENCE = 300;

export class Results {
  #parts;
  #templates;
  #cards;
  #rest = [];
  #group = null;
  #names = {};
  #waiting = 0;

  /** `cards` promises the cards of some services, by their numbers. */
  constructor(box, templates, cards) {
    const part = (name) => box.querySelector(`[data-${name}]`);
    this.#parts = {
      total: part("total"), loading: part("loading"), empty: part("empty"), error: part("error"),
      list: part("results"), more: part("more"), title: box.querySelector("#resultaten") ?? part("total"),
    };
    this.#templates = templates;
    this.#cards = cards;
    this.#parts.more.addEventListener("click", () => this.#showMore());
  }

  /** Say that an answer is on its way, once that takes long enough to notice. */
  wait() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => show(this.#parts.loading, true), PATIENCE);
  }

  /**
   * Show an answer: `entries` are {index, group}, `names` the heading of a group where it differs from its template's,
   * `explained` promises pages about kinds of help. `isNewest` tells whether nothing newer was asked in the meantime.
   */
  async show({ entries, names, explained, total }, isNewest) {
    const numbers = entries.slice(0, AT_A_TIME).map(({ index }) => index);
    const [first, pages] = await Promise.all([this.#cards(numbers), explained]);
    if (!isNewest()) return;
    this.#done();
    this.#group = null;
    this.#names = names;
    this.#rest = entries.slice(AT_A_TIME);
    this.#parts.list.replaceChildren(...(pages.length ? [explanations(pages)] : []));
    this.#append(entries.slice(0, AT_A_TIME), first);
    this.#parts.total.textContent = total;
    show(this.#parts.empty, !entries.length);
    show(this.#parts.error, false);
  }

  /** Say that searching does not work now. */
  fail() {
    this.#done();
    this.#rest = [];
    this.#parts.list.replaceChildren();
    this.#parts.total.textContent = "Zoeken lukt nu niet.";
    show(this.#parts.more, false);
    show(this.#parts.empty, false);
    show(this.#parts.error, true);
  }

  focus() {
    this.#parts.title.tabIndex = -1;
    this.#parts.title.focus();
  }

  async #showMore() {
    const next = this.#rest.slice(0, AT_A_TIME);
    const before = this.#rest;
    const cards = await this.#cards(next.map(({ index }) => index)).catch(() => null);
    if (before !== this.#rest) return;
    if (!cards) return this.fail();
    this.#rest = before.slice(AT_A_TIME);
    this.#append(next, cards).querySelector("a").focus();
  }

  /** Add cards, each group under its heading; gives the first of them. */
  #append(entries, contents) {
    const items = [];
    const added = entries.map(({ group }, index) => {
      if (group && group !== this.#group) items.push(heading(this.#templates, group, this.#names[group]));
      this.#group = group;
      const item = card(this.#templates, contents[index]);
      items.push(item);
      return item;
    });
    this.#parts.list.append(...items);
    show(this.#parts.more, this.#rest.length);
    return added[0];
  }

  #done() {
    clearTimeout(this.#waiting);
    show(this.#parts.loading, false);
  }
}

export function show(part, wanted) {
  if (part) part.hidden = !wanted;
}
