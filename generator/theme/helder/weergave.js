/** The results on the page: groups, cards, "Toon meer", and the states around them. */

import { card, explanation, heading, show } from "./kaarten.js";

const AT_A_TIME = 10;
/** Few enough for a slow phone to fetch in one go; more than a screen shows. */
const AT_ONCE = 6;
const PATIENCE = 300;

export class Results {
  #parts;
  #templates;
  #cards;
  #texts;
  #rest = [];
  #group = null;
  #names = {};
  #waiting = 0;

  /** `cards` promises the cards of some services, by their numbers. */
  constructor(box, templates, cards, texts) {
    const part = (name) => box.querySelector(`[data-${name}]`);
    this.#parts = {
      total: part("total"), loading: part("loading"), empty: part("empty"), further: part("further"), error: part("error"),
      offline: part("offline"),
      list: part("results"), more: part("more"), title: box.querySelector("#resultaten"), urgent: part("dangers"),
    };
    this.#templates = templates;
    this.#cards = cards;
    this.#texts = texts;
    this.#parts.more.addEventListener("click", () => this.#showMore());
  }

  /** Say that an answer is on its way, once that takes long enough to notice. */
  wait() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => show(this.#parts.loading, true), PATIENCE);
  }

  /**
   * Show an answer, its first cards before the others have come: `entries` are {index, group, where, why}, and `kind` of
   * what is a kind of help; `names` the heading of a group where it differs from its template's; `isEmpty` that there is nothing that really fits. `isNewest` tells whether
   * nothing newer was asked in the meantime.
   */
  async show({ entries, names, total, isEmpty }, isNewest) {
    const first = entries.slice(0, AT_ONCE);
    const others = entries.slice(AT_ONCE, AT_A_TIME);
    const cards = await this.#cardsOf(first);
    if (!isNewest()) return;
    this.#clear(names);
    this.#append(first, cards);
    this.#parts.list.toggleAttribute("data-waiting", others.length);
    this.#parts.total.textContent = total;
    show(this.#parts.empty, isEmpty);
    this.#placeFurther(isEmpty && entries.length > 0);
    const more = await this.#cardsOf(others);
    if (!isNewest()) return;
    this.#rest = entries.slice(AT_A_TIME);
    this.#append(others, more);
    this.#done();
  }

  /** Whom to talk to: in the message where there is nothing else, and below what comes near. */
  #placeFurther(isBelow) {
    const { further, empty, more } = this.#parts;
    for (const name of ["melding", "niets"]) further.classList.toggle(name, isBelow);
    if (isBelow) more.parentElement.after(further);
    else empty.append(further);
  }

  #clear(names) {
    this.#done();
    [this.#rest, this.#group, this.#names] = [[], null, names];
    this.#parts.list.replaceChildren();
    show(this.#parts.error, false);
  }

  /** Say that searching does not work now. */
  fail() {
    this.#clear({});
    this.#parts.total.textContent = this.#texts.say("failed");
    show(this.#parts.more, false);
    show(this.#parts.empty, false);
    show(this.#parts.offline, !navigator.onLine);
    show(this.#parts.error, true);
  }

  /** Go to where the answer begins; where there is danger, that is the block with help lines. */
  focus() {
    const { urgent, title } = this.#parts;
    const start = urgent.hidden ? title : urgent;
    start.tabIndex = -1;
    start.focus();
  }

  async #showMore() {
    const next = this.#rest.slice(0, AT_A_TIME);
    const before = this.#rest;
    const cards = await this.#cardsOf(next).catch(() => null);
    if (before !== this.#rest) return;
    if (!cards) return this.fail();
    this.#rest = before.slice(AT_A_TIME);
    this.#append(next, cards).querySelector("a").focus();
  }

  #cardsOf(entries) {
    return this.#cards(entries.map(({ index }) => index));
  }

  /** Add cards, each group under its heading; gives the first of them. */
  #append(entries, contents) {
    const items = [];
    const added = entries.map((entry, index) => {
      const { group } = entry;
      if (group && group !== this.#group) items.push(heading(this.#templates, group, this.#names[group]));
      this.#group = group;
      const item = (entry.kind ? explanation : card)(this.#templates, contents[index], entry, this.#texts);
      items.push(item);
      return item;
    });
    this.#parts.list.append(...items);
    show(this.#parts.more, this.#rest.length);
    return added[0];
  }

  #done() {
    clearTimeout(this.#waiting);
    this.#parts.list.toggleAttribute("data-waiting", false);
    show(this.#parts.loading, false);
  }
}
