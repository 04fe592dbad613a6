import type { LegalDate } from '../../kernel/values.ts';
import { require } from '../../kernel/rejection.ts';
import type { UnitKind, Units } from '../../organisation/index.ts';
import { type Basis, DelegatedStep, ItemCode, type ItemKind, type ItemRecord, KIND_DIGITS } from '../item.ts';
import { citesLawOrRule } from './basis.ts';

/** Town-level bodies: agencies of the state below the district, to which a department may hand steps of an item. */
export const TOWN_KINDS: readonly UnitKind[] = ['town', 'subdistrict'];
/** Bodies that hold administrative power of their own and may therefore be entrusted with a licence (行政许可法24). */
const ORGANS: readonly UnitKind[] = ['province', 'city', 'district', 'government', 'department', 'vertical_branch', ...TOWN_KINDS];
/** Bodies that hold items only because others gave them: they may not give them on. */
const BELOW_DEPARTMENT: readonly UnitKind[] = [...TOWN_KINDS, 'village', 'community'];

/** 12 digits; digits 3–4 say the kind; codes that begin 99 are illustrative and must say so. @throws {Rejection} */
export function requireCode(code: string, item: { kind: ItemKind; illustrative: boolean }): void {
  require(ItemCode.safeParse(code).success, 'code-malformed', { code });
  require(code.slice(2, 4) === KIND_DIGITS[item.kind], 'kind-mismatch', { code, kind: item.kind, expected: KIND_DIGITS[item.kind] });
  require(item.illustrative || !code.startsWith('99'), 'illustrative-unmarked', { code });
}

/** A basis there must be; a licence needs a law, regulation or rule that is in force. @throws {Rejection} */
export function requireBasis(basis: Basis, item: { code: string; kind: ItemKind }, today: LegalDate): void {
  const { code, kind } = item;
  if (basis.status === 'pending') {
    require(kind !== 'licence', 'licence-basis-pending', { code });
    require(basis.inForceFrom > today, 'basis-already-in-force', { code, inForceFrom: basis.inForceFrom });
    return;
  }
  require(basis.text.trim() !== '', 'basis-empty', { code });
  require(kind !== 'licence' || citesLawOrRule(basis.text), 'licence-basis-not-law', { code });
}

/** One delegating department: a known body of the district that holds the power itself. @throws {Rejection} */
function requireDepartment(item: ItemRecord, units: Units): void {
  const department = units.get(item.department);
  require(department, 'unknown-unit', { code: item.code, unit: item.department });
  require(!BELOW_DEPARTMENT.includes(department.kind), 'sub-delegation-forbidden', { code: item.code, unit: item.department });
  require(item.kind !== 'licence' || ORGANS.includes(department.kind), 'licence-needs-an-organ', { code: item.code, unit: item.department });
}

/** Steps go to towns and sub-districts only, and the decision on a licence to no body that is not an organ of state. @throws {Rejection} */
function requireRecipients(item: ItemRecord, units: Units): void {
  const { steps, recipients } = item.delegation;
  if (recipients === 'all_towns') return;
  for (const code of recipients) {
    const unit = units.get(code);
    require(unit?.active, 'unknown-unit', { code: item.code, unit: code });
    require(item.kind !== 'licence' || !steps.includes('decide') || ORGANS.includes(unit.kind), 'delegate-not-an-organ', { code: item.code, unit: code });
    require(TOWN_KINDS.includes(unit.kind), 'recipient-not-a-town', { code: item.code, unit: code });
  }
}

/** accept, then review, then decide: a later step is never handed down without the earlier ones. @throws {Rejection} */
function requireSteps(item: ItemRecord): void {
  const { steps } = item.delegation;
  require(steps.every((step, at) => step === DelegatedStep.options[at]), 'steps-out-of-order', { code: item.code, steps });
}

/** Every rule that an item must obey by itself, before it is compared with others (W1). @throws {Rejection} naming the item's code */
export function requireLawfulItem(item: ItemRecord, context: { readonly units: Units; readonly today: LegalDate }): void {
  requireCode(item.code, item);
  requireBasis(item.basis, item, context.today);
  requireDepartment(item, context.units);
  requireRecipients(item, context.units);
  requireSteps(item);
}

/** Towns that an item names as recipients, on the day of the context. */
export function recipientsOf(item: ItemRecord, units: Units): readonly string[] {
  if (item.delegation.recipients !== 'all_towns') return item.delegation.recipients;
  return [...units.values()].filter(unit => unit.active && TOWN_KINDS.includes(unit.kind)).map(unit => unit.code);
}

/** Whether an item is handed to a town. */
export function isDelegatedTo(item: ItemRecord, town: string): boolean {
  return item.delegation.recipients === 'all_towns' || item.delegation.recipients.includes(town);
}
