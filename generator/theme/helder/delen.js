/** A link to what is asked, with the words in it: because somebody asks for it. */

import { show } from "./weergave.js";

export class Share {
  #button;
  #status;

  /** `ask` gives {link, hasWords}. */
  constructor(box, ask) {
    this.#button = box.querySelector("[data-share]");
    this.#status = box.querySelector("[data-share-status]");
    this.#button?.addEventListener("click", () => this.#share(ask()));
  }

  /** Whether there is anything to share; what was said of another question goes. */
  show(isPossible) {
    show(this.#button, isPossible);
    this.#status?.replaceChildren();
  }

  async #share({ link, hasWords }) {
    const warning = hasWords ? " De woorden die je typte, staan erin." : "";
    try {
      await navigator.clipboard.writeText(link);
      this.#status.textContent = `De link is gekopieerd.${warning}`;
    } catch {
      this.#status.textContent = `Kopieer deze link: ${link}${warning}`;
    }
  }
}
