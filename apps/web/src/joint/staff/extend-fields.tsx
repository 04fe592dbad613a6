import { LineField, WordsField } from '../../delegation/fields.tsx';
import { textIn } from '../../staff/form-text.ts';
import { DaysField, TickField } from '../../case/staff/page/acts/act-inputs.tsx';

const MOST_DAYS = 15;

/** 延长: how long, by which approval, why, and whether the applicants have it in writing (行政许可法第二十六条、第四十二条). @req #39 */
export function ExtendFields({ id }: { readonly id: string }) {
  return (
    <>
      <DaysField id={id} name="days" label="clock.extension" max={MOST_DAYS} />
      <LineField id={id} name="document" label="joint.extend.document" hint="joint.extend.document.hint" />
      <WordsField id={id} name="reason" label="acts.reason" />
      <TickField id={id} name="told" label="clock.told" />
    </>
  );
}

export const extensionIn = (form: FormData) => ({ days: Number(textIn(form, 'days')), document: textIn(form, 'document'), reason: textIn(form, 'reason'), told: form.has('told') });
