import { workingDays, type Amendment } from '@yichuang/plugin-kit';
import { handling } from './bases.ts';

/** What came into force after the first release: bases, and limits that only they set. By item code. */
export const amendments: Readonly<Record<string, Amendment>> = {
  '992036001000': { statutory: workingDays(10, { start: 'received', basis: handling('第六条') }) },
  '992036002000': { basis: [handling('第十条')], statutory: workingDays(10, { start: 'received', basis: handling('第十条') }) },
  '992036003000': { statutory: workingDays(10, { start: 'received', basis: handling('第六条') }) },
  '992036004000': { basis: [handling('第十条')], statutory: workingDays(10, { start: 'received', basis: handling('第十条') }) },
  '992036008000': { statutory: workingDays(10, { start: 'received', basis: handling('第六条') }) },
  '992036015000': { basis: [handling('第二十条')], statutory: workingDays(30, { start: 'received', basis: handling('第二十条') }) },
  '992036016000': { basis: [handling('第二十条')], statutory: workingDays(30, { start: 'received', basis: handling('第二十条') }) },
  '992036018000': { basis: [handling('第二十条')], statutory: workingDays(10, { start: 'received', basis: handling('第二十条') }) },
  '992036021000': { basis: [handling('第二十条')] },
};
