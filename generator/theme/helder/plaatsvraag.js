/** The question where somebody lives: what was understood, which of several places is meant, or that it is unknown. */

import { short } from "./adres.js";
import { isPart } from "./plaatsen.js";
import { show } from "./kaarten.js";

export class PlaceQuestion {
  #input;
  #status;
  #choice;
  #templates;
  #texts;

  constructor(box, templates, texts) {
    this.#input = box.querySelector("#plaats");
    this.#status = box.querySelector("[data-place-status]");
    this.#choice = box.querySelector("[data-place-choice]");
    this.#templates = templates;
    this.#texts = texts;
  }

  /** Call `typed` while a place is typed, `entered` when that is done. */
  listen({ typed, entered }) {
    this.#input.addEventListener("input", typed);
    this.#input.addEventListener("change", entered);
  }

  get text() {
    return short(this.#input.value);
  }

  set text(text) {
    if (this.text !== text) this.#input.value = text;
  }

  /** Say what was understood; `choose` is called with the match that somebody picks. */
  show(matches, asked, choose) {
    const several = matches.length > 1;
    this.#say(several ? "" : understood(matches, asked, this.#texts));
    show(this.#choice, several);
    this.#input.setAttribute("aria-invalid", Boolean(asked) && !matches.length);
    const items = several ? matches.map((match) => this.#option(match, choose)) : [];
    this.#choice.querySelector("ul").replaceChildren(...items);
  }

  /** After a choice its button is gone: the focus goes back to the question. */
  focus() {
    this.#input.focus();
  }

  #option(match, choose) {
    const item = this.#templates.clone("choice");
    const slot = item.querySelector("[data-field=label]");
    slot.textContent = optionName(match);
    (slot.closest("button") ?? item.querySelector("button")).addEventListener("click", () => choose(match));
    return item;
  }

  /** The same words are not announced again. */
  #say(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

function understood([match], asked, texts) {
  if (!match) return asked ? texts.say("place-unknown") : "";
  const { place, name } = match;
  return texts.say(isPart(match) ? "place-within" : "place", { name, place: place.name });
}

function optionName(match) {
  const { place, name } = match;
  return !isPart(match) || place.postcodes.includes(name) ? place.name : `${name} (${place.name})`;
}
