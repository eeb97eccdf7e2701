export type Language = 'zh' | 'en' | 'x-keys' | 'x-long';

/** A language there are messages in, for a language tag. */
export function knownLanguage(tag: string | null | undefined): Language | undefined {
  const name = (tag ?? '').toLowerCase();
  if (name === 'x-keys' || name === 'x-long') return name;
  const primary = name.split('-')[0];
  return primary === 'zh' || primary === 'en' ? primary : undefined;
}

/**
 * The language to speak: the element's own, else the one handed down by a provider, else Chinese. The page's own `lang` is not asked:
 * templates of Chinese sites often carry `lang="en"`.
 */
export function chooseLanguage(own: string | null, inherited: string | undefined): Language {
  return knownLanguage(own) ?? knownLanguage(inherited) ?? 'zh';
}
