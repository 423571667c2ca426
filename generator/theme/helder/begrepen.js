/** What the page says about how it understood the words: what it searched for instead, and what nobody knows. */

import { linkTo } from "./bestanden.js";
import { show, slotsOf } from "./kaarten.js";

const NEAREST = 4;
const MOST_WORDS = 4;

export class Understood {
  #notices;
  #templates;
  #texts;
  #title;
  #words;
  #meaning;
  #nearest;
  #list;

  constructor(box, templates, texts) {
    this.#notices = box.querySelector("[data-understood]");
    this.#title = box.querySelector("[data-empty-title]");
    this.#words = box.querySelector("[data-empty-words]");
    this.#meaning = box.querySelector("[data-empty-meaning]");
    this.#nearest = box.querySelector("[data-nearest]");
    this.#list = box.querySelector("[data-nearest-list]");
    this.#templates = templates;
    this.#texts = texts;
  }

  /**
   * `query` as understood, or null without words; `isKnown` whether there is an answer, else `isNear` whether something
   * comes near; `isChosen` whether there is a choice to take away; `domains`, as {id, label}, what it is about, or may be.
   * `again` searches for what was typed, and nothing else.
   */
  show(query, { isKnown = true, isNear = false, isChosen = false, domains = [], again = () => {} } = {}) {
    const words = query?.words ?? [];
    const unknown = words.filter(({ state }) => state === "unknown").map(({ typed }) => typed);
    const notices = [];
    if (words.some(({ state }) => state === "corrected")) notices.push(this.#correction(words, again));
    if (unknown.length && isKnown) {
      notices.push(this.#notice(this.#texts.say("unknown-but", { words: quoted(unknown, this.#texts) })));
    }
    this.#tell(notices);
    const isVague = !isKnown && query.isVague;
    this.#explain(nothing({ unknown: isKnown ? [] : unknown, isNear: !isKnown && isNear, isVague, isChosen, hasWords: words.length > 0 }, this.#texts));
    show(this.#meaning, !isVague);
    this.#offer(isVague ? domains : domains.slice(0, NEAREST));
  }

  /** The same notices are not announced again. */
  #tell(notices) {
    const said = (items) => [...items].map(({ textContent }) => textContent).join();
    if (said(notices) !== said(this.#notices.children)) this.#notices.replaceChildren(...notices);
  }

  #correction(words, again) {
    const meant = words.map(({ state, typed, word }) => (state === "corrected" ? word : typed)).join(" ");
    const typed = words.map((word) => word.typed).join(" ");
    return this.#notice(this.#texts.say("corrected", { words: meant }), this.#texts.say("exactly", { words: typed }), again);
  }

  #notice(label, action = "", act = () => {}) {
    const item = this.#templates.clone("notice");
    const slots = slotsOf(item);
    slots.label.textContent = label;
    slots.again.textContent = action;
    slots.again.hidden = !action;
    slots.again.addEventListener("click", act);
    return item;
  }

  #explain([title, words]) {
    this.#title.textContent = title;
    this.#words.textContent = words;
  }

  /** Topics that come near. */
  #offer(domains) {
    this.#list.replaceChildren(...domains.map((domain) => this.#topic(domain)));
    show(this.#nearest, domains.length);
  }

  #topic({ id, label }) {
    const item = this.#templates.clone("topic");
    const link = slotsOf(item).label;
    link.href = linkTo(`levensdomein/${id}/`);
    link.textContent = label;
    return item;
  }
}

/** Why there is nothing that fits, and what to do about it: a title and a sentence. */
function nothing({ unknown, isNear, isVague, isChosen, hasWords }, texts) {
  const told = (title, words) => [texts.say(title), words];
  if (isVague) return told("vague-title", texts.say("vague"));
  const tried = unknown.length ? texts.say("unknown", { words: quoted(unknown, texts) }) : "";
  if (isNear) return told("near-title", tried || texts.say("near"));
  if (unknown.length) return told("absent-title", tried);
  if (!isChosen) return told("nothing-title", texts.say("nothing"));
  return told("nothing-title", texts.say(hasWords ? "nothing-chosen-words" : "nothing-chosen"));
}

/** “a”, “b” en “c”; the first few of many. */
function quoted(words, texts) {
  const first = [...new Set(words)].slice(0, MOST_WORDS).map((word) => texts.say("quoted", { words: word }));
  const last = words.length > MOST_WORDS ? texts.say("other-words") : first.pop();
  return first.length ? texts.say("and", { words: first.join(", "), last }) : last;
}
