/** A link to what is asked, with the words in it: because somebody asks for it. */

import { show } from "./kaarten.js";

export class Share {
  #button;
  #status;
  #texts;

  /** `ask` gives {link, hasWords}. */
  constructor(box, ask, texts) {
    this.#texts = texts;
    this.#button = box.querySelector("[data-share]");
    this.#status = box.querySelector("[data-share-status]");
    this.#button.addEventListener("click", () => this.#share(ask()));
  }

  /** Whether there is anything to share; what was said of another question goes. */
  show(isPossible) {
    show(this.#button, isPossible);
    this.#status.replaceChildren();
  }

  async #share({ link, hasWords }) {
    const warning = hasWords ? ` ${this.#texts.say("words-in-link")}` : "";
    try {
      await navigator.clipboard.writeText(link);
      this.#status.textContent = this.#texts.say("copied") + warning;
    } catch {
      this.#status.textContent = this.#texts.say("copy", { link }) + warning;
    }
  }
}
