/**
 * A list of choices that opens below an input: a combobox, after the ARIA pattern "list autocomplete with manual selection".
 *
 * The focus stays in the input, and nothing is chosen but by somebody who chooses. It knows nothing of what it lists.
 */

import { Delay } from "./uitstel.js";

const PAUSE = 40;
const SILENCE = 700;
const ELSEWHERE = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

export class ChoiceList {
  #input;
  #list = made("ul", { class: "keuzelijst__lijst", role: "listbox", hidden: "" });
  #status = made("p", { class: "onzichtbaar", role: "status" });
  #pause = new Delay();
  #silence = new Delay();
  #of;
  #choices = [];
  #active = -1;
  #turn = 0;

  /**
   * `of` says what is listed: `find(text, list)` calls `list` with the choices for a text, as often as there are others;
   * `make(choice)` gives its <li>; `choose(choice)` is called with the one that somebody chooses; `say(number)` tells how
   * many there are; `label` is the name of the list.
   */
  constructor(input, of) {
    this.#input = input;
    this.#of = of;
    this.#build();
    input.addEventListener("input", () => this.#type());
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.close());
    // The focus must not leave the input when somebody presses a choice.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", ({ target }) => this.#take(this.#items.indexOf(target.closest("[role=option]"))));
  }

  /** Whatever was asked before is no longer listed; the choices stay, for who asks for them again with an arrow. */
  close() {
    this.#turn += 1;
    this.#pause.stop();
    this.#silence.stop();
    this.#open(false);
    this.#tell("");
  }

  #build() {
    const id = `${this.#input.id}-keuzes`;
    const place = made("div", { class: "keuzelijst" });
    mark(this.#list, { id, "aria-label": this.#of.label });
    mark(this.#input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" });
    place.append(this.#list, this.#status);
    this.#input.after(place);
  }

  #type() {
    this.#activate(-1);
    this.#pause.start(PAUSE, () => this.#ask());
  }

  #ask() {
    const mine = ++this.#turn;
    this.#of.find(this.#input.value, (choices) => mine === this.#turn && this.#show(choices));
  }

  /** None of the choices is active. Nothing is taken away from under the hands of who is choosing. */
  #show(choices) {
    if (this.#active >= 0) return;
    this.#choices = choices;
    this.#list.replaceChildren(...choices.map((choice, index) => this.#option(choice, index)));
    this.#open(choices.length > 0);
    this.#silence.start(SILENCE, () => this.#tell(this.#of.say(choices.length)));
  }

  #option(choice, index) {
    return mark(this.#of.make(choice), { id: `${this.#list.id}-${index + 1}`, role: "option", "aria-selected": "false" });
  }

  get #items() {
    return [...this.#list.children];
  }

  #open(isOpen) {
    this.#list.hidden = !isOpen;
    mark(this.#input, { "aria-expanded": isOpen });
    this.#activate(-1);
  }

  #activate(index) {
    this.#active = index;
    this.#items.forEach((item, at) => mark(item, { "aria-selected": at === index }));
    const item = this.#items[index];
    if (!item) return this.#input.removeAttribute("aria-activedescendant");
    mark(this.#input, { "aria-activedescendant": item.id });
    item.scrollIntoView({ block: "nearest" });
  }

  /** Past either end comes the input itself. */
  #move(step) {
    if (this.#list.hidden) this.#open(true);
    const places = this.#choices.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #press(event) {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (key === "Enter" && this.#active >= 0) alone(event, () => this.#take(this.#active));
    else if (key === "Enter" || key === "Tab") this.close();
    else if (key === "Escape" && !this.#list.hidden) alone(event, () => this.close());
    else if (key === "ArrowDown" && this.#choices.length) alone(event, () => this.#move(1));
    else if (key === "ArrowUp" && this.#choices.length) alone(event, () => this.#move(-1));
    else if (ELSEWHERE.has(key)) this.#activate(-1);
  }

  #take(index) {
    const choice = this.#choices[index];
    if (!choice) return;
    this.#choices = [];
    this.close();
    this.#of.choose(choice);
  }

  /** The same words are not announced again. */
  #tell(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

function made(name, attributes) {
  return mark(document.createElement(name), attributes);
}

function mark(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** React to a key that nobody else must react to. */
function alone(event, act) {
  event.preventDefault();
  event.stopPropagation();
  act();
}
