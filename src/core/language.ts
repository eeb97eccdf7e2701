export type Language = 'zh' | 'en' | 'x-keys' | 'x-long';

function known(tag: string): Language | undefined {
  const name = tag.toLowerCase();
  if (name === 'x-keys' || name === 'x-long') return name;
  const primary = name.split('-')[0];
  return primary === 'zh' || primary === 'en' ? primary : undefined;
}

/**
 * The language to speak: the element's own, else the one handed down by a provider, else Chinese. The page's own `lang` is not asked:
 * templates of Chinese sites often carry `lang="en"`.
 */
export function chooseLanguage(own: string | null, inherited: string | undefined): Language {
  return known(own ?? '') ?? known(inherited ?? '') ?? 'zh';
}
