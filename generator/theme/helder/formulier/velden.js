/** Fields on the page: each shows what stands at its place in an entry, and writes there what somebody fills in. */

import { controlOf, isWholeDay } from "./bedieningen.js";
import { inside } from "./waarde.js";

const MOST_BOXES = 60;
const DATED = ["gemeten_op", "geraadpleegd", "op"];
let last = 0;

/** The part of the page for a definition; `form` has the templates, what is known and who hears of a change. */
export function fieldOf(place, definition, isRequired, form) {
  if (definition.type === "array") return listOf(place, definition, isRequired, form);
  if (definition.type === "object") return groupOf(place, definition, isRequired, form);
  return single(place, definition, isRequired, form);
}

/** A part of the page made from the template of that name, with its title, its explanation and its place for a fault. */
function framed(name, place, definition, isRequired, form) {
  const element = form.clone(name);
  const id = `veld-${++last}`;
  element.dataset.at = place.pointer;
  element.querySelector("[data-title]").textContent = definition.title ?? "";
  element.querySelector("[data-optional]").hidden = isRequired;
  const help = element.querySelector("[data-help]");
  help.textContent = explained(definition);
  help.id = `${id}-uitleg`;
  element.querySelector("[data-fault]").id = `${id}-fout`;
  return { element, id };
}

function explained({ description, says, type, pattern }) {
  const example = Object.values(says).map(({ tip }) => tip?.match(/Bijvoorbeeld: .*/)?.[0]).find(Boolean);
  const isShown = !["array", "object", "boolean"].includes(type) && !isWholeDay(pattern);
  return [description, isShown && example].filter(Boolean).join(" ");
}

function single(place, definition, isRequired, form) {
  const { element, id } = framed("field", place, definition, isRequired, form);
  const control = controlOf(definition, form);
  control.element.id = id;
  control.element.className = "invoer";
  control.element.setAttribute("aria-describedby", `${id}-uitleg ${id}-fout`);
  control.write(place.get());
  element.querySelector("label").htmlFor = id;
  element.querySelector("[data-help]").before(control.element);
  element.querySelector("label").after(element.querySelector("[data-help]"));
  element.querySelector("[data-fault]").before(control.element);
  control.element.addEventListener("change", () => written(place, control, form));
  control.element.addEventListener("blur", () => form.left(place, control.element));
  if (DATED.includes(place.pointer.split(".").at(-1))) addToday(element, place, control, form);
  return element;
}

function written(place, control, form) {
  place.set(control.read());
  form.changed(place);
}

function addToday(element, place, control, form) {
  const button = form.clone("today");
  button.querySelector("button").addEventListener("click", () => {
    control.element.value = form.today;
    written(place, control, form);
  });
  control.element.after(button);
}

/** Fields that belong together. One that need not be there stays folded until somebody opens it or it is filled in. */
function groupOf(place, definition, isRequired, form) {
  const isOfNumbers = Object.values(definition.properties).every(({ type }) => type === "integer");
  const isPlain = isRequired || isOfNumbers || !place.pointer.includes(".");
  const { element } = framed(isPlain ? "group" : "folded", place, definition, isRequired, form);
  element.open = place.get() !== undefined;
  element.querySelector("[data-fields]").append(...partsOf(place, definition, form));
  return element;
}

function partsOf(place, definition, form) {
  const required = definition.required ?? [];
  return Object.entries(definition.properties).map(([name, below]) => fieldOf(inside(place, name), below, required.includes(name), form));
}

function listOf(place, definition, isRequired, form) {
  const isOfWords = definition.items.labels && Object.keys(definition.items.labels).length <= MOST_BOXES;
  const { element, id } = framed(isOfWords ? "set" : "list", place, definition, isRequired, form);
  element.setAttribute("aria-describedby", `${id}-uitleg ${id}-fout`);
  if (isOfWords) fillSet(element, place, definition, form);
  else fillList(element, place, definition, form);
  return element;
}

/** Boxes to tick. What is ticked first comes first, and what was chosen before keeps its order. */
function fillSet(element, place, definition, form) {
  const labels = definition.items.labels;
  const order = element.querySelector("[data-order]");
  const tell = () => {
    const chosen = place.get() ?? [];
    order.hidden = !(definition.maxItems < Object.keys(labels).length) || chosen.length < 2;
    order.querySelector("[data-names]").textContent = chosen.map((word) => labels[word] ?? word).join(", ");
  };
  for (const [word, label] of Object.entries(labels)) {
    const option = form.clone("option");
    const input = option.querySelector("input");
    input.checked = (place.get() ?? []).includes(word);
    option.querySelector("[data-label]").textContent = label;
    input.addEventListener("change", () => {
      const others = (place.get() ?? []).filter((one) => one !== word);
      const chosen = input.checked ? [...others, word] : others;
      place.set(chosen.length ? chosen : undefined);
      tell();
      form.changed(place);
    });
    element.querySelector("[data-options]").append(option);
  }
  tell();
}

function fillList(element, place, definition, form) {
  const show = () => element.querySelector("[data-items]").replaceChildren(...(place.get() ?? []).map((_, index) => itemOf(index)));
  const add = element.querySelector("[data-add]");
  add.querySelector("[data-title]").textContent = (definition.items.title ?? definition.title).toLowerCase();

  function itemOf(index) {
    const item = form.clone("item");
    const title = `${definition.items.title ?? definition.title} ${index + 1}`;
    const own = { ...definition.items, title };
    const at = inside(place, index);
    const field = own.type === "object" ? groupOf(at, own, true, form) : single(at, { ...own, description: "" }, true, form);
    item.querySelector("[data-remove] [data-title]").textContent = title.toLowerCase();
    item.querySelector("[data-remove]").addEventListener("click", () => remove(index));
    item.querySelector("[data-content]").append(field);
    if (own.properties?.over) addCover(item, at, show, form);
    return item;
  }

  function remove(index) {
    const left = place.get().filter((_, other) => other !== index);
    place.set(left.length ? left : undefined);
    form.forget(place.pointer);
    show();
    form.changed(place);
    add.focus();
  }

  add.addEventListener("click", () => {
    place.set([...(place.get() ?? []), definition.items.type === "object" ? {} : ""]);
    show();
    const [first] = [...element.querySelectorAll("[data-items] > *")].at(-1).querySelectorAll("input, select, textarea");
    first.focus();
  });
  show();
}

/** A source can be said to be of everything that no other source tells. */
function addCover(item, place, show, form) {
  const button = form.clone("cover");
  button.querySelector("button").addEventListener("click", () => {
    inside(place, "over").set(form.uncovered(Number(place.pointer.split(".").at(-1))));
    show();
    form.changed(inside(place, "over"));
  });
  item.querySelector("[data-content]").append(button);
}
