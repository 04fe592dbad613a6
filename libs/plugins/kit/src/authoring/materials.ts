import type { BasisRef, Commitment, Limit, Material } from '@yichuang/domain/manifest';
import type { Cel } from './cel.ts';
import { t, type Text } from './text.ts';

/** 告知承诺: what the applicant commits to instead of this proof, and how it is checked afterwards. */
export type CommitmentDraft = Omit<Commitment, 'material'>;

interface Settings {
  readonly form?: Material['form'];
  readonly originals?: number;
  readonly copies?: number;
  readonly issuer?: Material['issuer'];
  /** Where the applicant gets it. */
  readonly source?: string;
  /** When it is asked for; `requiredWords` says the same to people. */
  readonly requiredWhen?: Cel;
  readonly requiredWords?: Text;
  /** Without it there is no application: it is never supplied later nor committed to. */
  readonly core?: boolean;
  /** 容缺: within how many working days it may be supplied later, as `workingDays(5)`. */
  readonly deferrable?: Limit;
  readonly commitment?: CommitmentDraft;
  /** Electronic licence that it can be taken from. */
  readonly licence?: string;
  readonly basis?: BasisRef;
}

/** A paper, still without its key. */
export interface MaterialDraft {
  readonly name: Text;
  readonly kind: Material['kind'];
  readonly settings: Settings;
}

/** Any paper of the list. */
export function paper(name: Text, kind: Material['kind'], settings: Settings = {}): MaterialDraft {
  return { name, kind, settings };
}

/** The applicant's identity card: shown, not kept. Always core. */
export function idCard(settings: Settings = {}): MaterialDraft {
  return paper(t('居民身份证', 'Identity card'), 'identity', { form: 'original_checked', source: '申请人自备', core: true, licence: '居民身份证', ...settings });
}

/** The application form, filled in and signed. Always core. */
export function applicationForm(name: Text, settings: Settings = {}): MaterialDraft {
  return paper(name, 'application_form', { source: '窗口领取或网上填写', core: true, ...settings });
}

/** A letter of authority, asked for only of an agent. */
export function authorisation(settings: Settings = {}): MaterialDraft {
  return paper(t('授权委托书', 'Letter of authority'), 'authorisation', { source: '申请人自备', ...settings });
}

/** What a paper is unless more is said: one original, from the applicant. */
const USUAL = { form: 'original', originals: 1, copies: 0, issuer: 'applicant', source: '申请人自备', requiredWords: null, core: false, licence: null, basis: null } as const;

/** @param requiredWhen the text of the condition, or null */
export function materialOf(key: string, { name, kind, settings }: MaterialDraft, requiredWhen: string | null): Material {
  const { deferrable, commitment, requiredWhen: _written, ...said } = settings;
  return { key, name, kind, ...USUAL, ...said, requiredWhen, deferrableDays: deferrable?.amount ?? null, commitment: commitment !== undefined };
}
