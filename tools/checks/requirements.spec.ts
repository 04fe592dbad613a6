import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gapsIn, idleExemptions } from '../reference/src/gaps.ts';
import { exemptionTable, requirementTable } from '../reference/src/index.ts';
import { collectTags, renderRequirements, tagsOf, type Tag } from '../reference/src/requirements.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const told = { tags: collectTags(ROOT), exemptions: exemptionTable() };
/** Written apart: this file is read for tags too. */
const AT = ['@', 'req'].join('');
const requirement = (row: number) => ({ row, clause: '示例', term: 'example' });
const tag = (column: Tag['column'], ...rows: readonly number[]): Tag => ({ rows, column, name: 'thing', file: 'a.ts' });

describe('every row of the plan', () => {
  it('has a command, an event, a view, a screen and a test, or a reason why not', () => {
    expect(gapsIn(requirementTable(), told)).toEqual([]);
  });
  it('is excused for nothing that it has', () => {
    expect(idleExemptions(requirementTable(), told)).toEqual([]);
  });
  it('is one of 1 to 75, each once', () => {
    expect(requirementTable().map(({ row }) => row)).toEqual(Array.from({ length: 75 }, (_, at) => at + 1));
  });
});

describe('the check of rows', () => {
  const whole = (['commands', 'events', 'views', 'screens', 'tests'] as const).map(column => tag(column, 1));
  it('names what is missing, and nothing that is there', () => {
    expect(gapsIn([requirement(1), requirement(2)], { tags: whole.slice(1), exemptions: [] })).toEqual([{ row: 1, missing: ['commands'] }, { row: 2, missing: ['commands', 'events', 'views', 'screens', 'tests'] }]);
    expect(gapsIn([requirement(1)], { tags: whole, exemptions: [] })).toEqual([]);
  });
  it('takes a reason for anything but a test', () => {
    const exemptions = [{ row: 1, columns: ['commands', 'views'] as const, reason: 'follows from others' }];
    expect(gapsIn([requirement(1)], { tags: whole.slice(3), exemptions })).toEqual([{ row: 1, missing: ['events'] }]);
    expect(idleExemptions([requirement(1)], { tags: whole, exemptions: [...exemptions, { row: 9, columns: [], reason: '' }] })).toEqual(['#1 commands', '#1 views', '#9']);
  });
  it('knows events in folders of events, and says so where a tag stands on nothing', () => {
    expect(tagsOf('libs/domain/src/case/events/receipt.ts', `/** ${AT} #5 */\nexport const Received = 1;`)).toMatchObject([{ column: 'events', rows: [5], name: 'Received' }]);
    expect(() => tagsOf('libs/domain/src/x.ts', `// ${AT} #5\n`)).toThrow('stands on no declaration');
    expect(() => renderRequirements([requirement(1)], [tag('tests', 76)])).toThrow('there is no requirement #76');
  });
});
