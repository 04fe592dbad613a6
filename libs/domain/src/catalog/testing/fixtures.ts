import type { InstrumentFacts } from '../../instrument/index.ts';
import type { Role } from '../../kernel/role.ts';
import type { UnitFacts } from '../../organisation/index.ts';
import type { AdjustmentContext, AdjustmentEvent, CapacityOpinion, FateCounts, ItemKind, ItemRecord } from '../index.ts';
import { KIND_DIGITS } from '../item.ts';

export const PLAN = '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111';
export const REPEALED = '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a222';
export const BATCH = '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2b001';
export const OLD_BATCH = '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2b000';

/** A code of the kind, illustrative, numbered. */
export const codeOf = (n: number, kind: ItemKind = 'public_service') => `99${KIND_DIGITS[kind]}11${String(n).padStart(3, '0')}000`;

/** An item that every rule accepts; the parts given replace its own. */
export function item(n: number, parts: Partial<ItemRecord> = {}): ItemRecord {
  const kind = parts.kind ?? 'public_service';
  return {
    code: codeOf(n, kind), name: { zh: `第${n}号事项`, en: `Item ${n}` }, kind, basis: { status: 'in_force', text: '《殡葬管理条例》第八条' }, origin: 'delegated', department: 'D-MZJ',
    theme: '社会服务', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept'], recipients: 'all_towns', form: '受理关口前移' }, illustrative: true, ...parts,
  };
}

const unit = (code: string, kind: UnitFacts['kind'], active = true): [string, UnitFacts] => [code, { code, kind, parent: '610702', active }];
export const UNITS = new Map([
  unit('610702', 'district'), unit('D-MZJ', 'department'), unit('D-SPJ', 'department'), unit('D-CL', 'mass_organisation'), unit('D-SGB', 'reform_office'), unit('D-SFJ', 'department'), unit('D-QZF', 'government'),
  unit('610702001', 'subdistrict'), unit('610702100', 'town'), unit('610702199', 'town', false), unit('610702100201', 'village'), unit('C-LTD', 'other'),
]);

const instrument = (id: string, repealedFrom: string | null): [string, InstrumentFacts] => [id, { id, number: null, issuer: '汉台区人民政府办公室', issuedOn: '2023-01-12', effectiveFrom: '2023-01-12', repealedFrom, links: [] }];
export const INSTRUMENTS = new Map([instrument(PLAN, null), instrument(REPEALED, '2023-01-12')]);

export const actor = (unitCode: string, id: string, ...offices: Role[]) => ({ id, unit: unitCode, offices });
export const PROPOSER = actor('D-SPJ', 'p-proposer', 'dept_catalog_owner');
export const REFORM = actor('D-SGB', 'p-reform', 'reform_officer');
export const JUSTICE = actor('D-SFJ', 'p-justice', 'legality_reviewer');
export const GOVERNMENT = actor('D-QZF', 'p-government', 'government_publisher');

/** A digest that shows what it was made of: enough to see that the text decides it, and of the right form. */
export function sha256(text: string): string {
  let sum = 7;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 4_294_967_291;
  return sum.toString(16).padStart(64, '0');
}

export const LATEST = { version: '2022', adjustmentId: OLD_BATCH, digest: 'd'.repeat(64) };
export const itemMap = (...items: ItemRecord[]) => new Map(items.map(one => [one.code, one]));
/** The base version of most tests: items 1 to 4. */
export const BASE = itemMap(item(1), item(2), item(3), item(4));

export function adjustmentContext(parts: Partial<AdjustmentContext> = {}): AdjustmentContext {
  return { now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: PROPOSER, latest: LATEST, base: BASE, units: UNITS, province: null, instruments: INSTRUMENTS, sha256, ...parts };
}

export const counts = (parts: Partial<FateCounts>): FateCounts => ({ before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 0, ...parts });
export const drafted: AdjustmentEvent = { type: 'CatalogAdjustmentDrafted', data: { adjustmentId: BATCH, title: '2023年调整', instrument: PLAN, proposer: 'D-SPJ', base: LATEST } };
export const kept = (n: number, parts: Partial<ItemRecord> = {}): AdjustmentEvent => ({ type: 'ItemKept', data: { adjustmentId: BATCH, record: item(n, parts), reason: '', deviation: null } });
export const withdrawn = (n: number): AdjustmentEvent => ({ type: 'ItemWithdrawn', data: { adjustmentId: BATCH, code: codeOf(n), reason: '收回区级部门办理', successor: 'D-MZJ' } });
export const opinions: readonly AdjustmentEvent[] = ['610702001', '610702100'].map(town => ({ type: 'TownCapacityOpinionRecorded', data: { adjustmentId: BATCH, town, opinion: 'can' satisfies CapacityOpinion['opinion'], note: '' } }));
/** Items 1 to 3 kept, item 4 withdrawn, both towns heard. */
export const explained: readonly AdjustmentEvent[] = [drafted, kept(1), kept(2), kept(3), withdrawn(4), ...opinions];
export const SUMS = counts({ before: 4, kept: 3, withdrawn: 1, after: 3 });
