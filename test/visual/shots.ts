/** Which states have a picture, and how each is looked at. A phone's page is 375 pixels wide, a desk's 1280. */

export interface Shot {
  /** The end of the story's id. */
  readonly story: string;
  readonly width: 375 | 1280;
  readonly theme?: 'red' | 'dark' | 'contrast';
  readonly mode?: 'elder';
  readonly language?: 'en';
  readonly direction?: 'rtl';
}

const phone = 375;
const desk = 1280;

export const shots: readonly Shot[] = [
  { story: 'hy-consultation--open', width: desk },
  { story: 'hy-consultation--open', width: phone },
  { story: 'hy-consultation--open', width: phone, theme: 'red' },
  { story: 'hy-consultation--open', width: phone, theme: 'dark' },
  { story: 'hy-consultation--open', width: phone, mode: 'elder' },
  { story: 'hy-consultation--open', width: desk, theme: 'contrast' },
  { story: 'hy-consultation--open', width: desk, direction: 'rtl' },
  { story: 'hy-consultation--open', width: phone, language: 'en' },
  { story: 'hy-consultation--clause-chosen', width: desk },
  { story: 'hy-consultation--announced', width: phone },
  { story: 'hy-consultation--closed', width: phone },
  { story: 'hy-consultation--problem', width: phone },
  { story: 'hy-consultation-视图与变化-views-and-changes--answered', width: desk },
  { story: 'hy-comment-box--empty', width: phone },
  { story: 'hy-comment-box--errors', width: phone },
  { story: 'hy-comment-box--errors', width: phone, theme: 'dark' },
  { story: 'hy-comment-box--suggested-wording', width: phone, theme: 'red' },
  { story: 'hy-comment-box-提交-sending--received', width: phone },
  { story: 'hy-consultation-comments--answered', width: phone },
  { story: 'hy-consultation-comments--many', width: desk },
  { story: 'hy-consultation-outcome--published', width: phone },
  { story: 'hy-consultation-list--every-kind', width: desk },
  { story: 'hy-consultation-list--every-kind', width: phone },
  { story: 'hy-mailbox-compose--complaint', width: phone },
  { story: 'hy-mailbox-compose--report', width: desk },
  { story: 'hy-mailbox-compose--checked', width: phone },
  { story: 'hy-mailbox-compose-长辈版-elder--third', width: phone },
  { story: 'hy-mailbox-compose-写信时的答复-answers-while-writing--opened', width: desk },
  { story: 'hy-mailbox-tracking--extended', width: phone, theme: 'dark' },
  { story: 'hy-mailbox-tracking--waiting', width: phone, theme: 'red' },
  { story: 'hy-mailbox-tracking--corrected', width: desk },
  { story: 'hy-mailbox--letters', width: desk },
  { story: 'hy-mailbox-letters--opened', width: phone },
  { story: 'hy-mailbox-statistics--year', width: desk },
  { story: 'hy-mailbox-statistics--year', width: phone, theme: 'dark' },
  { story: 'hy-knowledge--question', width: phone },
  { story: 'hy-receipt--fresh', width: phone, mode: 'elder' },
  { story: 'hy-receipt-lookup--found', width: phone },
  { story: 'hy-receipt-lookup-查到的结果-what-is-found--mixed', width: phone },
];

/** The name of its file: the element, what is the matter with it, and what differs from a blue Chinese page for everybody. */
export function nameOf({ story, width, theme, mode, language, direction }: Shot): string {
  const [, element = '', state = ''] = /^(hy(?:-[a-z]+)+)(?:-.*)?--([a-z-]+)$/.exec(story) ?? [];
  return [element, state, width === phone ? 'phone' : 'wide', theme, mode, language, direction].filter((word) => word !== undefined).join('-');
}

/** As Storybook's address takes them. Whether a story is accessible is asked elsewhere. */
export function globalsOf({ theme, mode, language, direction }: Shot): string {
  const turned = Object.entries({ theme, mode, language, direction }).filter(([, value]) => value !== undefined);
  return ['a11y.manual:!true', ...turned.map(([name, value]) => `${name}:${String(value)}`)].join(';');
}
