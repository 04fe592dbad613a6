import { useEffect } from 'react';
import { numberIn, useOpenCase } from './use-open-case.ts';
import { scannerBurst } from './scanner.ts';

const isWritten = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** What a scanner reads anywhere on the workbench opens the case of that number. What people type goes where it always goes. */
export function useScannedCase(): void {
  const open = useOpenCase();
  useEffect(() => {
    const burst = scannerBurst();
    const onKey = (event: KeyboardEvent): void => {
      const whole = event.isComposing ? null : burst.key(event.key, event.timeStamp, isWritten(event.target) ? 'writing' : 'idle');
      if (whole === null || numberIn(whole) === null) return;
      event.preventDefault();
      event.stopPropagation();
      void open(whole);
    };
    // Before whatever has the focus: the Enter of a scanner is not meant for it.
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [open]);
}
