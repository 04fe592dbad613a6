import type { CasePaperView } from '@yichuang/projections';
import { useState } from 'react';
import { offerOf } from '../../../delegation/links.ts';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { textIn } from '../../../staff/form-text.ts';
import type { Commander } from '../../../staff/use-command.ts';
import type { OneCase } from '../reads.ts';
import { FalseFields, VerifyFields } from './commitment-fields.tsx';
import { HandIn } from './hand-in.tsx';
import { useManifest } from './manifest-of.ts';
import { SignCommitment } from './sign-commitment.tsx';

interface PaperActsProps {
  readonly paper: CasePaperView;
  readonly of: OneCase;
  readonly commander: Commander;
}

interface PaperAct {
  readonly rel: string;
  readonly word: MessageId;
  readonly when: (paper: CasePaperView, licensed: boolean) => boolean;
  /** What it asks for; none: the paper says it all. */
  readonly fields?: (id: string) => React.ReactNode;
  readonly data?: (form: FormData) => object;
}

const isAway = ({ state }: CasePaperView): boolean => state === 'missing' || state === 'deferred' || state === 'invalid';

/** Acts on one paper. Whether they are open the server says; where they make no sense they are not shown. */
const ACTS: readonly PaperAct[] = [
  { rel: 'retrieve-licence', word: 'paper.act.licence', when: (paper, licensed) => licensed && isAway(paper) },
  { rel: 'offer-commitment', word: 'paper.act.offer', when: paper => paper.commitment && paper.state === 'missing' },
  { rel: 'withdraw-commitment', word: 'paper.act.withdraw', when: paper => paper.state === 'committed' },
  { rel: 'verify-commitment', word: 'paper.act.verify', when: paper => paper.state === 'committed', fields: id => <VerifyFields id={id} />, data: form => ({ how: textIn(form, 'how') }) },
  { rel: 'find-commitment-false', word: 'paper.act.false', when: paper => paper.state === 'committed', fields: id => <FalseFields id={id} />, data: form => ({ found: textIn(form, 'found'), consequence: textIn(form, 'consequence'), rectifyBy: textIn(form, 'by') || null }) },
];

/** What can be done about one paper: it is handed in, taken from the store of licences, or a commitment stands in its place. @req #52 #53 */
export function PaperActs({ paper, of, commander }: PaperActsProps) {
  const { t } = useText();
  const [chosen, choose] = useState<string | null>(null);
  const licensed = useManifest(of)?.materials.some(({ key, licence }) => key === paper.material && licence !== null) ?? false;
  const open = ACTS.flatMap(act => {
    const link = act.when(paper, licensed) ? offerOf(of, act.rel) : null;
    return link?.allowed ? [{ act, href: link.href }] : [];
  });
  const send = async (act: PaperAct, href: string, form: FormData): Promise<void> => {
    if (await commander.run({ path: href, data: { material: paper.material, ...act.data?.(form) } })) choose(null);
  };
  const offer = open.find(({ act }) => act.rel === chosen && act.fields);
  return (
    <>
      <div className="actions">
        {isAway(paper) && <HandIn paper={paper} of={of} commander={commander} />}
        {open.map(({ act, href }) => <button key={act.rel} type="button" className="button button-plain button-small" disabled={commander.busy} aria-expanded={act.fields ? act.rel === chosen : undefined} onClick={() => (act.fields ? choose(act.rel === chosen ? null : act.rel) : void send(act, href, new FormData()))}>{t(act.word)}</button>)}
        <SignCommitment paper={paper} of={of} commander={commander} />
      </div>
      {offer && (
        <form onSubmit={event => { event.preventDefault(); void send(offer.act, offer.href, new FormData(event.currentTarget)); }}>
          {offer.act.fields?.(`${paper.material}-${offer.act.rel}`)}
          <p className="actions"><button className="button button-small" disabled={commander.busy}>{t('acts.confirm', { act: t(offer.act.word) })}</button><button type="button" className="button button-plain button-small" onClick={() => choose(null)}>{t('move.cancel')}</button></p>
        </form>
      )}
    </>
  );
}
