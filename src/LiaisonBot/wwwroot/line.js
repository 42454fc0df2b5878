// Web Chat tries a broken line again every twenty seconds and says nothing meanwhile. Here it is said at once, and as soon as the bot
// answers again the conversation goes on. What was typed stays where it is.
const RETRY_MS = 2000;

let waiting = false;

/** Calls back when a line breaks that nobody meant to end, and once the bot can be reached again. */
export function watchLine({ lost, back }) {
  globalThis.WebSocket = class extends WebSocket {
    #meant = false;

    constructor(...where) {
      super(...where);
      this.addEventListener('close', () => {
        if (this.#meant || waiting) return;
        waiting = true;
        lost();
        setTimeout(retry, RETRY_MS, back);
      });
    }

    close(...reason) {
      this.#meant = true;
      super.close(...reason);
    }
  };
  addEventListener('pagehide', () => { waiting = true; });
}

async function retry(back) {
  try {
    if (!(await fetch('/health/live')).ok) throw new Error('not yet');
    waiting = false;
    back();
  } catch {
    setTimeout(retry, RETRY_MS, back);
  }
}
