import type { Text } from '../authoring/text.ts';

/**
 * One difference between two manifests of an item. The pointer is a JSON pointer in which a named thing stands under its name and
 * not its place in a list, as `/materials/incomeProof/deferrableDays`: it means the same thing before and after.
 * `/materials` alone: their order. The empty pointer: the whole item.
 */
export interface Change {
  readonly item: string;
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly words: Text;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change as it is found, before it is put into words. */
export type Found = Omit<Change, 'item' | 'words'>;
/** A thing in a list of named things. */
export type Thing = Readonly<Record<string, unknown>>;
