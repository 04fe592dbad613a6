import type { RulesInForce } from '@yichuang/projections';
import { answersOf, promisesOf, type Draft } from './draft.ts';
import { signedDigest } from '../sign-digest.ts';
import { chainOf, type Ending, type Step } from './steps.ts';
import type { Asked, RulesAtCounter } from './use-asked.ts';

interface Confirmed {
  readonly rules: RulesAtCounter;
  readonly town: string;
  readonly draft: Draft;
  readonly asked: Asked;
  readonly ending: Ending;
}

const SOURCES = { original: 'original_seen', copy: 'copy', bad: 'original_seen' } as const;

/** Digests of the words of the commitments that stand for papers of the draft. */
async function digestsOf({ item, manifest }: RulesInForce, { papers }: Draft): Promise<Readonly<Record<string, string>>> {
  const committed = manifest.commitments.filter(({ material }) => papers[material]?.mark === 'commit');
  return Object.fromEntries(await Promise.all(committed.map(async one => [one.material, await signedDigest(item, one)] as const)));
}

/** The helper files what a village hands in; otherwise the applicant has come. */
const filedIn = (errand: Draft['errand']): object => (errand ? { agent: { subject: errand.helper, mandate: errand.id }, agency: errand.id, visit: false } : { agent: null, agency: null, visit: true });

/** The commands of one confirmation: the receipt carries the digest of the rules that the form was made from, so that changed questions are noticed. */
export async function commandsOf({ rules, town, draft, asked, ending }: Confirmed): Promise<readonly Step[]> {
  const { party, errand, papers, priority } = draft;
  if (party === null) throw new TypeError('an application without an applicant');
  const needed = new Set(asked.materials.filter(({ required }) => required).map(({ key }) => key));
  const kept = { ...draft, papers: Object.fromEntries(Object.entries(papers).filter(([key]) => needed.has(key))) };
  const handed = Object.entries(kept.papers).flatMap(([material, { mark }]) => (mark in SOURCES ? [{ material, source: SOURCES[mark as keyof typeof SOURCES], files: [] }] : []));
  const defer = promisesOf(kept, { manifest: rules.manifest, today: rules.moment.on });
  const { address } = draft.form;
  return chainOf({
    draft: kept, ending, signed: await digestsOf(rules, kept),
    register: { subject: party.subject, kind: party.kind === 'legal_person' ? 'legal_person' : 'citizen', name: party.name, idNumber: party.number, phone: party.phone, illustrative: document.querySelector<HTMLMetaElement>('meta[name="yichuang-sample"]')?.content === 'yes' },
    receive: {
      item: rules.item, town, applicant: { subject: party.subject, kind: party.kind }, priority, contact: { name: party.name, phone: party.phone, address: typeof address === 'string' && address !== '' ? address : null },
      answers: answersOf(draft, { situations: asked.situations.map(({ key }) => key), form: asked.form.map(({ key }) => key) }), papers: handed, appointment: null, ...filedIn(errand), contactRecord: null, manifest: rules.digest, renewsUntil: null,
    },
    acceptance: { defer, signed: defer.length > 0, opinion: '', acceptedOn: null },
  });
}
