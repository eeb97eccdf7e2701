/** Pages as a browser without script asks for them and posts to them. */
import assert from 'node:assert/strict';
import type { App } from '../../../demo/server/app.js';

export const site = 'http://server.test';

export interface PageOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
}

export async function getPage(app: App, path: string, { headers = {}, address }: PageOptions = {}): Promise<Response> {
  return app.fetch(new Request(`${site}${path}`, { headers }), address === undefined ? undefined : { address });
}

/** The page's markup, after its status was what it had to be. */
export async function markup(response: Response | Promise<Response>, status = 200): Promise<string> {
  const answered = await response;
  const text = await answered.text();
  assert.equal(answered.status, status, text.slice(0, 3000));
  return text;
}

export type FormFields = Readonly<Record<string, string>>;

export function postForm(app: App, path: string, fields: FormFields, { headers = {}, address }: PageOptions = {}): Promise<Response> {
  const request = new Request(`${site}${path}`, { method: 'POST', headers: { Origin: site, ...headers }, body: new URLSearchParams(fields) });
  return app.fetch(request, address === undefined ? undefined : { address });
}

/** As a form with `enctype=multipart/form-data` is sent by a browser; what was not chosen is a file without a name. */
export function postFiles(app: App, path: string, fields: FormFields, files: Readonly<Record<string, readonly File[]>>, { headers = {}, address }: PageOptions = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const [name, chosen] of Object.entries(files)) for (const file of chosen) body.append(name, file);
  const request = new Request(`${site}${path}`, { method: 'POST', headers: { Origin: site, ...headers }, body });
  return app.fetch(request, address === undefined ? undefined : { address });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

/** What is written on the page, without its markup. */
export const wordsOf = (page: string) => unescaped(page.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');

/** What the form of the page with a button for that step would send; the first form that posts, where no step is named. */
export function fieldsOf(page: string, step = ''): Record<string, string> {
  const forms = [...page.matchAll(/<form method="post"[\s\S]*?<\/form>/g)].map(([whole]) => whole);
  const form = forms.find((whole) => step === '' || whole.includes(`name="step" value="${step}"`)) ?? assert.fail(`There is no form ${step}.`);
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    if (/ type="file"/.test(tag)) continue;
    const isChoice = / type="(?:checkbox|radio)"/.test(tag);
    if (!isChoice || / checked/.test(tag)) fields[attribute(tag, 'name')] = attribute(tag, 'value');
  }
  for (const [, tag = '', value = ''] of form.matchAll(/(<textarea [^>]*>)\n([\s\S]*?)<\/textarea>/g)) fields[attribute(tag, 'name')] = unescaped(value);
  for (const [, tag = '', options = ''] of form.matchAll(/(<select [^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = / value="([^"]*)" selected/.exec(options)?.[1] ?? / value="([^"]*)"/.exec(options)?.[1];
    fields[attribute(tag, 'name')] = chosen ?? '';
  }
  return fields;
}
