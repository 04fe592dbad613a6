import type { Page } from 'playwright-core';

/** Counts keys as the goals do: those that type text are free, every other key counts, and the mouse is not touched. */
export interface Keyboard {
  /** Text, as a scanner or a typist enters it. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  readonly pressed: readonly string[];
  mouse(): Promise<number>;
}

export async function keyboardOf(page: Page): Promise<Keyboard> {
  const pressed: string[] = [];
  await page.addInitScript(() => {
    (globalThis as { clicks?: number }).clicks = 0;
    // Keys on a button or link make a click without a pointer: those are not the mouse.
    addEventListener('pointerdown', () => {
      (globalThis as { clicks?: number }).clicks = ((globalThis as { clicks?: number }).clicks ?? 0) + 1;
    }, { capture: true });
  });
  return {
    pressed,
    type: text => page.keyboard.type(text, { delay: 2 }),
    press: async key => {
      pressed.push(key);
      await page.keyboard.press(key);
    },
    mouse: () => page.evaluate(() => (globalThis as { clicks?: number }).clicks ?? 0),
  };
}

/** Waits until the focus is within what a selector names. */
export async function focusIn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(wanted => document.activeElement?.closest(wanted) !== null && document.activeElement !== document.body, selector, { timeout: 8_000 });
}
