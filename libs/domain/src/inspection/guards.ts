import { require } from '../kernel/rejection.ts';
import type { InspectionContext } from './context.ts';
import type { InspectionLimits } from './events.ts';
import type { Finding, InspectionState } from './state.ts';

type State = Readonly<InspectionState>;
const DISTRICT_WIDE = ['approval_bureau', 'inspector'] as const;
const BELOW: readonly string[] = ['town', 'subdistrict'];

/**
 * The approval bureau inspects every body, a town those of its villages (三(二)). Nobody inspects the body they act for.
 * @throws {Rejection} `unknown-unit`, `inspector-of-the-body`, `wrong-body`
 */
export function requireInspecting(body: string, { actor, units }: InspectionContext): void {
  const inspected = units.get(body);
  require(inspected?.active, 'unknown-unit', { unit: body });
  require(actor.unit !== body, 'inspector-of-the-body', { unit: body });
  const own = units.get(actor.unit);
  const district = own !== undefined && !BELOW.includes(own.kind) && DISTRICT_WIDE.some(office => actor.offices.includes(office));
  require(district || (own !== undefined && BELOW.includes(own.kind) && inspected.parent === actor.unit), 'wrong-body', { unit: body });
}

/** @throws {Rejection} `unknown-person`, `inspector-of-the-body` */
export function requireInspectors(inspectors: readonly string[], body: string, context: InspectionContext): void {
  for (const person of inspectors) {
    require(context.known(person), 'unknown-person');
    require(!context.servesAt({ person, unit: body }), 'inspector-of-the-body', { unit: body });
  }
}

/** The inspection as it was planned, for whoever inspects. @throws {Rejection} `does-not-exist`, `already-done` once closed */
export function requireRunning(state: State, context: InspectionContext): InspectionLimits {
  require(state.status !== 'none' && state.limits, 'does-not-exist');
  require(state.status !== 'closed', 'already-done');
  requireInspecting(state.body, context);
  return state.limits;
}

/** @throws {Rejection} `unknown-finding` */
export function findingOf(state: State, number: number): Finding {
  const finding = state.findings[String(number)];
  require(finding, 'unknown-finding', { finding: number });
  return finding;
}

/** @throws {Rejection} `unknown-unit` */
export function requireUnits(codes: readonly string[], { units }: InspectionContext): void {
  for (const unit of codes) require(units.get(unit)?.active, 'unknown-unit', { unit });
}
