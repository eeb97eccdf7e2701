/** Whether an address belongs to the server's pages, when files of a site are served beside them. */
export function isPageAddress(pathname: string): boolean {
  return pathname === '/pages.css' || pathname === '/consultations' || pathname === '/consultations/feed.atom'
    || /^\/(?:letters|knowledge)(?:\/[^/]+)?$/.test(pathname)
    || pathname === '/forms' || pathname.startsWith('/forms/')
    || /^\/mailboxes\/[^/]+$/.test(pathname)
    // `/consultations/{id}/` with a slash, and files such as `/consultations/choose.js`, are the site's own.
    || /^\/consultations\/[a-z0-9-]+(?:\/(?:drafts\/[^/]+|draft\.docx|dates\.ics|comments(?:\/[^/]+)?|outcome))?$/.test(pathname);
}
