/** What the page says about how it understood the words: what it searched for instead, and what nobody knows. */

import { linkTo } from "./bestanden.js";
import { slotsOf } from "./kaarten.js";
import { show } from "./weergave.js";

const NEAREST = 4;
const MOST_WORDS = 4;

export class Understood {
  #notices;
  #templates;
  #title;
  #words;
  #meaning;
  #nearest;
  #list;

  constructor(box, templates) {
    this.#notices = box.querySelector("[data-understood]");
    this.#title = box.querySelector("[data-empty-title]");
    this.#words = box.querySelector("[data-empty-words]");
    this.#meaning = box.querySelector("[data-empty-meaning]");
    this.#nearest = box.querySelector("[data-nearest]");
    this.#list = box.querySelector("[data-nearest-list]");
    this.#templates = templates;
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
      notices.push(this.#notice(`We kennen ${quoted(unknown)} niet. Dit past bij de rest van je vraag.`));
    }
    this.#tell(notices);
    const isVague = !isKnown && query.isVague;
    this.#explain(nothing({ unknown: isKnown ? [] : unknown, isNear: !isKnown && isNear, isVague, isChosen, hasWords: words.length > 0 }));
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
    return this.#notice(`We zochten op “${meant}”.`, `Toch zoeken op “${typed}”`, again);
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
function nothing({ unknown, isNear, isVague, isChosen, hasWords }) {
  if (isVague) return ["Waarover gaat het?", "Zeg ook wat er aan de hand is. Bijvoorbeeld: “mijn zoon slaapt slecht”. Of kies een onderwerp."];
  const tried = unknown.length ? `We kennen ${quoted(unknown)} niet. Probeer het met andere woorden.` : "";
  if (isNear) return ["Niets past helemaal bij je vraag", tried || "Hieronder staat wat het dichtst in de buurt komt."];
  if (unknown.length) return ["Dit staat niet in deze catalogus", tried];
  if (!isChosen) return ["Niets gevonden", "Probeer het met andere woorden, of zeg wat meer."];
  return ["Niets gevonden", `Niets past bij alles samen. Haal een keuze weg${hasWords ? ", of gebruik minder of andere woorden" : ""}.`];
}

/** “a”, “b” en “c”; the first few of many. */
function quoted(words) {
  const first = [...new Set(words)].slice(0, MOST_WORDS).map((word) => `“${word}”`);
  const last = words.length > MOST_WORDS ? "de andere woorden" : first.pop();
  return first.length ? `${first.join(", ")} en ${last}` : last;
}
