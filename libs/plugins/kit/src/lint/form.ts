import type { Field, ItemManifest } from '@yichuang/domain/manifest';
import { finding, type Finding } from './finding.ts';

/** The least that an answer of a type must be classified as (个人信息保护法28). */
const LEAST: Readonly<Partial<Record<Field['type'], readonly Field['classification'][]>>> = { id_number: ['sensitive'], phone: ['personal', 'sensitive'] };
const CHOOSES: ReadonlySet<Field['type']> = new Set(['choice', 'choices']);

export function lintForm({ form }: ItemManifest): readonly Finding[] {
  return form.flatMap(({ type, classification, options }, at) => [
    ...(LEAST[type]?.includes(classification) === false ? [finding('classification-too-low', `/form/${at}`)] : []),
    ...(CHOOSES.has(type) === options.length > 0 ? [] : [finding('options-missing', `/form/${at}`)]),
  ]);
}
