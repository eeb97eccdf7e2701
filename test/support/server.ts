/** The real server, as an element test in the browser sees it. */
import type { Publication, Published, Row, ServerOptions, Verdict } from './test-server.js';
import type { Control } from './test-server-plugin.js';

export interface Server {
  /** On the page's own origin. */
  readonly baseUrl: string;
  /** The same server and database on another origin, through CORS. */
  readonly otherOriginBaseUrl: string;
  /** Stands the server's clock at a time, given as RFC 3339, or moves it on by minutes; nothing else moves it. */
  setClock(to: string | number): Promise<void>;
  /** Replaces whole settings, for example `{ maintenance: { resumesAt } }`, `agency` or `rateLimits`. */
  configure(config: NonNullable<ServerOptions['config']>): Promise<void>;
  /** What the scanner says from now on, also of files that wait for it. */
  scan(verdict: Verdict): Promise<void>;
  /** Has staff publish a consultation of the demonstration, changed as told; `river-parks` without a word. */
  publish(publication?: Publication): Promise<Published>;
  /** Every committed row of a table, in the order in which they were written. */
  rows(table: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** Starts a server with an empty database for the test that calls it; ends with the test run at the latest. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const session = crypto.randomUUID();
  const control = async <Result>(command: Control): Promise<Result> => {
    const response = await fetch(`/__control/${session}`, { method: 'POST', body: JSON.stringify(command) });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Result;
  };
  const addresses = await control<Pick<Server, 'baseUrl' | 'otherOriginBaseUrl'>>({ open: options });
  return {
    ...addresses,
    setClock: (clock) => control({ clock }),
    configure: (configure) => control({ configure }),
    scan: (scan) => control({ scan }),
    publish: (publish = {}) => control({ publish }),
    rows: (rows) => control({ rows }),
    close: () => control({ close: true }),
  };
}
