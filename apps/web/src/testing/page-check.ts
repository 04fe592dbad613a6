/** Parses the body of a page. The spec runs in an environment that has a DOM. */
export function openPage(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Levels of the headings in reading order. */
export function headings(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
}

/** Texts with Chinese letters that stand in no element with `lang="zh-CN"` (WCAG 3.1.2). */
export function hanOutside(html: string): string[] {
  const body = openPage(html);
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const outside: string[] = [];
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    const language = parentElement?.closest('[lang]')?.getAttribute('lang');
    if (language !== 'zh-CN' && /\p{Script=Han}/u.test(textContent ?? '')) outside.push(textContent ?? '');
  }
  return outside;
}
