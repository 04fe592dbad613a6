// What a department's rulebook is written with. What runs it is `@yichuang/plugin-kit/evaluator`; files and digests are `@yichuang/plugin-kit/node`.
export { admitInputs, admitManifest, type Admitted, type NotAdmitted } from './admit.ts';
export { build, BuildFailed, type BaseRelease, type BuildOptions, type BuildProblem, type Built } from './authoring/build.ts';
export { cel, type Cel, type Place } from './authoring/cel.ts';
export { field, situation, type Choices, type FieldDraft, type SituationDraft } from './authoring/form.ts';
export { calendarDays, onTheSpot, workingDays } from './authoring/limits.ts';
export { exampleOf, manifestOf } from './authoring/manifest.ts';
export { applicationForm, authorisation, idCard, paper, type CommitmentDraft, type MaterialDraft } from './authoring/materials.ts';
export { defineItem, definePlugin, example, type ExampleDraft, type ItemDraft, type Plugin } from './authoring/plugin.ts';
export { firstMatch, rule, type RuleDraft } from './authoring/rules.ts';
export { basis, t, type Text } from './authoring/text.ts';
export * from './defaults/index.ts';
export { calendarOf, weekdaysBetween, type NamedDays } from './calendar.ts';
export { checksOf, type Check, type ConformanceOptions } from './conformance/checks.ts';
export { digestOf, type Digester } from './digest.ts';
export { changesOf, diff, patch, type Change } from './diff/index.ts';
export { CannotRedact, recordExample, type Recorded } from './examples/record.ts';
export { rulesMet, runExamples, type Difference, type RunExample } from './examples/run.ts';
export { FINDINGS, lint, type Finding, type FindingCode } from './lint/index.ts';
