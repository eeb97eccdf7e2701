/** What is served beside the API: an agency's pages, the widgets, the staff page and the API reference. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StaticMount } from './static-files.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
  + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const sitePolicy = `${strict}; require-trusted-types-for 'script'; trusted-types huiying`;

const referrer = 'strict-origin-when-cross-origin';

const pageHeaders = (policy: string) => ({ 'Content-Security-Policy': policy, 'Referrer-Policy': referrer });

const swaggerFiles = ['swagger-ui-bundle.js', 'swagger-ui.css'];

export interface SiteChoice {
  /** The folder at `/`: the fictional city's (`city`), an agency's own, or null for none. */
  readonly site: string | null;
  readonly staffPage: boolean;
  readonly apiReference: boolean;
}

export const city = folder('../../site/');

const demonstration: SiteChoice = { site: city, staffPage: true, apiReference: true };

const built = folder('../../../dist/');

/** False for a checkout in which `npm run build` has not run. */
export const widgetsAreBuilt = (): boolean => existsSync(join(built, 'integrity.json'));

/** `/` the site, `/huiying/` the built widgets, `/staff/` the staff page, `/api/` the reference. */
export function siteMounts({ site, staffPage, apiReference }: SiteChoice = demonstration): StaticMount[] {
  const staff = pageHeaders(sitePolicy);
  return [
    // What an agency's own pages load is theirs to say.
    ...(site === null ? [] : [{ prefix: '/', folder: site, headers: site === city ? staff : { 'Referrer-Policy': referrer } }]),
    {
      prefix: '/huiying/',
      folder: built,
      // Modules are fetched with CORS, and pages of other origins embed them.
      headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      hashed: /^chunks\//,
    },
    ...(staffPage && site !== city ? [{ prefix: '/staff/', folder: join(city, 'staff'), headers: staff }, { prefix: '/', folder: city, only: ['site.css', 'icon.svg'], headers: staff }] : []),
    ...(apiReference ? referenceMounts() : []),
  ];
}

function referenceMounts(): StaticMount[] {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const headers = pageHeaders(strict);
  return [
    { prefix: '/api/', folder: folder('./api-reference/'), headers },
    { prefix: '/api/assets/', folder: swagger, only: swaggerFiles, headers },
    { prefix: '/api/contract/', folder: folder('../../../src/contract/'), only: ['document.gen.json'], headers },
  ];
}

/** The contract under the name that tools look for. */
export const contractAddress = { from: '/api/openapi.json', to: '/api/contract/document.gen.json' } as const;

/** The permanent page of a consultation, for an address with a slash at its end under which the site has no page of its own. */
export function pageFor(pathname: string): string | undefined {
  const id = /^\/consultations\/([a-z0-9-]+)\/$/.exec(pathname)?.[1];
  return id === undefined ? undefined : `/consultations/${id}`;
}
