/** What the library's elements keep under one name a device, whoever serves the page. */
const shared = 'huiying:receipts:1';

/**
 * Test files run side by side on one origin and so on one device. A file that keeps receipts has the device to itself for as long as it runs,
 * and finds no receipts on it before each test.
 */
export function haveDeviceAlone(): void {
  let release = (): void => undefined;
  before(async function wait() {
    this.timeout(120_000);
    await new Promise<void>((alone) => {
      void navigator.locks.request(shared, () => new Promise<void>((resolve) => {
        release = resolve;
        alone();
      }));
    });
  });
  beforeEach(() => { localStorage.removeItem(shared); });
  after(() => {
    localStorage.removeItem(shared);
    release();
  });
}

/** Whether anything that the device keeps speaks of something. */
export function deviceKnows(words: string): boolean {
  return Object.values(localStorage as unknown as Record<string, string>).some((value) => value.includes(words));
}
