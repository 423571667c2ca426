// Shows the page again when `helder serve` has something newer. A browser gives a reloaded page its scroll back.
const shown = document.currentScript.dataset.stand;
let news = null;

function listen() {
  if (news || document.hidden) return;
  news = new EventSource("/-helder/stand");
  news.addEventListener("message", (event) => {
    if (event.data !== shown) location.reload();
  });
}

// A browser has few connections to one host: a page that nobody sees gives its own back.
function rest() {
  news?.close();
  news = null;
}

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
addEventListener("pageshow", listen);
listen();
