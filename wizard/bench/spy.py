"""JavaScript that notes, inside the browser, when something a person waits for has happened."""

# Runs before anything of the page does. Notes when the first answer to choose stands in the page, and how
# long after its start a worker says that it is ready, whoever starts it. One whose snapshot cannot be used is
# started a second time by the page: that counts from the first start.
SPY = """(() => {
  const Stock = window.Worker;
  const starts = {};
  window.Worker = class extends Stock {
    constructor(url, options) {
      super(url, options);
      const start = (starts[url] ??= performance.now());
      this.addEventListener('message', ({ data }) => {
        if (data?.ready) window.engineReady = performance.now() - start;
        if (data?.failed) window.engineFailed = String(data.failed);
      });
    }
  };
  new MutationObserver((_, watch) => {
    if (!document.querySelector('input[type=radio], input[type=checkbox].cg-choice__input')) return;
    window.firstQuestion = performance.now();
    watch.disconnect();
  }).observe(document, { childList: true, subtree: true });
})();"""

# For browsers that nothing drives: tells the server as soon as the engine is up, or why it is not.
REPORTING = (
    SPY
    + """(() => {
  const timer = setInterval(() => {
    if (window.engineReady === undefined && window.engineFailed === undefined) return;
    clearInterval(timer);
    const body = JSON.stringify({ ready: window.engineReady ?? null, failed: window.engineFailed ?? null });
    fetch('/bench-report', { method: 'POST', body });
  }, 20);
})();"""
)

# Resolves once one of these names is set. It looks by itself: pages do not allow texts to be run as scripts.
SOON = """names => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(`waited in vain for ${names}`)), 180000);
  const timer = setInterval(() => {
    const found = names.filter((name) => window[name] !== undefined);
    if (found.length === 0) return;
    clearInterval(timer);
    resolve(Object.fromEntries(found.map((name) => [name, window[name]])));
  }, 5);
})"""

# Chooses answers, waits as long as a person does, presses Continue; resolves with the milliseconds from there
# until the next page stands.
CLICK = """([chosen, pause]) => new Promise((resolve, reject) => {
  const view = document.querySelector('[data-view]');
  const step = view.querySelector('[data-step]').dataset.step;
  const boxes = chosen.map(([question, value]) =>
    view.querySelector(`[data-asks="${question}"] .cg-choice__input[value="${value}"]`));
  for (const box of boxes) if (!box.checked) box.click();
  setTimeout(() => reject(new Error(`nothing follows ${step}`)), 60000);
  const press = () => {
    const start = performance.now();
    new MutationObserver((_, watch) => {
      if ((view.querySelector('[data-step]')?.dataset.step ?? step) === step) return;
      watch.disconnect();
      resolve(performance.now() - start);
    }).observe(view, { childList: true, subtree: true });
    view.querySelector('form button[type=submit]').click();
  };
  if (pause) setTimeout(press, pause); else press();
})"""

# Where the questions stand: the step, its kind, and the values that each question of the page offers.
WHERE = """() => {
  const page = document.querySelector('[data-view] [data-step]');
  const values = (one) => [...one.querySelectorAll('.cg-choice__input')].map((box) => box.value);
  const offered = [...page.querySelectorAll('[data-asks]')].map((one) => [one.dataset.asks, values(one)]);
  return { step: page.dataset.step, kind: page.dataset.kind, offered, up: window.engineReady !== undefined };
}"""

# Presses "Download Word file"; resolves with the milliseconds until the file is handed over.
WORD = """() => new Promise((resolve, reject) => {
  const stock = URL.createObjectURL;
  setTimeout(() => reject(new Error('no Word file came')), 60000);
  URL.createObjectURL = (blob) => {
    URL.createObjectURL = stock;
    resolve(performance.now() - start);
    return stock.call(URL, blob);
  };
  const start = performance.now();
  document.querySelector('[data-view] [data-word]').click();
})"""

MEMORY = "async () => (await performance.measureUserAgentSpecificMemory()).bytes"
