/** What is asked at this moment: the choice, the place, the words and how they were understood. Without the page. */

import { begun, lookUp } from "./plaatsen.js";

export const NOTHING = { values: {}, place: "", age: null };
const SHORTEST = 2;

export class State {
  /** The chosen filters and the age, and the place once it is known. */
  choice = NOTHING;
  /** What was asked as a place, a key or a text, and the places it may mean. */
  place = "";
  matches = [];
  /** Whether it comes from the address: then it is no step of its own. */
  isRestored = false;
  words = "";
  /** Whether the last word is finished; until then it may be the beginning of one. */
  isDone = true;
  /** Nothing is to be corrected. */
  exact = false;
  /** What is not to be recognised in the words: "place", "age". */
  plain = new Set();
  /** How the words were understood, null before. */
  read = null;

  /** Take what was typed; one letter says nothing. */
  takeWords(typed) {
    const asked = typed.length >= SHORTEST ? typed : "";
    if (asked !== this.words) this.exact = false;
    if (!asked) this.plain = new Set();
    this.words = asked;
  }

  /** Take what was asked as a place. */
  takePlace(asked) {
    this.place = asked;
    this.choice = { ...this.choice, place: "" };
    this.isRestored = false;
  }

  /** The places that were asked for: a key of our own stands for one, what a person types may mean several, or begin them. */
  findPlace(places) {
    const search = this.place === this.choice.place ? lookUp : begun;
    this.matches = this.place ? search(places, this.place) : [];
  }

  /** The choice without one value of a filter. */
  choiceWithout(facet, value) {
    const left = this.choice.values[facet].filter((one) => one !== value);
    const { [facet]: _, ...others } = this.choice.values;
    return { ...this.choice, values: left.length ? { ...others, [facet]: left } : others };
  }

  /** Take a choice; another place than before is yet to be understood. */
  choose(choice, place) {
    this.choice = place === this.place ? choice : { ...choice, place: "" };
    this.place = place;
    this.isRestored = false;
    if (!place) this.matches = [];
  }

  /** Take the choice of an address. */
  restore(choice) {
    this.choice = choice;
    this.place = choice.place;
    this.matches = [];
    this.isRestored = true;
  }

  /** What was recognised in the words is no place or no age: they are words like others. */
  refuse(what) {
    this.plain = new Set([...this.plain, what]);
  }

  /** The place that was asked for; what the words say of a place counts only where nobody said it apart. */
  get placeAsked() {
    return onlyOne(this.place ? this.matches : this.read?.place?.matches);
  }

  /** The choice with the age that the words say, where nobody said it apart. */
  get wish() {
    return { ...this.choice, age: this.choice.age ?? this.read?.age?.age ?? null };
  }

  /** Whether there is a choice, also one that the words say, that leaves things out. */
  get isLimited() {
    return this.placeAsked !== null || this.wish.age !== null || Object.keys(this.choice.values).length > 0;
  }

  /** Whether something is chosen, or asked as a place, whatever the words say. */
  get isChosen() {
    return Boolean(this.place) || this.choice.age !== null || Object.keys(this.choice.values).length > 0;
  }

  get isEmpty() {
    return !this.words && !this.isChosen;
  }
}

function onlyOne(matches = []) {
  return matches.length === 1 ? matches[0].place : null;
}
