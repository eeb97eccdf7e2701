import { openBox } from '../../support/comment-box.js';
import { startServer } from '../../support/server.js';
it('times', async () => {
  for (let i = 0; i < 3; i += 1) {
    const a = performance.now(); const server = await startServer();
    const b = performance.now(); await server.publish();
    const c = performance.now(); const page = await openBox(server);
    const d = performance.now(); await page.isAccessible();
    const e = performance.now(); await server.close();
    console.error('start', b - a, 'publish', c - b, 'open', d - c, 'axe', e - d, 'close', performance.now() - e);
    page.place.remove();
  }
  console.error(document.hasFocus(), document.visibilityState);
});
