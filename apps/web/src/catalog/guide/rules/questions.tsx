import type { Situation } from '@yichuang/domain/manifest';
import { useText } from '../../../i18n/text.tsx';
import { Name } from '../../../shared/words.tsx';
import { answerName } from './answers.ts';

/** 情形: what decides which papers are needed. One question on another's answer appears once that is given. */
export function Questions({ asked, answers }: { readonly asked: readonly Situation[]; readonly answers: Readonly<Record<string, string>> }) {
  const { t } = useText();
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('rules.questions')}</h2>
      <p className="hint">{t('rules.questions.hint')}</p>
      {asked.map(situation => <Question key={situation.key} situation={situation} answer={answers[situation.key]} />)}
      <p className="no-print"><button className="button">{t('rules.questions.go')}</button></p>
    </section>
  );
}

function Question({ situation: { key, question, options }, answer }: { readonly situation: Situation; readonly answer: string | undefined }) {
  return (
    <fieldset className="situation">
      <legend><Name of={question} /></legend>
      {options.map(option => (
        <p key={option.key}><label className="choice"><input type="radio" name={answerName(key)} value={option.key} defaultChecked={answer === option.key} /> <span><Name of={option.label} /></span></label></p>
      ))}
    </fieldset>
  );
}
