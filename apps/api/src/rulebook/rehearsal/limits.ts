import type { ItemManifest } from '@yichuang/domain';
import type { Limits } from '@yichuang/plugin-kit';

/** What a manifest promises, and what the law sets where it sets anything. */
export const limitsOf = ({ limits: { promised, statutory } }: Pick<ItemManifest, 'limits'>): Limits => ({ promised, statutory });
