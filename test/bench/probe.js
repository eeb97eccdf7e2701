// Runs in a measured page before anything of its own. Before it stand `benchGoal`, what the citizen waits for, and `benchWords`, what is to be read then.
(() => {
  const roots = [document];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    return root;
  };

  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
  const areas = () => all('form textarea:enabled').filter((area) => area.form.querySelector('[type="submit"]:enabled') && isVisible(area));
  const said = (selector, words) => all(selector).find((element) => element.textContent.includes(words) && isVisible(element));
  /** By its text, since every page marks up an opinion in its own way. */
  const textOf = (words) => {
    for (const root of roots) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) if (texts.currentNode.data.includes(words)) return texts.currentNode.parentElement;
    }
    return undefined;
  };
  /** Names are `number` by hand, `/number` in a widget. */
  const field = (name) => all(`input[name$="${name}"]:enabled`).find((input) => input.form?.querySelector('[type="submit"]:enabled') && isVisible(input));
  const nth = (selector, many) => all(selector).filter(isVisible)[many - 1];
  const goals = {
    box: () => areas()[0],
    button: () => said('button:enabled', '提意见'),
    clause: () => all('[id="art-1"]').find(isVisible),
    receipts: () => said('p, div', '没有记下回执'),
    fields: () => field('number') && field('code'),
    letters: () => nth('a[href*="/letters/"]', 20),
    figures: () => all('tfoot td').filter(isVisible).at(-1),
    questions: () => nth('a[href*="/knowledge/"]', 10),
    timeline: () => nth('ol li', 1),
    opinions: () => [textOf(globalThis.benchWords)].find((element) => element && isVisible(element)),
  };

  const shifts = [];
  new PerformanceObserver((list) => { shifts.push(...list.getEntries()); }).observe({ type: 'layout-shift', buffered: true });

  const reached = (goal) => new Promise((resolve) => {
    const look = () => {
      if (goals[goal]()) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const usable = reached(globalThis.benchGoal);

  const keys = [];
  const channel = new MessageChannel();
  let pressedAt = 0;
  channel.port1.onmessage = ({ data }) => { keys.push(performance.now() - data); };
  addEventListener('keydown', ({ timeStamp }) => { pressedAt = timeStamp; }, true);
  addEventListener('input', () => {
    const at = pressedAt;
    // The message is delivered after the frame has been drawn.
    requestAnimationFrame(() => { channel.port2.postMessage(at); });
  }, true);

  globalThis.benchProbe = {
    usable,
    /** What had been asked for, and how far the page had jumped, a second after `usableAt`. */
    collect(usableAt) {
      const sizes = ({ name, startTime, encodedBodySize, transferSize }) => ({ path: new URL(name).pathname, startTime, bytes: encodedBodySize, transferred: transferSize });
      const [page] = performance.getEntriesByType('navigation');
      return {
        requests: [page, ...performance.getEntriesByType('resource')].map(sizes),
        shift: shifts.filter(({ hadRecentInput, startTime }) => !hadRecentInput && startTime <= usableAt + 1000).reduce((sum, { value }) => sum + value, 0),
      };
    },
    pressGo() { goals.button().click(); },
    focusBox() { areas()[0].focus(); },
    focusField(name) { field(name).focus(); },
    found: async () => await reached('timeline') - pressedAt,
    boxIsOpen: () => areas().length > 0,
    typed: () => ({ keys, text: areas()[0].value }),
  };
})();
