import type { ItemRecord } from '@yichuang/domain';

/** One item as other platforms of the administration take it: the four basic elements, the department and the steps. */
export interface PlatformItem {
  readonly code: string;
  readonly name: string;
  readonly kind: ItemRecord['kind'];
  readonly basis: string;
  readonly department: string;
  readonly steps: readonly string[];
}

/** The export would carry items that do not exist in the real administration. Nothing is exported. */
export class IllustrativeItems extends Error {
  readonly code = 'illustrative-items';
  readonly codes: readonly string[];
  constructor(codes: readonly string[]) {
    super(`${codes.length} illustrative items: ${codes.slice(0, 5).join(', ')}`);
    this.name = 'IllustrativeItems';
    this.codes = codes;
  }
}

/**
 * Items for a real platform. One illustrative item (code `99…`, or marked so) refuses the whole export: a made-up power must never
 * stand in an official list.
 * @throws {IllustrativeItems} naming every such code
 */
export function exportForPlatform(items: readonly ItemRecord[]): PlatformItem[] {
  const illustrative = items.filter(item => item.illustrative || item.code.startsWith('99')).map(item => item.code);
  if (illustrative.length > 0) throw new IllustrativeItems(illustrative);
  return items.map(({ code, name, kind, basis, department, delegation }) => ({
    code, name: name.zh, kind, department, basis: basis.status === 'in_force' ? basis.text : '', steps: delegation.steps,
  }));
}
