import type { CommandLink } from '../../../api/src/web-port.ts';

/** A view as the API gives it: with the commands that this reader may issue now, and why not the others. */
export type WithLinks<T> = T & { readonly links?: readonly CommandLink[] };

export interface ListOf<T> {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
  readonly links?: readonly CommandLink[];
}

/** The offer of an act; null when the state of the thing leaves no place for it. */
export function offerOf({ links = [] }: { readonly links?: readonly CommandLink[] }, rel: string): CommandLink | null {
  return links.find(link => link.rel === rel) ?? null;
}
