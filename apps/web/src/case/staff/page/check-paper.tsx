import type { CasePaperView } from '@yichuang/projections';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { offerOf } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { textIn } from '../../../staff/form-text.ts';
import type { Commander } from '../../../staff/use-command.ts';
import type { OneCase } from '../reads.ts';

/** Reasons that are given again and again, by the digit that writes them. */
const SNIPPETS = ['unclear', 'expired', 'unsigned', 'unsealed', 'differs', 'incomplete', 'not-original', 'wrong-person', 'old-form'] as const;

/** 逐份核对: good, or not and why. In the field of the reason the digits 1–9 write what is said most. */
export function CheckPaper({ paper, of, commander }: { readonly paper: CasePaperView; readonly of: OneCase; readonly commander: Commander }) {
  const { t } = useText();
  const [refusing, setRefusing] = useState(false);
  const [again, setAgain] = useState(false);
  const link = offerOf(of, 'check-material');
  if (!link) return null;
  const check = async (good: boolean, reason: string): Promise<void> => {
    if (await commander.run({ path: link.href, data: { material: paper.material, good, reason } })) setRefusing(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void check(false, textIn(new FormData(event.currentTarget), 'reason'));
  };
  const write = (event: KeyboardEvent<HTMLInputElement>): void => {
    const snippet = SNIPPETS[Number(event.key) - 1];
    if (event.currentTarget.value !== '' || snippet === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.value = t(`paper.bad.${snippet}`);
  };
  if (paper.checked && !again) return <p><button type="button" className="button button-plain button-small" onClick={() => setAgain(true)}>{t('paper.check-again')}</button></p>;
  if (!refusing) {
    return (
      <p className="actions">
        <button type="button" className="button button-small" disabled={commander.busy} onClick={() => void check(true, '')}>{t('paper.good')}</button>
        <button type="button" className="button button-plain button-small" disabled={commander.busy} onClick={() => setRefusing(true)}>{t('paper.bad')}</button>
      </p>
    );
  }
  const id = `bad-${paper.material}`;
  return (
    <form onSubmit={submit}>
      <p className="field"><label htmlFor={id}>{t('paper.bad.why')}</label><input id={id} name="reason" required maxLength={500} autoComplete="off" autoFocus onKeyDown={write} aria-describedby={`${id}-hint`} /></p>
      <ol id={`${id}-hint`} className="snippets">{SNIPPETS.map(one => <li key={one}>{t(`paper.bad.${one}`)}</li>)}</ol>
      <p className="actions"><button className="button button-small" disabled={commander.busy}>{t('paper.bad.record')}</button><button type="button" className="button button-plain button-small" onClick={() => setRefusing(false)}>{t('move.cancel')}</button></p>
    </form>
  );
}
