import type { ChangeDetail } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { langOf, plainName } from '../../shared/words.tsx';
import { textIn } from '../../staff/form-text.ts';
import type { ActForm } from '../act-list.tsx';
import { ChoiceField, DayField, LineField, WordsField } from '../fields.tsx';

const OPINIONS = ['agree', 'agree_with_conditions', 'object', 'no_answer'] as const;

/** Acts on a change of the responsibility list, in the order in which they come (W3). */
export function changeActs(change: ChangeDetail): readonly ActForm[] {
  const reason = (rel: string, word: ActForm['word'], consequence: ActForm['word']): ActForm => ({ rel, word, consequence, grave: true, fields: id => <WordsField id={id} name="reason" label="acts.reason" />, data: form => ({ reason: textIn(form, 'reason') }) });
  return [
    { rel: 'open-consultation', word: 'change.act.open', consequence: 'change.act.open.what', fields: id => <DayField id={id} name="due" label="change.due" />, data: form => ({ due: textIn(form, 'due') }) },
    { rel: 'record-opinion', word: 'change.act.opinion', fields: id => <OpinionFields id={id} change={change} />, data: form => ({ unit: textIn(form, 'unit'), opinion: textIn(form, 'opinion'), text: textIn(form, 'text') }) },
    { rel: 'close-consultation', word: 'change.act.close', fields: id => <WordsField id={id} name="minutes" label="change.minutes" />, data: form => ({ minutes: textIn(form, 'minutes') }) },
    { rel: 'review', word: 'change.act.review', consequence: 'change.act.review.what', fields: id => <WordsField id={id} name="opinion" label="acts.opinion" />, data: form => ({ opinion: textIn(form, 'opinion') }) },
    reason('return', 'change.act.return', 'change.act.return.what'),
    reason('reject', 'change.act.reject', 'change.act.reject.what'),
    reason('withdraw', 'change.act.withdraw', 'change.act.reject.what'),
  ];
}

/** The commit of a reviewed change goes to the list itself. */
export function scheduleAct({ id, rowsDigest }: ChangeDetail): ActForm {
  return {
    rel: 'schedule', word: 'change.act.schedule', consequence: 'change.act.schedule.what',
    fields: field => <><LineField id={field} name="version" label="change.version" hint="change.version.hint" /><DayField id={field} name="effectiveFrom" label="change.from" /></>,
    data: form => ({ version: textIn(form, 'version'), changeId: id, rowsDigest, effectiveFrom: textIn(form, 'effectiveFrom') }),
  };
}

function OpinionFields({ id, change }: { readonly id: string; readonly change: ChangeDetail }) {
  const { t, language } = useText();
  return (
    <>
      <ChoiceField id={id} name="unit" label="change.party">{change.parties.map(({ unit }) => <option key={unit.code} value={unit.code} lang={langOf(language, unit)}>{plainName(language, unit)}</option>)}</ChoiceField>
      <ChoiceField id={id} name="opinion" label="acts.opinion">{OPINIONS.map(opinion => <option key={opinion} value={opinion}>{t(`change.opinion.${opinion}`)}</option>)}</ChoiceField>
      <p className="field"><label htmlFor={`${id}-text`}>{t('change.text')}</label><textarea id={`${id}-text`} name="text" rows={2} maxLength={1000} /></p>
    </>
  );
}
