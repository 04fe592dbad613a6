import { parseAsString, useQueryState } from 'nuqs';
import { useCallback, useRef } from 'react';

/** The field whose origin is asked for. It stands in the address; closing gives the focus back to where it was asked. */
export function useOrigin() {
  const [field, setField] = useQueryState('field', parseAsString);
  const asked = useRef<HTMLElement | null>(null);
  const ask = useCallback((pointer: string): void => {
    asked.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    void setField(pointer);
  }, [setField]);
  const close = useCallback((): void => {
    void setField(null);
    asked.current?.focus();
  }, [setField]);
  return { field, ask, close };
}
