import type { Material } from '@yichuang/domain/manifest';
import type { ExplainedMaterial } from '@yichuang/plugin-kit/evaluator';
import type { PaperAsked } from '../../../web-port-form.ts';
import type { Draft, DraftFile, DraftPaper } from '../drafts/draft.ts';
import type { AttachmentStore } from '../../../attachments/store.ts';
import type { SentForm } from '../../../attachments/uploading.ts';
import { FILE_LIMITS, putFile, type FileFault } from '../files.ts';
import { byAgent } from './rules.ts';
import { isPower, papersAsked, type Walk } from './steps.ts';

const choiceName = (key: string): string => `m.${key}`;
const filesName = (key: string): string => `u.${key}`;
const dropName = (key: string, digest: string): string => `x.${key}.${digest}`;
const EMPTY: DraftPaper = { choice: 'none', files: [] };

type Way = 'later' | 'commit' | 'licence';
/** Papers that may follow, or that a commitment may stand for: none that is core, and of nobody with a bad record; whoever acts by a power that nobody has checked signs nothing. @req #52 #53 */
const isEased = ({ core }: Material, { badCredit, draft }: Walk): boolean => !core && !badCredit && !byAgent(draft);
const pledgeFor = ({ key }: Material, { asked }: Walk) => asked.manifest.commitments.find(one => one.material === key);
const ALLOWED: Readonly<Record<Way, (of: Material, walk: Walk) => boolean>> = {
  later: (material, walk) => isEased(material, walk) && material.deferrableDays !== null,
  commit: (material, walk) => isEased(material, walk) && material.commitment && material.kind !== 'identity' && pledgeFor(material, walk) !== undefined,
  licence: ({ licence }) => licence !== null,
};
const isChoice = (choice: string): choice is Way => Object.hasOwn(ALLOWED, choice);

/** What is said of a paper that has no files: only what its list entry allows, also where the list has changed since. */
const said = (material: Material, choice: string, walk: Walk): DraftPaper['choice'] => (isChoice(choice) && ALLOWED[choice](material, walk) ? choice : 'none');

type Faults = Readonly<Record<string, FileFault>>;

/** The papers of a draft as its page shows them. */
export function papersOf(walk: Walk, faults: Faults = {}): readonly PaperAsked[] {
  const { manifest } = walk.asked;
  return papersAsked(walk).flatMap(explained => {
    const material = manifest.materials.find(({ key }) => key === explained.key);
    return material ? [paperOf(material, { explained, walk, fault: faults[material.key] ?? null })] : [];
  });
}

function paperOf(material: Material, { explained, walk, fault }: { readonly explained: ExplainedMaterial; readonly walk: Walk; readonly fault: FileFault | null }): PaperAsked {
  const { key, name, requiredWords, form, originals, copies, core, deferrableDays, licence } = material;
  const pledge = ALLOWED.commit(material, walk) ? pledgeFor(material, walk) : undefined;
  const { choice, files } = walk.draft.papers[key] ?? EMPTY;
  return {
    key, name, words: requiredWords, form, originals, copies, core, required: explained.required || isPower(walk, key), licence, files, fault,
    deferrableDays: ALLOWED.later(material, walk) ? deferrableDays : null, choice: files.length > 0 ? 'files' : said(material, choice, walk), commitment: pledge ? { duty: pledge.duty, liability: pledge.liability } : null,
  };
}

/** Files of one paper: those kept, without those taken away, with those that came. */
async function filesAfter(kept: DraftPaper, sent: { readonly key: string; readonly form: SentForm; readonly owner: string; readonly store: AttachmentStore }): Promise<{ readonly files: readonly DraftFile[]; readonly fault: FileFault | null }> {
  const { key, form } = sent;
  const left = kept.files.filter(({ digest }) => form.fields[dropName(key, digest)] === undefined);
  const came = form.files.filter(({ field, content, name }) => field === filesName(key) && (content.length > 0 || name !== ''));
  if (left.length + came.length > FILE_LIMITS.files) return { files: left, fault: 'too-many-files' };
  const added: DraftFile[] = [];
  let fault: FileFault | null = null;
  for (const file of came) {
    const put = await putFile(sent.store, file, sent.owner);
    if ('fault' in put) fault = put.fault;
    else added.push(put);
  }
  return { files: [...left, ...added.filter(({ digest }) => !left.some(one => one.digest === digest))], fault };
}

interface Taking {
  readonly walk: Walk;
  readonly form: SentForm;
  readonly owner: string;
  readonly store: AttachmentStore;
}

/** One paper as it stands after the page was sent. */
async function paperAfter(material: Material, kept: DraftPaper, { walk, form, ...rest }: Taking): Promise<{ readonly paper: DraftPaper; readonly fault: FileFault | null }> {
  const { key } = material;
  const { files, fault } = await filesAfter(kept, { key, form, ...rest });
  return { fault, paper: { files: [...files], choice: files.length > 0 ? 'files' : said(material, form.fields[choiceName(key)] ?? kept.choice, walk) } };
}

/** Takes what the page of papers sent: choices, new files, and files taken away. A file that came is kept even where another one is refused. */
export async function takePapers(walk: Walk, form: SentForm, given: Omit<Taking, 'form' | 'walk'>): Promise<{ readonly papers: Draft['papers']; readonly faults: Faults }> {
  const papers: Record<string, DraftPaper> = { ...walk.draft.papers };
  const faults: Record<string, FileFault> = {};
  const shown = new Set(papersAsked(walk).map(({ key }) => key));
  for (const material of walk.asked.manifest.materials.filter(({ key }) => shown.has(key))) {
    const { paper, fault } = await paperAfter(material, papers[material.key] ?? EMPTY, { walk, form, ...given });
    papers[material.key] = paper;
    if (fault) faults[material.key] = fault;
  }
  return { papers, faults };
}

/** Required papers that are neither there nor to come from elsewhere: the counter will ask for them. */
export function gapsOf(walk: Walk): readonly { readonly key: string; readonly name: Material['name']; readonly core: boolean }[] {
  return papersOf(walk).filter(({ required, choice }) => required && (choice === 'none' || choice === 'files')).filter(({ files }) => files.length === 0).map(({ key, name, core }) => ({ key, name, core }));
}
