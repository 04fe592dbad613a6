import type { Page } from 'playwright-core';

/** What stands at the focus: '' is right, 'end' is past the last stop, anything else is a fault. */
function lookAtFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'end';
    // The calendar button inside a date field belongs to the browser, which draws its ring itself.
    if (!element.matches(':focus')) return '';
    const style = getComputedStyle(element);
    const ring = Number.parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
    const shadow = style.boxShadow !== 'none';
    const box = element.getBoundingClientRect();
    const at = document.elementFromPoint(Math.min(window.innerWidth - 1, Math.max(0, box.left + box.width / 2)), Math.min(window.innerHeight - 1, Math.max(0, box.top + Math.min(box.height, 40) / 2)));
    // A hidden box stands under the words of its own label.
    const ownLabel = element.closest('label');
    const covered = at !== null && !element.contains(at) && !at.contains(element) && !ownLabel?.contains(at);
    const name = `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 16)}”`;
    return ring || shadow ? (covered ? `covered: ${name}` : '') : `no ring: ${name}`;
  });
}

/** Goal 16: tabs through the page; each stop has a visible ring of at least 2 px and is not covered by something else. */
export async function focusFaults(page: Page, stops = 60): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    document.body.focus();
    window.scrollTo(0, 0);
  });
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    let seen = await lookAtFocus(page);
    // A list that draws only what is on screen may still be scrolling to the stop: a fault must last.
    for (let look = 0; look < 3 && seen.startsWith('covered'); look += 1) {
      await page.waitForTimeout(200);
      seen = await lookAtFocus(page);
    }
    if (seen === 'end') break;
    if (seen !== '') faults.push(seen);
  }
  return faults;
}
