/** What the demonstration serves beside the API: the agency's pages, the widgets and the API reference. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StaticMount } from './static-files.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
  + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const sitePolicy = `${strict}; require-trusted-types-for 'script'; trusted-types huiying`;

const pageHeaders = (policy: string) => ({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'strict-origin-when-cross-origin' });

const swaggerFiles = ['swagger-ui-bundle.js', 'swagger-ui.css'];

/** `/` the site, `/huiying/` the built widgets, `/api/` the reference. */
export function siteMounts(): StaticMount[] {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const reference = pageHeaders(strict);
  return [
    { prefix: '/', folder: folder('../../site/'), headers: pageHeaders(sitePolicy) },
    {
      prefix: '/huiying/',
      folder: folder('../../../dist/'),
      // Modules are fetched with CORS, and pages of other origins embed them.
      headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      hashed: /^chunks\//,
    },
    { prefix: '/api/', folder: folder('./api-reference/'), headers: reference },
    { prefix: '/api/assets/', folder: swagger, only: swaggerFiles, headers: reference },
    { prefix: '/api/contract/', folder: folder('../../../src/contract/'), only: ['document.gen.json'], headers: reference },
  ];
}

/** The contract under the name that tools look for. */
export const contractAddress = { from: '/api/openapi.json', to: '/api/contract/document.gen.json' } as const;

/** The permanent page of a consultation, for an address with a slash at its end under which the site has no page of its own. */
export function pageFor(pathname: string): string | undefined {
  const id = /^\/consultations\/([a-z0-9-]+)\/$/.exec(pathname)?.[1];
  return id === undefined ? undefined : `/consultations/${id}`;
}
