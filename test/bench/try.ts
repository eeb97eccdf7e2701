import { openBrowser } from '../support/browser.js';
import { openBenchServer } from './bench-server.js';
import { visit } from './visit.js';
const server = await openBenchServer();
const browser = await openBrowser();
const show = async (path: string, goal: 'box'|'button'|'clause'|'receipts', w=1280) => {
  const t=Date.now();
  const v = await visit(browser, { url: server.url + path, width: w, height: w===1280?900:800, goal }).catch((e: unknown) => String(e));
  if (typeof v === 'string') { console.log(path, v); return; }
  console.log(path, Math.round(v.usableAt), 'shift', v.shift.toFixed(4), 'heap', Math.round(v.heap/1024), 'keys', v.keys.length, v.keys.map(Math.round).join(','), 'work', v.work?.toFixed(1), 'took', Date.now()-t);
  if (process.argv[2]) for (const r of v.requests) console.log('   ', Math.round(r.startTime), r.bytes, r.transferred, r.path);
};
await show('/bench/floor/consultation.html?id=data-sharing','box');
await show('/bench/hy-consultation-60.html','box');
await show('/bench/hy-consultation-plain-60.html','box');
await show('/bench/hy-consultation-1260.html','box');
await show('/bench/floor/consultation.html?id=long-draft','box');
await show('/bench/floor/consultation.html?id=data-sharing','button',375);
await show('/bench/hy-consultation-60.html','button',375);
await show('/bench/floor/draft.html?id=data-sharing','clause');
await show('/bench/hy-consultation-draft-60.html','clause');
await show('/bench/floor/receipt.html','receipts');
await show('/bench/hy-receipt-60.html','receipts');
await show('/bench/classic-60.html','box');
await browser.close(); await server.close();
