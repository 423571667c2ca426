/** Something that is done after a pause, unless it is put off or called off before. */

export class Delay {
  #timer = 0;

  start(wait, act) {
    this.stop();
    this.#timer = setTimeout(act, wait);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
