export { readCatalogue, type CatalogueReading, type ReadOptions } from './read-catalogue.ts';
export { hasErrors, planImport, type ImportBase, type ImportPlan } from './plan-import.ts';
export { abandonStep, ImportHasProblems, importIdOf, importSteps, rehearse, type ImportStep, type ImportTarget } from './import-steps.ts';
export { ImportRefused, type RefusalCode } from './refusal.ts';
export { DEFAULT_LIMITS, type ImportLimits } from './limits.ts';
export type { CatalogueRow } from './rows.ts';
export type { DepartmentName } from './departments.ts';
export type { ElementMismatch } from './mismatches.ts';
export type { Problem, ProblemCode } from './problems.ts';
