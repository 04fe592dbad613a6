import { workingDays, type Amendment } from '@yichuang/plugin-kit';
import { handling, handlingOrder } from './bases.ts';

/** What came into force after the first release: bases, and limits that only they set. By item code. */
export const amendments: Readonly<Record<string, Amendment>> = {
  '992014017000': { basis: [handling('第二十四条')], statutory: workingDays(10, { start: 'received', basis: handling('第二十四条') }) },
  '992014019000': { basis: [handling('第二十四条')], statutory: workingDays(10, { start: 'received', basis: handling('第二十四条') }) },
  '992014028000': { basis: [handlingOrder('第六条')], statutory: workingDays(10, { start: 'received', basis: handling('第六条') }) },
  '992014029000': { basis: [handling('第十条')], statutory: workingDays(10, { start: 'received', basis: handling('第十条') }) },
  '992014032000': { basis: [handling('第十八条')], statutory: workingDays(20, { start: 'received', basis: handling('第十八条') }) },
  '992014035000': { basis: [handling('第十条')], statutory: workingDays(10, { start: 'received', basis: handling('第十条') }) },
  '992014041000': { statutory: workingDays(10, { start: 'received', basis: handling('第六条') }) },
  '992014042000': { basis: [handling('第十条')], statutory: workingDays(10, { start: 'received', basis: handling('第十条') }) },
  '992014048000': { basis: [handling('第二十四条')], statutory: workingDays(10, { start: 'received', basis: handling('第二十四条') }) },
  '992014049000': { basis: [handlingOrder('第六条')] },
  '992014050000': { basis: [handlingOrder('第六条')] },
  '992014051000': { statutory: workingDays(10, { start: 'received', basis: handling('第六条') }) },
};
