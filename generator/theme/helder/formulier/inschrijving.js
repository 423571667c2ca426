/** One entry on the page: its fields in groups, what is wrong with them, a preview, and the text of its file. */

import { judged } from "./oordeel.js";
import { factsOf } from "./regels.js";
import { fieldOf } from "./velden.js";
import { show as showPreview } from "./voorbeeld.js";
import { along, filled, whole } from "./waarde.js";
import { written } from "./vaste-vorm.js";

// Sources come last: until somebody says to be done, it is no fault that they are not there yet.
const OF_SOURCES = ["feit-zonder-bron", "nummer-zonder-bron"];

export class Entry {
  /** `given`: {kind, identity, firstLine, value}; `form`: the templates and what is known; `mode`: which groups are open. */
  constructor(given, form, mode, told) {
    Object.assign(this, { kind: given.kind, identity: given.identity, firstLine: given.firstLine, mode, told, known: form.known });
    this.definition = form.known.schemas[given.kind];
    this.place = whole(structuredClone(given.value), () => {});
    this.before = this.text;
    this.startValue = structuredClone(given.value);
    this.visited = new Set();
    this.unread = new Map();
    this.form = { ...form, changed: (place) => this.#changed(place), left: (place, control) => this.#left(place, control), forget: (pointer) => this.#forget(pointer), uncovered: (index) => this.#uncovered(index) };
    this.element = this.form.clone("entry");
    this.#fill();
    const shown = this.element.querySelector("[data-preview]");
    shown.addEventListener("toggle", () => shown.open && this.#preview(shown));
  }

  /** Go on with what was drafted; what changed is still told beside what stood here at first. */
  resume(value) {
    this.place = whole(structuredClone(value), () => {});
    for (const seen of [this.visited, this.unread]) seen.clear();
    this.isJudged = false;
    this.#fill();
    this.#tell();
  }

  get value() {
    return filled(this.place.value);
  }

  get text() {
    return written(this.value, this.definition, this.firstLine);
  }

  get isChanged() {
    return this.text !== this.before;
  }

  get name() {
    return this.place.value.naam ?? "";
  }

  /** The titles of the fields that are other than they were. */
  get changes() {
    const other = (name) => JSON.stringify(this.value[name]) !== JSON.stringify(filled(this.startValue)[name]);
    return Object.entries(this.definition.properties).filter(([name]) => other(name)).map(([, { title }]) => title);
  }

  get faults() {
    const { value, definition, identity, known } = this;
    return [...this.unread.values(), ...judged({ value, definition, identity, known, today: this.form.today })];
  }

  /** Show every fault, also of fields that nobody came to yet; a group that has one opens. */
  showAll() {
    this.isJudged = true;
    for (const group of this.faults.map(({ pointer }) => this.#groupOf(pointer))) if (group) this.#open(group);
    this.show();
  }

  show() {
    const isSeen = (pointer) => [...this.visited].some((seen) => seen === pointer || pointer.startsWith(`${seen}.`));
    const faults = this.faults.filter(({ pointer, code }) => this.isJudged || (isSeen(pointer) && !OF_SOURCES.includes(code)));
    for (const one of this.element.querySelectorAll("[data-at]")) this.#mark(one, faults.filter(({ pointer }) => pointer === one.dataset.at));
  }

  /** The field of a fault, or the nearest around it; what is folded opens. */
  reveal(pointer) {
    const group = this.#groupOf(pointer);
    if (group) this.#open(group);
    const steps = pointer.split(".");
    const places = steps.map((_, index) => steps.slice(0, steps.length - index).join("."));
    const found = places.map((at) => this.element.querySelector(`[data-at="${at}"]`)).find(Boolean) ?? group ?? this.element;
    for (let around = found; around && around !== this.element; around = around.parentElement) if (around.tagName === "DETAILS") around.open = true;
    this.show();
    return found.querySelector("input, select, textarea, button, summary") ?? found;
  }

  #groupOf(pointer) {
    const holds = (path) => pointer === path || pointer.startsWith(`${path}.`) || path.startsWith(`${pointer}.`);
    return [...this.element.querySelectorAll("[data-group]")].find((one) => one.fields.some(holds));
  }

  #fill() {
    this.element.querySelector("[data-title]").textContent = this.name;
    this.element.querySelector("[data-groups]").replaceChildren(...this.known.layout[this.mode][this.kind].map((group) => this.#group(group)));
  }

  #group(group) {
    const element = this.form.clone("part");
    element.fields = group.fields;
    element.querySelector("[data-title]").textContent = group.title;
    // On the click, not once it is open: who presses Tab at once would otherwise pass by the fields. It can open without one.
    element.querySelector("summary").addEventListener("click", () => this.#make(element));
    element.addEventListener("toggle", () => element.open && this.#make(element));
    if (group.is_open) this.#open(element);
    return element;
  }

  #open(element) {
    element.open = true;
    this.#make(element);
  }

  /** Fields are made when somebody wants to see them: a provider may have many entries. */
  #make(element) {
    const box = element.querySelector("[data-fields]");
    if (box.childElementCount) return;
    box.append(...element.fields.map((path) => {
      const [definition, isRequired] = path.split(".").reduce(([around], name) => [around.properties[name], (around.required ?? []).includes(name)], [this.definition]);
      return fieldOf(along(this.place, path), definition, isRequired, this.form);
    }));
    this.show();
  }

  #preview(shown) {
    showPreview(shown.querySelector("[data-page]"), this, this.form);
  }

  #changed(place) {
    this.visited.add(place.pointer);
    this.unread.delete(place.pointer);
    this.show();
    this.#tell();
  }

  #tell() {
    const shown = this.element.querySelector("[data-preview]");
    if (shown.open) this.#preview(shown);
    this.told(this);
  }

  /** A day that does not exist gives no value: the browser keeps what was typed to itself. */
  #left(place, control) {
    if (!control.validity?.badInput) this.unread.delete(place.pointer);
    else this.unread.set(place.pointer, { pointer: place.pointer, code: "datum-onbestaand", message: this.form.say("dag-bestaat-niet"), tip: this.form.say("kijk-op-kalender") });
    if (control.validity?.badInput) this.visited.add(place.pointer);
    this.show();
  }

  #forget(pointer) {
    for (const seen of this.visited) if (seen.startsWith(`${pointer}.`)) this.visited.delete(seen);
    for (const seen of this.unread.keys()) if (seen.startsWith(`${pointer}.`)) this.unread.delete(seen);
  }

  #uncovered(index) {
    const others = (this.place.value.bronnen ?? []).filter((source, other) => other !== index && source);
    const told = new Set(others.flatMap(({ over }) => over ?? []));
    const own = this.place.value.bronnen[index].over ?? [];
    const groups = factsOf(this.value, this.definition).map(([, group]) => group).filter((group) => !told.has(group));
    return this.known.rules.facts.filter((group) => own.includes(group) || groups.includes(group));
  }

  #mark(element, faults) {
    const box = [...element.querySelectorAll("[data-fault]")].find((one) => one.closest("[data-at]") === element);
    box.replaceChildren(...faults.map(({ message, tip }) => {
      const line = this.form.clone("fault");
      line.querySelector("[data-message]").textContent = message;
      line.querySelector("[data-tip]").textContent = tip;
      return line;
    }));
    element.toggleAttribute("data-wrong", faults.length > 0);
    if (faults.length && element.tagName === "DETAILS") element.open = true;
    const control = element.querySelector(":scope > .invoer");
    if (faults.length) control?.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
  }
}
