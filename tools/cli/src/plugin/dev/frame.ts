import type { Language } from '../../io.ts';
import { hrefOf, VIEWS, wordOf, type Ask } from './ask.ts';
import { html, type Html } from './html.ts';
import { WORDS } from './words.ts';

interface Sheet {
  readonly language: Language;
  readonly title: string;
  readonly elder: boolean;
  readonly header: Html;
  readonly main: Html;
}

/** A whole page. Scripts and styles are files of the host: none stands in the page. */
export function sheet({ language, title, elder, header, main }: Sheet): string {
  const large = elder ? html` data-elder="22"` : null;
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${large}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/host.css"><script type="module" src="/reload.js"></script></head>
<body>${header}<main>${main}</main></body></html>`;
  return page.text;
}

/** The item, where there are several; hidden, where there is one. */
function itemField(ask: Ask): Html {
  if (ask.items.length < 2) return html`<input type="hidden" name="item" value="${ask.item}">`;
  const options = ask.items.map(item => html`<option${item === ask.item ? html` selected` : null}>${item}</option>`);
  return html`<label>${wordOf(ask, 'item')} <select name="item">${options}</select></label>`;
}

/** The clock: the page is of this day. */
function clock(ask: Ask): Html {
  const kept = ask.case === null ? null : html`<input type="hidden" name="case" value="${ask.case}">`;
  return html`<form class="clock" method="get" action="/${ask.view}"><input type="hidden" name="lang" value="${ask.language}">${kept}
${itemField(ask)}<label>${wordOf(ask, 'on')} <input type="date" name="on" value="${ask.on}"></label><button>${wordOf(ask, 'go')}</button></form>`;
}

/** Whose eyes, which item, which language, which day. */
export function header(ask: Ask): Html {
  const views = VIEWS.map(view => html`<a href="${hrefOf(ask, { view })}"${view === ask.view ? html` aria-current="page"` : null}>${wordOf(ask, view)}</a>`);
  const other: Language = ask.language === 'zh' ? 'en' : 'zh';
  return html`<header><nav aria-label="${wordOf(ask, 'title')}">${views}<a href="${hrefOf(ask, { lang: other })}" lang="${other === 'zh' ? 'zh-CN' : 'en'}">${other === 'zh' ? '中文' : 'English'}</a></nav>${clock(ask)}</header>`;
}

/** Shown while the package does not work. It reads itself anew like any other page. */
export function brokenPage(language: Language, wrong: string): string {
  const main = html`<h1>${WORDS.wrong[language]}</h1><pre class="bad">${wrong}</pre><p>${WORDS.mend[language]}</p>`;
  return sheet({ language, title: WORDS.wrong[language], elder: false, header: html``, main });
}

export function absentPage(language: Language): string {
  return sheet({ language, title: WORDS.absent[language], elder: false, header: html``, main: html`<h1>${WORDS.absent[language]}</h1><p><a href="/">${WORDS.title[language]}</a></p>` });
}
