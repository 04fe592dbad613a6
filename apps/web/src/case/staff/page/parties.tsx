import { useText } from '../../../i18n/text.tsx';
import { Words } from '../../../shared/words.tsx';
import type { OneCase } from '../reads.ts';
import { PowerWords } from '../../shared/power-words.tsx';
import { Reveal } from './reveal.tsx';

/** Who applies, and who acts for them. Names are sealed: they show when somebody asks for them and says why, and that is on record. */
export function Parties({ of, title }: { readonly of: OneCase; readonly title: string }) {
  const { t } = useText();
  return (
    <div className="parties">
      <p><strong>{t('case.applicant')}</strong> {of.applicantName !== null && <><Words>{of.applicantName}</Words> · </>}{t(`cond.kind.${of.applicant.kind}`)}{of.agent && <> · <strong>{t('case.agent')}</strong> {of.power ? <PowerWords of={of.power} /> : t(of.agent.mandate === null ? 'case.agent.with-paper' : 'case.agent.with-mandate')}</>}</p>
      <Reveal id={of.id} fields={['name', 'phone', 'address', 'email']} purposeHint={title} />
    </div>
  );
}
