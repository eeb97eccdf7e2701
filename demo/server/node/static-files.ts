/** Files of a folder, kept in memory with their packed form until the file changes. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentType, isPackable } from './content-types.js';

export interface StaticMount {
  /** Begins and ends with a slash. */
  readonly prefix: string;
  readonly folder: string;
  /** Only these files, when given. */
  readonly only?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Files whose name changes with their content, kept by browsers for good. */
  readonly hashed?: RegExp;
}

interface HeldFile {
  readonly changedAt: number;
  readonly bytes: Buffer;
  readonly packed: Buffer | undefined;
  /** Of the plain and of the packed form: two bodies, so two names (RFC 9110, 8.8.3.3). */
  readonly tags: { readonly plain: string; readonly packed: string };
  readonly type: string;
}

const worthPacking = 1024;
const year = 31_536_000;

export class StaticFiles {
  readonly #mounts: readonly StaticMount[];
  readonly #held = new Map<string, HeldFile>();

  /** The longest prefix comes first in line. */
  constructor(mounts: readonly StaticMount[]) {
    this.#mounts = [...mounts].sort((left, right) => right.prefix.length - left.prefix.length);
  }

  /** Undefined when no file has this address. */
  async answer(request: Request): Promise<Response | undefined> {
    const path = plainPath(new URL(request.url).pathname);
    if (path === undefined) return undefined;
    for (const mount of this.#mounts) {
      if (`${path}/` === mount.prefix) return redirect(mount.prefix);
      const inner = path.startsWith(mount.prefix) ? path.slice(mount.prefix.length) : undefined;
      const found = inner === undefined ? undefined : await this.#find(mount, inner, path);
      if (found instanceof Response) return found;
      if (found) return fileResponse(found, request, mount, inner ?? '');
    }
    return undefined;
  }

  /** A page in words for a reader who asked for a page that is not there; undefined for a machine, or without a `404.html`. */
  async missing(request: Request): Promise<Response | undefined> {
    if (!(request.headers.get('Accept') ?? '').includes('text/html')) return undefined;
    const mount = this.#mounts.find(({ prefix }) => prefix === '/');
    const page = mount && await this.#find(mount, '404.html', '/404.html');
    if (!mount || !page || page instanceof Response) return undefined;
    // Whole each time: "nothing has changed" is no answer to somebody who found nothing.
    const asked = new Headers(request.headers);
    asked.delete('If-None-Match');
    const { headers, body } = fileResponse(page, new Request(request.url, { method: request.method, headers: asked }), mount, '404.html');
    for (const name of ['ETag', 'Last-Modified']) headers.delete(name);
    return new Response(body, { status: 404, headers });
  }

  async #find(mount: StaticMount, inner: string, path: string): Promise<HeldFile | Response | undefined> {
    const name = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
    if (mount.only && !mount.only.includes(name)) return undefined;
    try {
      const root = await realpath(mount.folder);
      const file = await realpath(join(root, name));
      // A symbolic link may not lead out of the folder.
      if (!file.startsWith(`${root}${sep}`)) return undefined;
      const about = await stat(file);
      if (about.isDirectory()) return redirect(`${path}/`);
      return await this.#hold(file, about.mtimeMs);
    } catch {
      return undefined;
    }
  }

  async #hold(file: string, changedAt: number): Promise<HeldFile> {
    const known = this.#held.get(file);
    if (known?.changedAt === changedAt) return known;
    const bytes = await readFile(file);
    const plain = contentType(file);
    const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
    const held: HeldFile = {
      changedAt,
      bytes,
      packed: isPackable(plain) && bytes.length > worthPacking ? gzipSync(bytes, { level: 9 }) : undefined,
      tags: { plain: `"${digest}"`, packed: `"${digest}-gzip"` },
      type: isPackable(plain) && isUtf8(bytes) ? `${plain}; charset=utf-8` : plain,
    };
    this.#held.set(file, held);
    return held;
  }
}

/** Decoded, without dots that climb, hidden files, backslashes and NUL; undefined for anything else. */
function plainPath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return /[\\\0]|\/\.|\/\//.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** A page in another encoding says so itself; a header would overrule it. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function redirect(to: string): Response {
  return new Response(null, { status: 301, headers: { Location: encodeURI(to), 'Cache-Control': 'no-cache' } });
}

function fileResponse({ bytes, packed, tags, type, changedAt }: HeldFile, request: Request, { headers, hashed }: StaticMount, inner: string): Response {
  const pack = packed !== undefined && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(request.headers.get('Accept-Encoding') ?? '');
  const tag = pack ? tags.packed : tags.plain;
  const common = {
    ...headers,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': hashed?.test(inner) === true ? `public, max-age=${String(year)}, immutable` : 'no-cache',
    ETag: tag,
    'Last-Modified': new Date(changedAt).toUTCString(),
    ...(packed && { Vary: 'Accept-Encoding' }),
  };
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  if (known.includes(tag)) return new Response(null, { status: 304, headers: common });
  const body = pack ? packed : bytes;
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
    headers: { ...common, 'Content-Type': type, 'Content-Length': String(body.length), ...(pack && { 'Content-Encoding': 'gzip' }) },
  });
}
