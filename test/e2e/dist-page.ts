import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { dist } from '../../tools/build/library.js';

const policy = "default-src 'none'; script-src 'self' 'nonce-host'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types huiying host";

export interface DistPage {
  readonly page: Page;
  /** Scripts that were asked for, below dist. */
  readonly scripts: string[];
  /** Errors, refusals by the policy and warnings, in the page's own words. */
  readonly complaints: string[];
}

/** A page under a strict policy with the built files below `/huiying/` and nothing else: every other address answers 404. */
export async function openDistPage(browser: Browser, markup: string): Promise<DistPage> {
  const page = await browser.newPage();
  const scripts: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    // The missing server answers 404, which the browser itself puts on the console, and so do we.
    if (['error', 'warn'].includes(message.type()) && !/404|asked .* not there/.test(message.text())) complaints.push(message.text());
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/') {
      void request.respond({ contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy }, body: `<!doctype html><html lang="zh-CN"><title>试</title>${markup}` });
      return;
    }
    const file = /^\/huiying\/(.+\.js)$/.exec(pathname)?.[1];
    if (file === undefined) {
      void request.respond({ status: 404 });
      return;
    }
    scripts.push(file);
    void readFile(join(dist, file)).then((body) => request.respond({ contentType: 'text/javascript', body }), () => request.respond({ status: 404 }));
  });
  await page.goto('http://agency.test/', { waitUntil: 'load' });
  return { page, scripts, complaints };
}
