/** The end of a form: what is wrong still, what was changed, and how it leaves the page. Nothing leaves by itself. */

import { draftName, fileName, mailOf, proposalOf, save, saveDraft } from "./bewaren.js";

const SECRET = "geheim-adres";
const RESULTS = ["saved", "drafted"];

export class Ending {
  /** `box`: where it stands; `form`: templates and settings; `entriesOf`: every entry now; `prepare`: what must be right first. */
  constructor(box, form, entriesOf, prepare = () => []) {
    Object.assign(this, { box, form, entriesOf, prepare });
    this.part("save").addEventListener("click", () => this.#finish());
    this.part("draft").addEventListener("click", () => this.#draft());
    this.part("mail")?.addEventListener("click", () => { this.isKept = true; });
    addEventListener("beforeunload", (event) => this.#warn(event));
    this.show();
  }

  part(name) {
    return this.box.querySelector(`[data-${name}]`);
  }

  get changed() {
    return this.entriesOf().filter((entry) => entry.isChanged);
  }

  /** What was changed, in a list; a change after saving must be saved again. */
  show() {
    const changed = this.changed;
    this.part("nothing").hidden = changed.length > 0;
    this.part("something").hidden = changed.length === 0;
    this.part("changed").replaceChildren(...changed.map((entry) => this.#line("change", this.form.say("gewijzigd", { name: entry.name || this.form.say("nieuw"), fields: entry.changes.join(", ") }))));
    for (const name of RESULTS) this.part(name).hidden = true;
    this.isKept = false;
  }

  #line(template, text) {
    const line = this.form.clone(template);
    line.querySelector("[data-text]").textContent = text;
    return line;
  }

  #finish() {
    const problems = [...this.prepare(), ...this.#problems(() => true)];
    this.#tell(problems, this.form.say("moet-beter"));
    if (problems.length) return;
    for (const entry of this.changed) save(entry);
    this.#after(this.changed);
  }

  /** What is not finished may be kept, but never where a confidential place is. */
  #draft() {
    const problems = this.#problems(({ code }) => code === SECRET);
    this.#tell(problems, this.form.say("mag-niet-weg"));
    if (problems.length) return;
    const entries = this.changed.length ? this.changed : this.entriesOf();
    saveDraft(entries);
    this.part("draft-file").textContent = draftName(entries);
    this.#show("drafted");
  }

  #problems(isMeant) {
    return this.entriesOf().filter((entry) => entry.isChanged || entry.isNew).flatMap((entry) => {
      entry.showAll();
      return entry.faults.filter(isMeant).map((fault) => ({ ...fault, entry }));
    });
  }

  #tell(problems, title) {
    const box = this.part("problems");
    box.hidden = problems.length === 0;
    box.querySelector("[data-heading]").textContent = title;
    box.querySelector("ul").replaceChildren(...problems.map(({ entry, pointer, message, focus }) => {
      const line = this.#line("problem", message);
      line.querySelector("button").addEventListener("click", () => (focus ?? entry.reveal(pointer)).focus());
      return line;
    }));
    if (problems.length) box.focus();
  }

  #after(entries) {
    this.part("files").replaceChildren(...entries.map((entry) => this.#line("file", fileName(entry))));
    const { settings } = this.form;
    if (settings.email) this.part("mail").href = mailOf(entries, this.form);
    this.part("proposals")?.replaceChildren(...entries.map((entry) => this.#proposal(entry, settings)));
    this.#show("saved");
  }

  #show(result) {
    for (const name of RESULTS) this.part(name).hidden = name !== result;
    this.part(result).focus();
    this.isKept = true;
  }

  #proposal(entry, settings) {
    const item = this.form.clone("proposal");
    const link = item.querySelector("a");
    link.href = proposalOf(entry, settings);
    link.textContent = fileName(entry);
    item.querySelector("textarea").value = entry.text;
    return item;
  }

  #warn(event) {
    if (!this.isKept && this.changed.length > 0) event.preventDefault();
  }
}
