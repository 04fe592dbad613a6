import type { CatalogCommand } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import { MISTRANSLATED_STEP } from './catalogues.ts';
import { paperId, type PaperKey } from './documents.ts';
import { MISTRANSLATED, NAMES_OF_2022 } from './items.ts';
import type { Staff } from './offices.ts';
import { DISTRICT } from './opening.ts';
import { FIRST_LIST, snapshotId } from './province.ts';
import type { Step } from './step.ts';

const stream = `catalog-${DISTRICT}`;
/** An item that stops for a week while the province changes its system. Illustrative. */
const SUSPENDED = '992014048000';
const LAWS: Readonly<Record<string, PaperKey>> = { '2023-09-01': 'accessibility', '2023-12-01': 'socialInsurance' };

const catalogStep = (name: string, rest: Pick<Step, 'at' | 'actor'>, command: CatalogCommand): Step => ({ name, ...rest, stream, command });

/** Filing with the province; then the two differences that the renaming has removed. */
export function afterPublication(staff: Staff): Step[] {
  const reform = staff('reform_officer', 'D-SGB');
  const resolved = Object.keys(NAMES_OF_2022).map((code, index): Step => ({
    name: `drift-resolved-${code}`, at: at('2023-01-13', `10:3${index}`), actor: reform, stream: `province-${DISTRICT}`,
    command: { type: 'ResolveDrift', data: { snapshotId: snapshotId(FIRST_LIST), code, field: 'name', how: '2023年目录已按省目录名称更名' } },
  }));
  return [
    catalogStep('filed-2023', { at: at('2023-01-13', '10:00'), actor: reform }, { type: 'RecordProvincialFiling', data: { version: '2023', filedOn: '2023-01-13', receipt: '示例回执 99-2023-001' } }),
    ...resolved,
  ];
}

/** The correction of an English name and a week's suspension. */
export function correctionAndSuspension(staff: Staff): Step[] {
  const actor = staff('dept_catalog_owner', 'D-RSJ');
  const correct = (corrects: number): CatalogCommand => ({
    type: 'CorrectItem',
    data: { code: MISTRANSLATED.code, corrects, changes: { nameEn: MISTRANSLATED.right }, effectiveFrom: '2023-01-12', reason: '英文名称录入有误，应为“社会保障卡”而非“社保证明”（示例）' },
  });
  return [
    { name: 'correct-english-name', at: at('2023-03-07', '10:15'), actor, stream, command: known => correct(known.numberOf(MISTRANSLATED_STEP)) },
    catalogStep('suspend', { at: at('2023-07-03', '09:00'), actor }, { type: 'SuspendItem', data: { code: SUSPENDED, effectiveFrom: '2023-07-03', until: null, instrument: null, reason: '省级失业保险系统切换，镇（街道）窗口暂停受理，由区级窗口办理（示例）' } }),
    catalogStep('resume', { at: at('2023-07-10', '09:00'), actor }, { type: 'ResumeItem', data: { code: SUSPENDED, effectiveFrom: '2023-07-10', reason: '省级系统切换完成，恢复受理（示例）' } }),
  ];
}

/** On the day a law comes into force, the items that waited for it get their basis. */
export function basisSteps(data: SampleData, staff: Staff, day: string): Step[] {
  const law = LAWS[day];
  if (!law) throw new Error(`no law comes into force on ${day}`);
  const waiting: readonly ItemRow[] = data.items.filter(row => !row.withdrawn && row.basis_in_force_from === day);
  const times = during(day, '09:00', 120);
  return waiting.map(row => catalogStep(`basis-${row.code}`, { at: times.next().value, actor: staff('dept_catalog_owner', row.department_code) }, {
    type: 'AmendItem',
    data: { code: row.code, changes: { basis: { status: 'in_force', text: row.legal_basis } }, effectiveFrom: day, instrument: paperId(law), reason: '新法自当日起施行，补录办理依据' },
  }));
}
