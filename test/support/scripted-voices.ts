/** A browser's speech, acted: one without a screen has no voice, so what was to be said is remembered, and ends when the test says so. */

export interface ScriptedVoice {
  readonly lang: string;
  readonly localService: boolean;
}

class Utterance {
  voice: ScriptedVoice | null = null;
  lang = '';
  rate = 1;
  onend: (() => void) | null = null;
  onerror: ((event: { readonly error: string }) => void) | null = null;

  constructor(readonly text: string) {}
}

export const mandarin: ScriptedVoice = { lang: 'zh-CN', localService: true };

/** Stands in the place of `speechSynthesis` until it is taken away. */
export class ScriptedVoices extends EventTarget {
  /** Everything that was given to be said, with the voice it was given to. */
  readonly said: { readonly text: string; readonly lang: string }[] = [];
  #voices: readonly ScriptedVoice[];
  #queue: Utterance[] = [];

  private constructor(voices: readonly ScriptedVoice[]) {
    super();
    this.#voices = voices;
  }

  static install(...voices: readonly ScriptedVoice[]): ScriptedVoices {
    const scripted = new ScriptedVoices(voices);
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: scripted });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, value: Utterance });
    return scripted;
  }

  get speaking(): boolean {
    return this.#queue.length > 0;
  }

  getVoices(): readonly ScriptedVoice[] {
    return this.#voices;
  }

  speak(utterance: Utterance): void {
    this.said.push({ text: utterance.text, lang: utterance.voice?.lang ?? '' });
    this.#queue.push(utterance);
  }

  cancel(): void {
    const broken = this.#queue.splice(0);
    queueMicrotask(() => { for (const utterance of broken) utterance.onerror?.({ error: 'canceled' }); });
  }

  /** Everything has been said. */
  finish(): void {
    for (const utterance of this.#queue.splice(0)) utterance.onend?.();
  }

  /** The engine gives up. */
  fail(): void {
    for (const utterance of this.#queue.splice(0)) utterance.onerror?.({ error: 'synthesis-failed' });
  }

  /** A browser has found voices, later than the page. */
  finds(...voices: readonly ScriptedVoice[]): void {
    this.#voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

const own = ['speechSynthesis', 'SpeechSynthesisUtterance'].map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);

/** The browser's own speech again. */
export function ownVoices(): void {
  for (const [name, descriptor] of own) {
    if (descriptor) Object.defineProperty(window, name, descriptor);
    else Reflect.deleteProperty(window, name);
  }
}
