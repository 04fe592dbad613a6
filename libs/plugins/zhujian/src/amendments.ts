import { type Amendment } from '@yichuang/plugin-kit';
import { accessibility } from './bases.ts';

/** What came into force after the first release: bases, and limits that only they set. By item code. */
export const amendments: Readonly<Record<string, Amendment>> = {
  '992017008000': { basis: [accessibility('第二十二条')] },
};
