import type { z } from 'zod';
import { require } from '../../kernel/rejection.ts';
import { toSeal } from '../../kernel/sealed.ts';
import type { Material } from '../../rulebook/manifest/index.ts';
import type { PaperHanded } from '../commands.ts';
import type { CaseContext, CaseRules } from '../context.ts';
import type { CaseFact } from '../events.ts';

type Handed = z.infer<typeof PaperHanded>;
/** A paper as an event takes it: names of files on their way to be sealed. */
export type PaperFact = Extract<CaseFact, { type: 'MaterialSubmitted' }>['data']['paper'];

/** @throws {Rejection} `rules-missing`: no release has the item */
export function rulesOf({ rules }: CaseContext): CaseRules {
  require(rules, 'rules-missing');
  return rules;
}

/** A paper of the list. Nothing else is asked for, or taken in. @throws {Rejection} `unknown-material` */
export function listed(material: string, context: CaseContext): Material {
  const found = rulesOf(context).manifest.materials.find(({ key }) => key === material);
  require(found, 'unknown-material', { material });
  return found;
}

/** The paper stands in the store of electronic licences. @throws {Rejection} `licence-not-held` */
export function requireLicence({ key, licence }: Material, subject: string, context: CaseContext): string {
  require(licence !== null && context.licenceHeld({ subject, licence }), 'licence-not-held', { material: key });
  return licence;
}

function attachments({ material, source, files }: Handed, subject: string, context: CaseContext): PaperFact['attachments'] {
  require(source !== 'electronic' || files.length > 0, 'paper-without-file', { material });
  return files.map(({ digest, name }) => {
    const stored = context.file(digest);
    require(stored, 'unknown-file', { material, digest });
    return { digest, bytes: stored.bytes, type: stored.type, name: toSeal(subject, name) };
  });
}

function takenIn(paper: Handed, subject: string, context: CaseContext): PaperFact {
  const material = listed(paper.material, context);
  if (paper.source === 'retrieved') requireLicence(material, subject, context);
  return { material: paper.material, source: paper.source, attachments: attachments(paper, subject, context) };
}

/** Papers that were handed in, each once. @throws {Rejection} `unknown-material`, `duplicate-code`, `paper-without-file`, `unknown-file`, `licence-not-held` */
export function papersIn(papers: readonly Handed[], subject: string, context: CaseContext): PaperFact[] {
  const twice = papers.find(({ material }, at) => papers.findIndex(other => other.material === material) !== at);
  require(!twice, 'duplicate-code', { material: twice?.material });
  return papers.map(paper => takenIn(paper, subject, context));
}
