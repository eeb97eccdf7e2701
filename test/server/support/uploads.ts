/** Files on their way to the server, as a page sends them. */
import type { Upload } from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { call, json, newKey } from './calls.js';

export interface Sending {
  readonly name?: string;
  readonly subject?: string;
  readonly key?: string;
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function sendFile(app: App, content: Uint8Array, { name = '东门.jpg', subject = 'river-parks', key = newKey(), address, headers = {} }: Sending = {}): Promise<Response> {
  return call(app, 'POST', `/uploads?purpose=submission&subject=${subject}`, {
    key, raw: new Blob([new Uint8Array(content)]), ...(address !== undefined && { address }),
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, ...headers },
  });
}

/** One that is taken. */
export const upload = (app: App, content: Uint8Array, sending?: Sending): Promise<Upload> => json<Upload>(sendFile(app, content, sending), 201);
