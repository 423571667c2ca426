/** The filters on the page: what is ticked, how many each value would leave, and the chips of what was chosen. */

import { age } from "./adres.js";
import { show } from "./kaarten.js";

export class Filters {
  #inputs;
  #age;
  #chosen;
  #clear;
  #templates;
  #routes;
  #professional;

  constructor(box, templates) {
    this.#inputs = [...box.querySelectorAll("input[data-facet]")];
    this.#age = box.querySelector("#leeftijd");
    this.#chosen = box.querySelector("[data-chosen]");
    this.#clear = box.querySelector("[data-clear]");
    this.#routes = box.querySelector("[data-professional-routes]");
    this.#professional = box.querySelector("[data-professional]");
    this.#templates = templates;
    this.#professional.addEventListener("change", () => show(this.#routes, this.#professional.checked));
    this.#inputs.forEach((input) => mute(input, countOf(input).textContent === "0"));
    for (const details of box.querySelectorAll("details[data-filters]")) {
      details.open = matchMedia("(min-width: 66rem)").matches;
    }
  }

  /** Call `chosen` after each tick, `aged` while an age is typed, `cleared` when all must go. */
  listen({ chosen, aged, cleared }) {
    this.#inputs.forEach((input) => input.addEventListener("change", chosen));
    this.#age.addEventListener("input", aged);
    this.#clear.addEventListener("click", cleared);
  }

  /** The values that are ticked, by facet. */
  get values() {
    const values = {};
    for (const { checked, value, dataset } of this.#inputs) {
      if (checked) values[dataset.facet] = [...(values[dataset.facet] ?? []), value];
    }
    return values;
  }

  /** The age that was typed, null for none that a child or youngster can have. */
  get age() {
    const fits = this.#age.validity.valid;
    this.#age.setAttribute("aria-invalid", !fits);
    return fits ? age(this.#age.value) : null;
  }

  /** Tick what a choice says, and nothing else. */
  restore(choice) {
    for (const input of this.#inputs) {
      input.checked = choice.values[input.dataset.facet]?.includes(input.value) ?? false;
      if (input.checked) input.closest("details.filter")?.setAttribute("open", "");
    }
    if (this.age !== choice.age) this.#age.value = choice.age ?? "";
    if (choice.values.weg) this.#professional.checked = true;
    show(this.#routes, this.#professional.checked);
  }

  /** `counts` has the numbers of each facet in the order of `values`. What would leave nothing cannot be ticked. */
  showCounts(counts, values) {
    for (const input of this.#inputs) {
      const count = counts[input.dataset.facet]?.[values[input.dataset.facet].indexOf(input.value)] ?? 0;
      countOf(input).textContent = count;
      mute(input, count === 0);
    }
  }

  /** Say no number rather than one for something else. */
  forgetCounts() {
    for (const input of this.#inputs) countOf(input).replaceChildren();
  }

  /** Show what was chosen as chips: {label, remove, isSaid}, said in the words or not. The focus stays among them when one goes. */
  showChips(chips, focusElsewhere) {
    const list = this.#chosen.querySelector("ul");
    const had = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    const hadClear = document.activeElement === this.#clear;
    const items = chips.map((chip) => this.#chip(chip));
    list.replaceChildren(...items);
    show(this.#chosen, items.length);
    if (had >= 0 && items.length) items[Math.min(had, items.length - 1)].querySelector("button").focus();
    else if (had >= 0 || (hadClear && !items.length)) focusElsewhere();
  }

  /** What people read beside a value. */
  labelOf(facet, value) {
    const input = this.#inputs.find((one) => one.dataset.facet === facet && one.value === value);
    const words = input?.closest("label").querySelector(".vink__woord").cloneNode(true);
    words?.querySelector("small")?.remove();
    return words?.textContent.trim() || value;
  }

  #chip({ label, remove, isSaid = false }) {
    const item = this.#templates.clone("chip");
    item.querySelector("[data-field=label]").textContent = label;
    if (!isSaid) item.querySelector("[data-field=said]")?.remove();
    item.querySelector("button").addEventListener("click", remove);
    return item;
  }
}

function countOf(input) {
  return input.closest("label").querySelector("[data-count]");
}

/** Whoever is on an input keeps it: a disabled element loses the focus. */
function mute(input, empty) {
  input.disabled = empty && !input.checked && input !== document.activeElement;
  input.closest("label").toggleAttribute("data-none", empty);
}
