/** WebKitGTK's small browser, driven over plain WebDriver on a screen that nobody sees: Linux with webkit2gtk-driver and xvfb. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** What a condition may take before a test gives up, in milliseconds. */
const patience = 25_000;

/** The name under which WebDriver hands elements over. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type Element = Readonly<Record<typeof elementKey, string>>;

/** Everything of a selector that is drawn, through shadow roots. */
const drawn = `const [selector] = arguments;
const below = (root) => [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element, ...below(element.shadowRoot)] : [element]));
return below(document).filter((element) => element.matches(selector) && element.checkVisibility());`;

const shownText = `const textOf = (root) => root.innerText + [...root.querySelectorAll('*')].map((element) => (element.shadowRoot ? [...element.shadowRoot.children].map(textOf).join('\\n') : '')).join('');
return textOf(document.body);`;

export class WebKit {
  private constructor(private readonly driver: ChildProcess, private readonly session: string) {}

  static async open(): Promise<WebKit> {
    const port = await freePort();
    // A group of its own, so that screen and browser end with the driver. GPU buffers are not there on a virtual screen.
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${String(port)}`], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
    });
    const address = `http://127.0.0.1:${String(port)}`;
    try {
      await until(() => fetch(`${address}/status`).then(({ ok }) => ok, () => false), 'WebKitWebDriver does not answer.');
      const { sessionId } = await ask<{ sessionId: string }>('POST', `${address}/session`, { capabilities: {} });
      return new WebKit(driver, `${address}/session/${sessionId}`);
    } catch (error) {
      end(driver);
      throw error;
    }
  }

  async close(): Promise<void> {
    await ask('DELETE', this.session).catch(() => undefined);
    const closed = once(this.driver, 'close');
    end(this.driver);
    await closed;
  }

  async goesTo(url: string): Promise<void> {
    await ask('POST', `${this.session}/url`, { url });
  }

  async presses(name: string, selector = 'button'): Promise<void> {
    await ask('POST', `${await this.#finds(name, selector)}/click`, {});
  }

  async writes(field: string, text: string): Promise<void> {
    await ask('POST', `${await this.#finds(field, 'textarea')}/value`, { text });
  }

  async sees(text: string): Promise<void> {
    await until(async () => (await this.text()).includes(text), async () => `“${text}” is not seen. The page shows: ${(await this.text()).slice(0, 1500)}`);
  }

  async text(): Promise<string> {
    return await this.#runs<string>(shownText);
  }

  /** Waits for the first of that selector which WebKit itself gives that name; its address. */
  async #finds(name: string, selector: string): Promise<string> {
    const named = async (): Promise<string | undefined> => {
      for (const { [elementKey]: id } of await this.#runs<Element[]>(drawn, selector)) {
        const address = `${this.session}/element/${id}`;
        // What was drawn anew in the meantime is gone.
        if ((await ask<string>('GET', `${address}/computedlabel`).catch(() => '')) === name) return address;
      }
      return undefined;
    };
    return await until(named, async () => `There is no ${selector} “${name}”. The page shows: ${(await this.text()).slice(0, 1500)}`);
  }

  #runs<T>(script: string, ...args: readonly string[]): Promise<T> {
    return ask<T>('POST', `${this.session}/execute/sync`, { script, args });
  }
}

async function ask<T>(method: string, address: string, body?: object): Promise<T> {
  const response = await fetch(address, { method, body: body ? JSON.stringify(body) : null });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value.message ?? response.statusText}`);
  return value;
}

async function until<T>(check: () => Promise<T | false | undefined>, saying: string | (() => Promise<string>)): Promise<T> {
  const stop = Date.now() + patience;
  for (;;) {
    const held = await check();
    if (held !== undefined && held !== false) return held;
    if (Date.now() > stop) throw new Error(typeof saying === 'string' ? saying : await saying());
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
