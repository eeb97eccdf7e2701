/** Finds a browser for tests that open pages, without a download and without root. */
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';

/** Flags that keep a browser quiet and still in a container: no sandbox (it needs privileges), no GPU, no traffic of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const programFiles = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter((folder) => folder !== undefined);

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: programFiles.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
};

/** True where the browser that npm installs can run. */
export const hasPackagedBrowser = platform() === 'linux' && arch() === 'x64';

/** True when `npm run test:firefox` runs the tests; FIREFOX_PATH is then set. */
export const inFirefox = process.env['TEST_BROWSER'] === 'firefox';

/**
 * How to launch a browser for tests: CHROME_PATH, else the one that npm installed (Linux on x64 only), else an installed Chromium or Chrome.
 * The one from npm is the same on every machine, and without a window's machinery it needs two fifths of the time. Under
 * `npm run test:firefox` the Firefox that it found.
 *
 * @throws {Error} that says what to install, when there is none.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const firefox = process.env['FIREFOX_PATH'];
  if (inFirefox && firefox !== undefined) return { browser: 'firefox', executablePath: firefox, args: [] };
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
    return { executablePath: chosen, args: flags };
  }
  if (hasPackagedBrowser) return await packaged();
  return installedBrowser() ?? noBrowser();
}

function installedBrowser(): LaunchOptions | undefined {
  const found = installed[platform()]?.find((path) => existsSync(path));
  return found === undefined ? undefined : { executablePath: found, args: flags };
}

function noBrowser(): never {
  throw new Error('No browser was found. Install Chromium or Chrome, or set CHROME_PATH to its executable.');
}

/** Opens a browser; whoever opens it closes it. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { args = [], ...found } = await browserOptions();
  return await started({ ...found, ...options, args: [...args, ...(options.args ?? [])] });
}

/** Opens one as citizens have it, with all that belongs to a window, where one is installed: for measuring. */
export async function openWindowedBrowser(): Promise<Browser> {
  return await started((process.env['CHROME_PATH'] ? undefined : installedBrowser()) ?? (await browserOptions()));
}

/** Opens the browser that npm installed, whatever else there is. It sees no font of the machine, speaks one language, and draws alike everywhere. */
export async function openPackagedBrowser(): Promise<Browser> {
  const { args = [], env, ...found } = await packaged();
  const alone = { FONTCONFIG_FILE: join(env?.['FONTCONFIG_PATH'] ?? '', ownFontsOnly), LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN', TZ: 'Asia/Shanghai' };
  return await started({ ...found, args: [...args, ...drawnAlike], env: { ...env, ...alone } });
}

/** A machine that is short of something for a moment ends a browser while it starts: after a moment it is started again, twice at most. */
async function started(options: LaunchOptions, tries = 3): Promise<Browser> {
  try {
    return await launch(options);
  } catch (error) {
    if (tries === 1) throw error;
    await pause(3000);
    console.error(`The browser did not start, and is started again: ${error instanceof Error ? error.message.trim() : String(error)}`);
    return started(options, tries - 1);
  }
}

const ownFontsOnly = 'own-fonts.conf';

/** Whole pixels of plain colour: no hints of a machine's font settings, no colour profile, no scroll bar. */
const drawnAlike = ['--font-render-hinting=none', '--disable-lcd-text', '--disable-font-subpixel-positioning', '--force-color-profile=srgb', '--force-device-scale-factor=1', '--hide-scrollbars', '--lang=zh-CN'];

let unpacked: Promise<LaunchOptions> | undefined;

/** Unpacks the browser of @sparticuz/chromium, once a machine. */
function packaged(): Promise<LaunchOptions> {
  unpacked ??= unpack();
  return unpacked;
}

async function unpack(): Promise<LaunchOptions> {
  const home = join(tmpdir(), 'huiying-chromium-147.0.0');
  // Several runs may start at once: each unpacks into a folder of its own, the first to finish gives it its name.
  const folder = existsSync(home) ? home : await mkdtemp(`${home}-`);
  const before = { ...process.env };
  // The package reads both, when it is imported and while it unpacks: where to put files, and that the machine may lack libraries (nss, nspr).
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const libraries = (process.env['LD_LIBRARY_PATH'] ?? '').replaceAll(folder, home);
    const own = join(home, 'fonts');
    // The package's own font beside those of the machine, which may have Chinese ones.
    if (folder !== home) {
      await writeFile(join(folder, 'fonts/fonts.conf'), fontConfiguration(home, ['/usr/share/fonts', '/usr/local/share/fonts', own]));
      await writeFile(join(folder, 'fonts', ownFontsOnly), fontConfiguration(home, [own]));
      await rename(folder, home).catch(() => rm(folder, { recursive: true, force: true }));
    }
    const env = { ...before, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') };
    return { executablePath: join(home, 'chromium'), args: flags, headless: 'shell', env };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}

function fontConfiguration(home: string, folders: readonly string[]): string {
  const named = folders.map((folder) => `  <dir>${folder}</dir>\n`).join('');
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${named}  <cachedir>${join(home, 'font-cache')}</cachedir>\n</fontconfig>\n`;
}
