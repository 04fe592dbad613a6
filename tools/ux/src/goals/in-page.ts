import type { Page } from 'playwright-core';

/** Goal 12: no visible text under 18 px, paragraphs at least 22 px, line height at least 1.5. */
export function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bad: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const parent = walker.currentNode.parentElement;
      if (text === '' || !parent || parent.closest('script,style,noscript,[aria-hidden=true]') || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const style = getComputedStyle(parent);
      const size = Number.parseFloat(style.fontSize);
      const line = Number.parseFloat(style.lineHeight) / size;
      const body = parent.closest('p,li,dd') !== null && !parent.closest('small,.badge,nav,footer');
      if (size < 18 || (body && size < 22) || line < 1.495) bad.push(`${text.slice(0, 20)} ${size}px × ${line.toFixed(2)}`);
    }
    return bad;
  });
}

/** Goal 13: links and controls smaller than `least` px (links inside running text are exempt, as in WCAG 2.5.8). */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(least_ => {
    const bad: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=tab],[role=menuitem]')) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const inline = element.tagName === 'A' && getComputedStyle(element).display === 'inline' && element.closest('p,li,td,dd,caption') !== null;
      const label = element.closest('label');
      const box = (label ?? element).getBoundingClientRect();
      const hidden = element.classList.contains('skip-link') || element.closest('[data-offscreen]') !== null;
      const visuallyHidden = box.width <= 1 || box.height <= 1;
      if (inline || hidden || visuallyHidden) continue;
      if (box.height < least_ - 0.5 || box.width < Math.min(least_, 24) - 0.5) bad.push(`${element.tagName.toLowerCase()} “${(element.textContent ?? element.getAttribute('aria-label') ?? '').trim().slice(0, 16)}” ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
    return bad;
  }, least);
}

/** Names that more than one thing of a page bears: a label or a link then leads to the wrong one. */
export function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => [...Map.groupBy(document.querySelectorAll('[id]'), ({ id }) => id)].filter(([, those]) => those.length > 1).map(([id]) => id));
}

/** Goal 14: something makes the page wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Goal 15: with the spacing of WCAG 1.4.12 nothing is clipped, and no block that wraps is narrower than four characters. */
export async function squeezed(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}');
    document.adoptedStyleSheets = [sheet];
  });
  return page.evaluate(() => {
    const bad: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility() || element.closest('[data-scroll],svg,.visually-hidden,.skip-link')) continue;
      const own = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 3);
      if (own.length === 0) continue;
      const style = getComputedStyle(element);
      const clipped = (style.overflow === 'hidden' || style.overflowX === 'hidden') && element.scrollWidth > element.clientWidth + 1 && style.textOverflow !== 'ellipsis';
      if (clipped) bad.push(`clipped: ${element.textContent?.trim().slice(0, 20)}`);
      for (const node of own) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter(rect => rect.width > 0);
        const widest = Math.max(0, ...rects.map(rect => rect.width));
        if (rects.length >= 3 && /\p{Script=Han}/u.test(node.textContent ?? '') && widest < 4 * Number.parseFloat(style.fontSize)) bad.push(`squeezed: ${node.textContent?.trim().slice(0, 20)}`);
      }
    }
    return bad;
  });
}

/** Goal 39: on an English page every Han text stands inside an element marked as Chinese. */
export function strayHan(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bad: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent ?? '';
      if (!parent || parent.closest('script,style,noscript') || !/\p{Script=Han}/u.test(text)) continue;
      if (!parent.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) bad.push(text.trim().slice(0, 24));
    }
    return bad;
  });
}

/** Goal 40: words that say nothing to a citizen, and sentences over 40 Han characters in running text; with the median length. */
export function plainLanguage(page: Page): Promise<{ words: string[]; long: string[]; median: number }> {
  return page.evaluate(() => {
    const text = document.querySelector('main')?.innerText ?? document.body.innerText;
    const words = ['系统异常', '服务器错误', 'undefined', 'NaN', 'null', '[object'].filter(word => text.includes(word)).concat(/(?<!\d)0 ?个工作日/.exec(text) ?? []);
    // The titles of documents are quoted as they are: a citizen reads them as a name.
    const quoteless = (element: HTMLElement): string => {
      let text = element.innerText;
      for (const quoted of element.querySelectorAll<HTMLElement>('cite,[data-quoted]')) text = text.replace(quoted.innerText, '');
      return text;
    };
    const sentences = [...document.querySelectorAll<HTMLElement>('main p, main li, main dd')].filter(element => !element.closest('[data-quoted]')).flatMap(element => quoteless(element).split(/[。！？；\n]/)).map(sentence => sentence.replace(/[^\p{Script=Han}]/gu, '')).filter(sentence => sentence.length > 0);
    const lengths = sentences.map(sentence => sentence.length).sort((a, b) => a - b);
    return { words, long: sentences.filter(sentence => sentence.length > 40), median: lengths[lengths.length >> 1] ?? 0 };
  });
}

/** Goal 19: where the help telephone stands in the order of the page's links. */
export function helpPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const phone = document.querySelector('a[href^="tel:"]');
    const region = phone?.closest('header,footer,nav,aside');
    return phone ? `${region?.tagName.toLowerCase() ?? 'none'}:${[...(region?.querySelectorAll('a') ?? [])].indexOf(phone as HTMLAnchorElement)}` : 'missing';
  });
}
