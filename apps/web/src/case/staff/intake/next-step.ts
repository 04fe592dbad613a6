/** Places of the form in the order of the page: `data-step`, and `data-done="yes"` where something stands already. */
const STEPS = '[data-step]';

function target(step: HTMLElement): HTMLElement {
  return step.matches('input, select, textarea, button, [tabindex]') ? step : (step.querySelector<HTMLElement>('input:checked, input, select, textarea, button') ?? step);
}

/** Goes into a place by its name. */
export function stepInto(name: string): void {
  const step = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(name)}"]`);
  if (step) target(step).focus();
}

/** Goes to the next place where something is to be done; where there is none, to the end. @param from an element in the place that one leaves */
export function goOn(from: Element): void {
  const steps = [...document.querySelectorAll<HTMLElement>(STEPS)];
  const here = steps.findIndex(step => step.contains(from));
  const next = steps.slice(here + 1).find(step => step.dataset['done'] !== 'yes') ?? document.querySelector<HTMLElement>('[data-end]');
  if (next) target(next).focus();
}

/** The same, once the page has drawn what the answer brought with it. */
export function goOnSoon(from: Element): void {
  const step = from.closest<HTMLElement>(STEPS);
  const name = step?.dataset['step'];
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const again = name === undefined ? null : document.querySelector(`[data-step="${CSS.escape(name)}"]`);
    goOn(again ?? from);
  }));
}

/** Enter alone, and not the one that ends a word in an input method. */
export function isPlainEnter(event: Pick<React.KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'nativeEvent'>): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.nativeEvent.isComposing;
}

const PATIENCE_MS = 4000;
/** The questions of the item come with its rules: the way on is taken when they stand there. */
export function goOnWhenRead(from: Element, since = performance.now()): void {
  if (document.querySelector('[data-rules]') || performance.now() - since > PATIENCE_MS) goOnSoon(from);
  else setTimeout(() => goOnWhenRead(from, since), 30);
}
