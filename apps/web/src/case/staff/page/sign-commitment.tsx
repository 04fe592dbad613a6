import type { CasePaperView } from '@yichuang/projections';
import { offerOf } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { Name } from '../../../shared/words.tsx';
import type { Commander } from '../../../staff/use-command.ts';
import type { OneCase } from '../reads.ts';
import { signedDigest } from '../sign-digest.ts';
import { useManifest } from './manifest-of.ts';

interface SignProps {
  readonly paper: CasePaperView;
  readonly of: OneCase;
  readonly commander: Commander;
}

/** 告知承诺: the words of the release that the case is bound to, and that the applicant has signed those very words. @req #52 */
export function SignCommitment({ paper, of, commander }: SignProps) {
  const link = paper.commitment && paper.state === 'missing' && wasOffered(of, paper.material) ? offerOf(of, 'sign-commitment') : null;
  return link?.allowed ? <Words paper={paper} of={of} commander={commander} href={link.href} /> : null;
}

const wasOffered = ({ timeline }: OneCase, material: string): boolean => timeline.some(({ type, details }) => type === 'CommitmentOffered' && details['material'] === material);

function Words({ paper, of, commander, href }: SignProps & { readonly href: string }) {
  const { t } = useText();
  const commitment = useManifest(of)?.commitments.find(({ material }) => material === paper.material);
  if (!commitment) return null;
  const sign = async (): Promise<void> => {
    await commander.run({ path: href, data: { material: paper.material, text: await signedDigest(of.item, commitment), signature: 'handwritten' } });
  };
  return (
    <details className="more">
      <summary>{t('rules.commitment')}</summary>
      <p><Name of={commitment.duty} /></p>
      <p><Name of={commitment.liability} /></p>
      <p><button type="button" className="button button-small" disabled={commander.busy} onClick={() => void sign()}>{t('paper.act.sign')}</button></p>
    </details>
  );
}
