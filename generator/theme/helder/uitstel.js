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

const arrivals = new EventTarget();

/** What is promised, told to whoever waits once it is there: what comes slowly is not lost. */
export async function arrived(promise) {
  const value = await promise;
  arrivals.dispatchEvent(new Event("arrival"));
  return value;
}

/** Something that is done when nothing has arrived for a while. */
export class Patience {
  #delay = new Delay();
  #stopped = new AbortController();

  constructor(wait, act) {
    const start = () => this.#delay.start(wait, act);
    arrivals.addEventListener("arrival", start, { signal: this.#stopped.signal });
    start();
  }

  end() {
    this.#stopped.abort();
    this.#delay.stop();
  }
}

/** What `load` promises, asked once, for whatever it was first asked; after a failure it is asked again. */
export function once(load) {
  let promise = null;
  return (given) => {
    promise ??= load(given).catch((error) => {
      promise = null;
      throw error;
    });
    return promise;
  };
}
