import { legalDateOf, type Role, type Units } from '@yichuang/domain';
import type { Application } from '../application.ts';
import type { SignedIn } from '../policy/caller.ts';

/** Those who supervise the whole district, or look on without acting. */
const ALL: readonly Role[] = ['approval_bureau', 'inspector', 'auditor', 'government_publisher', 'reform_officer'];

/** Whether somebody sees supervision of the whole district; everybody else sees what is of their own unit, and of those below it. */
export const seesAll = ({ offices }: SignedIn): boolean => offices.some(office => ALL.includes(office));

export const unitsOf = (app: Application): Units => app.world.units(legalDateOf(app.clock.now()));

/** Whether a unit is that of the caller, or stands below it. */
export const isOwn = (unit: string, { actor }: SignedIn, units: Units): boolean => unit === actor.unit || units.get(unit)?.parent === actor.unit;
