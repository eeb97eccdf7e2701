import type { Published } from '../views.js';

/** Whether the agency shows published opinions at this moment. */
export function commentsArePublic({ published: { content }, outcomePublishedAt }: Published, now: Date): boolean {
  switch (content.visibility.comments) {
    case 'live': return true;
    case 'after-closing': return outcomePublishedAt !== null || now.getTime() >= Date.parse(content.closesAt);
    case 'never': return false;
  }
}
