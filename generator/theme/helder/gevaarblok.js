/** The block with help lines: shown at once when what is typed tells of danger, before anything is fetched; else when it is understood so. */

import { dangersIn, dangersMeant, prepare } from "./begrip/gevaar.js";
import { chosen } from "./begrip/gevaarkeuze.js";

export class DangerBlock {
  #part;
  #blocks;
  #alert;
  #rules;
  #texts;
  #text = null;
  #found = [];
  #meant = [];
  #told = new Set();

  constructor(box, texts) {
    this.#part = box.querySelector("[data-dangers]");
    this.#blocks = [...this.#part.querySelectorAll("[data-danger]")];
    this.#alert = box.querySelector("[data-danger-told]");
    this.#texts = texts;
    this.#rules = prepare(JSON.parse(document.querySelector("[data-danger-rules]").textContent));
  }

  /** How texts are read on this page. */
  get reading() {
    return this.#rules.reading;
  }

  /** The numbers of the notions that the dangers in the last text lead to. */
  get notions() {
    return [...new Set(this.#found.flatMap(({ notions }) => notions))];
  }

  /** Show the lines for what is in a text. */
  show(text) {
    if (text === this.#text) return;
    this.#text = text;
    this.#found = dangersIn(this.#rules, text);
    if (!text) this.#told.clear();
    if (!text) this.#meant = [];
    this.#open();
  }

  /** Show the lines for some notions too, by number: where no phrase told of danger, what was understood may. */
  showMeant(numbers) {
    this.#meant = dangersMeant(this.#rules, numbers);
    this.#open();
  }

  /** The most urgent first, and no more than somebody in need can read. */
  #open() {
    const ids = chosen((this.#found.length ? this.#found : this.#meant).map(({ id }) => id));
    const shown = this.#blocks.filter((block) => ids.includes(block.dataset.danger));
    for (const block of this.#blocks) block.hidden = !shown.includes(block);
    leaveOutRepeated(shown);
    this.#part.hidden = !shown.length;
    this.#announce(shown);
  }

  /** Every danger once, however long somebody goes on typing: until the words are gone. */
  #announce(shown) {
    const news = shown.filter(({ dataset }) => !this.#told.has(dataset.danger));
    if (!news.length) return;
    news.forEach(({ dataset }) => this.#told.add(dataset.danger));
    this.#alert.replaceChildren(...news.flatMap(summary), this.#texts.say("danger"));
  }
}

/** What a block says first: its title, in the language that it has, and its first line. */
function summary(block) {
  const title = block.querySelector("h2 span").cloneNode(true);
  const line = block.querySelector("[data-line]:not([hidden])");
  return [title, line ? ` ${saidOnce(line.querySelector("a").textContent.trim(), line.querySelector("strong").textContent)}. ` : " "];
}

/** What to press and whose line it is: "Bel 1813: Zelfmoordlijn", but "Chat met Awel" says it already. */
function saidOnce(button, name) {
  return button.includes(name) ? button : `${button}: ${name}`;
}

/** A line that stands in a block already is not repeated below it. */
function leaveOutRepeated(blocks) {
  const seen = new Set();
  for (const line of blocks.flatMap((block) => [...block.querySelectorAll("[data-line]")])) {
    line.hidden = seen.has(line.dataset.line);
    seen.add(line.dataset.line);
  }
}
