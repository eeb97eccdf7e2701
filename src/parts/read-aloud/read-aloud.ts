import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { HyElement } from '../../core/element.js';
import { messagesReady, type Translate } from '../../core/messages.js';
import { icon } from '../../ui/icons.js';
import { readAloudZh } from './read-aloud-zh.js';
import { sentencesOf, voiceFor } from './voices.js';

/** Something that can be read out. */
export interface Reading {
  readonly what: 'notice' | 'answer';
  /** Tells it apart from others in the same element. */
  readonly id: string;
  readonly lines: readonly string[];
  /** Address of a recording, for devices without a voice of their own. */
  readonly recording?: string | undefined;
}

/** What is being read, and how it is ended. */
interface Sounding {
  readonly id: string;
  readonly button: Element;
  readonly end: () => void;
}

/** Webviews have none, whatever the types say. */
const synthesis = (): SpeechSynthesis | undefined => (window as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;

/** Reads something out once its reader asks for it; silent as soon as the button that stops it is gone. */
export class ReadAloud implements ReactiveController {
  #sounding: Sounding | undefined;
  /** What could not be read out last. */
  #failed = '';

  constructor(private readonly t: Translate<typeof readAloudZh>, private readonly host: HyElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Voices come later than the page in most browsers.
    synthesis()?.addEventListener('voiceschanged', this);
    window.addEventListener('pagehide', this);
  }

  hostDisconnected(): void {
    synthesis()?.removeEventListener('voiceschanged', this);
    window.removeEventListener('pagehide', this);
    this.stop();
  }

  hostUpdated(): void {
    if (this.#sounding && !isSeen(this.#sounding.button)) this.stop();
  }

  handleEvent({ type }: Event): void {
    if (type === 'pagehide') this.stop();
    else this.host.requestUpdate();
  }

  stop(): void {
    const sounding = this.#sounding;
    this.#sounding = undefined;
    sounding?.end();
    if (sounding) this.host.requestUpdate();
  }

  /** Absent where nothing can be heard. */
  button(reading: Reading): TemplateResult | typeof nothing {
    const { what, id, lines, recording } = reading;
    const voice = voiceFor(lines.join(''), synthesis()?.getVoices() ?? []);
    if (!voice && !recording) return nothing;
    const on = this.#sounding?.id === id;
    const press = ({ currentTarget }: Event): void => {
      this.stop();
      if (!on) this.#begin(reading, voice, currentTarget as Element);
    };
    return html`<div class="read-aloud no-print"><button type="button" @click=${press}>${icon('sound')}${this.t(on ? 'readAloud.stop' : `readAloud.${what}`)}</button>
      <div role="status">${this.#failed === id ? html`<p>${this.t('readAloud.problem')}</p>` : nothing}</div></div>`;
  }

  #begin({ id, lines, recording }: Reading, voice: SpeechSynthesisVoice | undefined, button: Element): void {
    this.#failed = '';
    const over = (failed: boolean): void => {
      if (this.#sounding !== sounding) return;
      this.#sounding = undefined;
      this.#failed = failed ? id : '';
      this.host.requestUpdate();
    };
    const sounding: Sounding = { id, button, end: voice ? speak(lines, voice, over) : play(recording ?? '', over) };
    this.#sounding = sounding;
    this.host.requestUpdate();
  }
}

/** By the device's own voice. Gives what ends it. */
function speak(lines: readonly string[], voice: SpeechSynthesisVoice, over: (failed: boolean) => void): () => void {
  const utterances = sentencesOf(lines).map((sentence) => Object.assign(new SpeechSynthesisUtterance(sentence), { voice, lang: voice.lang, rate: 0.9 }));
  for (const utterance of utterances) utterance.onerror = ({ error }) => { over(error !== 'interrupted' && error !== 'canceled'); };
  const last = utterances.at(-1);
  if (last) last.onend = () => { over(false); };
  // Another widget of the page may be reading.
  synthesis()?.cancel();
  for (const utterance of utterances) synthesis()?.speak(utterance);
  return () => { synthesis()?.cancel(); };
}

/** The agency's recording. Gives what ends it. */
function play(address: string, over: (failed: boolean) => void): () => void {
  const audio = new Audio(address);
  audio.onended = () => { over(false); };
  audio.play().catch(() => { over(true); });
  return () => { audio.pause(); };
}

/** Drawn, and on a screen that is shown. */
function isSeen(button: Element): boolean {
  const { checkVisibility } = button as { readonly checkVisibility?: Element['checkVisibility'] };
  return button.isConnected && (checkVisibility?.call(button) ?? button.getClientRects().length > 0);
}

/** The part, speaking the language of its element from its first word. */
export async function createReadAloud(host: HyElement): Promise<ReadAloud> {
  return new ReadAloud(await messagesReady(host, { zh: readAloudZh, en: async () => (await import('./read-aloud-en.js')).readAloudEn }), host);
}
