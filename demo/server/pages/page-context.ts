import type { Context } from 'hono';
import type { AgencyConfig } from '../config.js';
import type { ContractReader } from './contract-reader.js';

/** What every page is made with. */
export interface PageContext {
  readonly request: Request;
  readonly reader: ContractReader;
  readonly config: AgencyConfig;
  /** The site's own origin, for canonical links. */
  readonly origin: string;
  /** The origin that was asked for; behind a proxy it may be another one. */
  readonly requested: string;
  readonly requestId: string;
}

/** Variables that the app sets on every request. */
export interface PageEnvironment {
  readonly Bindings: {
    /** What can be done with a file of the site that has this address, for whoever asks for something else. */
    readonly fileMethods?: string;
  };
  readonly Variables: { requestId: string };
}

export type AnyContext = Context<PageEnvironment>;

export type Reply = (page: PageContext, context: AnyContext) => Promise<Response>;
