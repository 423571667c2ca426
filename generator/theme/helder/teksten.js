/** What scripts say, in the language of the page: it stands in the page, in template[data-texts], never in a script. */

export class Texts {
  #texts;
  #forms;

  /** `texts` by name; `language` chooses between the forms that a number asks for. */
  constructor(texts, language) {
    this.#texts = texts;
    this.#forms = new Intl.PluralRules(language);
  }

  /** A text with its values in place: {place} stands for `values.place`. */
  say(name, values = {}) {
    return this.#texts[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  /** The text for a number of things, with that number in it. */
  count(name, number, values = {}) {
    const form = `${name}-${this.#forms.select(number)}`;
    return this.say(form in this.#texts ? form : `${name}-other`, { ...values, number });
  }

  /** What stands before and behind a value that is shown in a part of its own. */
  around(name, key) {
    return this.#texts[name].split(`{${key}}`);
  }
}

/** The texts of this page. */
export function textsOf(page) {
  const found = [...page.querySelectorAll("template[data-texts]")].flatMap(({ content }) => [...content.querySelectorAll("[data-text]")]);
  return new Texts(Object.fromEntries(found.map(({ dataset, textContent }) => [dataset.text, textContent])), page.documentElement.lang);
}
