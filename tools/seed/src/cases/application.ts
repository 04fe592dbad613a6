import type { CaseCommand } from '@yichuang/domain';
import type { Inputs } from '@yichuang/plugin-kit/evaluator';
import { filled } from './form.ts';
import type { Applicant } from './people.ts';
import type { ItemRules } from './rules.ts';

type Receive = Extract<CaseCommand, { type: 'ReceiveApplication' }>['data'];
type Paper = Receive['papers'][number];
export type Answers = Receive['answers'];

/** An application as the rules see it, while the sample is being made up. */
export interface Application {
  readonly applicant: Applicant;
  readonly rules: ItemRules;
  readonly answers: Answers;
  readonly papers: Record<string, Inputs['papers'][string]>;
  readonly byAgent: boolean;
}

/** The rules, applied to the application on a day. */
export function assess({ applicant, rules, answers, papers, byAgent }: Application, today: string): ReturnType<ItemRules['assess']> {
  return rules.assess({ ...answers, papers, applicant: { kind: applicant.kind, byAgent, badCredit: false }, today });
}

export const paper = (material: string): Paper => ({ material, source: 'original_seen', files: [] });

/** An example of the release, brought in by somebody: the papers that it asks for are there. Null when it is for another kind of applicant. */
export function applicationFrom(example: Inputs, { applicant, rules, today }: { readonly applicant: Applicant; readonly rules: ItemRules; readonly today: string }): Application | null {
  const { situations, form, applicant: { kind, byAgent, badCredit } } = example;
  if (kind !== applicant.kind || badCredit) return null;
  const asked = rules.asked({ situations, form, papers: {}, applicant: { kind, byAgent, badCredit }, today });
  const answers = { situations: { ...situations }, form: { ...form, ...filled(rules.manifest, asked, { applicant, day: today, given: form }) } };
  const bare: Application = { applicant, rules, answers, papers: {}, byAgent };
  const required = assess(bare, today).materials.filter(material => material.required).map(({ key }) => key);
  return { ...bare, papers: Object.fromEntries(required.map(key => [key, 'provided' as const])) };
}

export type Extra = Pick<Receive, 'agent' | 'priority' | 'visit' | 'agency'>;
/** The command with which it is taken in. */
export function receive({ applicant, rules, answers, papers }: Application, town: string, extra: Extra): CaseCommand {
  const { subject, kind, name, phone } = applicant;
  return {
    type: 'ReceiveApplication', data: {
      item: rules.manifest.item, town, applicant: { subject, kind }, ...extra, contact: { name, phone, address: null }, answers,
      papers: Object.entries(papers).filter(([, state]) => state === 'provided').map(([material]) => paper(material)), appointment: null, contactRecord: null, manifest: rules.digest, renewsUntil: null,
    },
  };
}
