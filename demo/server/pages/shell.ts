/** The site around a page: page tags, header, footer, all from the agency's configuration. */
import type { AgencyConfig, SiteColumn } from '../config.js';
import { html, type Html } from './html.js';
import { styleAddress } from './style.js';

export interface Page {
  readonly title: string;
  readonly description: string;
  /** Path of the permanent address; null for a page that is nobody's to find. */
  readonly canonical: string | null;
  readonly main: Html;
  /** The page tags of an article; the column's own stand on every page. */
  readonly article?: { readonly title: string; readonly published: string; readonly source: string };
  /** Where the page belongs; the consultations without it. */
  readonly column?: SiteColumn & { readonly href: string };
  /** The place of the page below the column. */
  readonly trail?: readonly Html[];
  /** The widget takes this page over where scripts run. */
  readonly widget?: boolean;
  readonly head?: Html;
}

export interface Surroundings {
  readonly config: AgencyConfig;
  /** `https://www.yunhe.example`, without a slash. */
  readonly origin: string;
}

export function document(page: Page, { config, origin }: Surroundings): Html {
  const { agency, site } = config;
  const column = page.column ?? { ...site.column, href: '/consultations' };
  return html`<!doctype html>
<html lang="${agency.contentLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - ${agency.name}</title>
<meta name="description" content="${page.description}">
${tags(page, config)}
${page.canonical === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${origin}${page.canonical}">`}
<link rel="alternate" type="application/atom+xml" title="${site.column.name}" href="/consultations/feed.atom">
${site.icon !== null && html`<link rel="icon" href="${site.icon}">`}
<link rel="stylesheet" href="${styleAddress}">
${page.head}
${page.widget && site.widget && widgetScript(site.widget)}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="site-header">
<div class="frame">
<p class="site-name"><a href="/">${agency.name}</a></p>
<p class="site-phone">电话 ${phoneLink(agency.phone)}</p>
<nav class="site-nav" aria-label="主导航"><ul>${site.navigation.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul></nav>
</div>
</header>
<main id="main" tabindex="-1">
<div class="frame">
${page.trail && html`<nav class="trail" aria-label="当前位置"><a href="/">首页</a> · <a href="${column.href}">${column.name}</a>${page.trail.map((place) => html` · ${place}`)}</nav>`}
${page.main}
</div>
</main>
<footer class="site-footer">
<div class="frame">
${site.footer.map((sentence) => html`<p>${sentence}</p>`)}
<p>电话：${phoneLink(agency.phone)}</p>
<nav aria-label="本站说明"><ul>${site.footerLinks.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul></nav>
</div>
</footer>
</body>
</html>
`;
}

function tags({ article, column }: Page, { agency, site }: AgencyConfig): Html[] {
  const { name: columnName, description, type } = column ?? site.column;
  const values = {
    SiteName: agency.name,
    SiteDomain: site.domain,
    SiteIDCode: site.idCode,
    ColumnName: columnName,
    ColumnDescription: description,
    ColumnType: type,
    ...(article && { ArticleTitle: article.title, PubDate: article.published, ContentSource: article.source }),
  };
  return Object.entries(values).map(([name, content]) => html`<meta name="${name}" content="${content}">
`);
}

function widgetScript({ src, integrity, preload }: NonNullable<AgencyConfig['site']['widget']>): Html {
  return html`${preload.map((address) => html`<link rel="modulepreload" href="${address}">
`)}<script type="module" src="${src}"${integrity === undefined ? '' : html` integrity="${integrity}" crossorigin`}></script>`;
}

export function phoneLink(phone: string): Html {
  return html`<a href="tel:${phone.replace(/[^\d+-]/g, '')}">${phone}</a>`;
}
