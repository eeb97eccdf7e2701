/** A voice of the device, as far as it matters here. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** Android writes `zh_CN`, some engines `cmn-Hans-CN`. */
const tongues = { zh: /^(?:zh|cmn)(?![a-z])/i, en: /^en(?![a-z])/i } as const;

/** What is written in Chinese is read in Chinese, whatever language the form speaks. */
export function tongueOf(text: string): keyof typeof tongues {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** A voice for a text that works on the device itself: others may send the text abroad. Mandarin of the mainland goes before others. */
export function voiceFor<V extends Voice>(text: string, voices: readonly V[]): V | undefined {
  const fitting = voices.filter(({ lang, localService }) => localService && tongues[tongueOf(text)].test(lang));
  return fitting.find(({ lang }) => /cn|hans/i.test(lang)) ?? fitting[0];
}

/** A sentence at a time: some engines stop in the middle of a long text. */
export function sentencesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.match(/[^。！？；\n]+[。！？；]?/g) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
}
