import type { Field, ItemManifest, Situation } from '@yichuang/domain/manifest';
import { useState } from 'react';
import { useText, type Text } from '../../../i18n/text.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { plainName, Words } from '../../../shared/words.tsx';
import { post } from '../../../staff/api.ts';
import { useRead } from '../../../staff/query.ts';
import { Failure, Loaded } from '../../../staff/states.tsx';
import { caseAt, type OneCase } from '../reads.ts';
import { manifestAt } from './manifest-of.ts';

/** Answers as the applicant gave them. */
interface Answers {
  readonly situations: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, unknown>>;
}

/** 表单: the answers are sealed; they show when an officer asks for them, and that is on record. Questions come from the release that the case is bound to. */
export function FormTab({ of }: { readonly of: OneCase }) {
  const { t } = useText();
  const query = useRead<{ readonly manifest: ItemManifest }>(manifestAt(of));
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const ask = async (): Promise<void> => {
    setError(null);
    try {
      const { fields } = await post<{ readonly fields: { readonly answers?: Answers | null } }>(`${caseAt(of.id)}/reveal`, { fields: ['answers'], purpose: t('reveal.purpose.handle') });
      setAnswers(fields.answers ?? { situations: {}, form: {} });
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error('reveal'));
    }
  };
  return (
    <section aria-labelledby="form">
      <h2 id="form">{t('case.tab.form')}</h2>
      {error && <Failure error={error} />}
      {answers === null
        ? <><p>{t('form.sealed')}</p><p className="actions"><button type="button" className="button" onClick={() => void ask()}>{t('form.show')}</button> <span className="hint">{t('reveal.recorded')}</span></p></>
        : <Loaded query={query} height="panel">{({ body }) => <Given manifest={body.manifest} answers={answers} />}</Loaded>}
    </section>
  );
}

function Given({ manifest, answers }: { readonly manifest: ItemManifest; readonly answers: Answers }) {
  const text = useText();
  const { language } = text;
  const facts = [
    ...manifest.situations.filter(({ key }) => answers.situations[key] !== undefined).map(situation => ({ label: plainName(language, situation.question), value: <Words>{optionWord(text, situation, answers.situations[situation.key])}</Words> })),
    ...manifest.form.filter(({ key }) => answers.form[key] !== undefined && answers.form[key] !== null).map(field => ({ label: plainName(language, field.label), value: <Words>{answerWord(text, field, answers.form[field.key])}</Words> })),
  ];
  return <FactList facts={facts} />;
}

function optionWord({ language }: Text, { options }: Pick<Situation, 'options'>, key: unknown): string {
  const option = options.find(one => one.key === key);
  return option ? plainName(language, option.label) : String(key);
}

/** An answer as people read it: options by their labels, days in words. */
function answerWord(text: Text, field: Field, answer: unknown): string {
  if (typeof answer === 'boolean') return text.t(answer ? 'answer.yes' : 'answer.no');
  if (Array.isArray(answer)) return answer.map(one => optionWord(text, field, one)).join(text.t('list.separator'));
  if (field.type === 'choice') return optionWord(text, field, answer);
  return field.type === 'date' && typeof answer === 'string' ? text.day(answer) : String(answer);
}
