import {
  letters, lettersBetween, listVersions, matrix, matrixCell, milestones, permissionDrifts, platformStates, responsibilityChange, responsibilityChanges, staffUnit, staffUnits, townPermissions,
  type DriftFilter, type Moment, type PermissionDriftView, type PlatformState, type ReadModel, type StaffScope, type StaffUnitLine, type StaffUnitView, type ViewName,
} from '@yichuang/projections';
import type { Runner } from '@yichuang/projections/runner';
import type { AuthorityQueries } from '../../web-port-authority.ts';

/** The page's questions of authority, and those that only the interface asks. */
export interface InterfaceAuthorityQueries extends AuthorityQueries {
  staffUnits(parent?: string): readonly StaffUnitLine[];
  /** Posts and persons only within `scope`: whose counts alone are shown is never read further. */
  staffUnit(code: string, scope: StaffScope): StaffUnitView | null;
  permissionDrifts(filter: DriftFilter): readonly PermissionDriftView[];
  platformStates(town?: string): readonly PlatformState[];
}

/** Views of authority at one number and one moment of one legal day. */
export function authorityQueries(views: Runner, at: Moment): InterfaceAuthorityQueries {
  const ask = <T>(name: ViewName, question: (read: ReadModel) => T): T => views.read([name], question);
  return {
    matrix: async filter => ask('delegation-matrix', read => matrix(read, at, filter)),
    matrixCell: async (item, town) => ask('delegation-matrix', read => matrixCell(read, { item, town }, at)),
    permissions: async town => ask('delegation-matrix', read => townPermissions(read, town, at)),
    letters: async (filter = {}) => ask('letters', read => letters(read, filter, at)),
    lettersBetween: async between => ask('letters', read => lettersBetween(read, between, at)),
    responsibilityChanges: async () => ask('responsibility', read => responsibilityChanges(read, at)),
    responsibilityChange: async id => ask('responsibility', read => responsibilityChange(read, id, at)),
    listVersions: async () => ask('responsibility', read => listVersions(read, at)),
    milestones: async responsible => ask('milestones', read => milestones(read, at, responsible)),
    staffUnits: parent => ask('staff', read => staffUnits(read, at, parent)),
    staffUnit: (code, scope) => ask('staff', read => staffUnit(read, code, { at, scope })),
    permissionDrifts: filter => ask('permission-drift', read => permissionDrifts(read, filter, at)),
    platformStates: town => ask('permission-drift', read => platformStates(read, at, town)),
  };
}
