import { useText } from '../../../i18n/text.tsx';
import { WordsField } from '../../../delegation/fields.tsx';
import { Choice } from './acts/act-inputs.tsx';

const CONSEQUENCES = [['rectify', 'paper.false.rectify'], ['revoke', 'paper.false.revoke'], ['terminate', 'paper.false.terminate']] as const;

export function VerifyFields({ id }: { readonly id: string }) {
  return <WordsField id={id} name="how" label="paper.verify.how" />;
}

/** What was found, and what follows: a day to put it right, or the end. @req #52 */
export function FalseFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <>
      <WordsField id={id} name="found" label="paper.false.found" />
      <Choice id={id} name="consequence" label="paper.false.consequence" options={CONSEQUENCES} />
      <p className="field"><label htmlFor={`${id}-by`}>{t('paper.false.by')}</label><input id={`${id}-by`} name="by" type="date" /></p>
    </>
  );
}
