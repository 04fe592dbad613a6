import type { Field, Situation } from '@yichuang/domain/manifest';
import type { Answer } from '@yichuang/plugin-kit/evaluator';
import { useText } from '../../../i18n/text.tsx';
import { Name } from '../../../shared/words.tsx';
import type { Draft } from './draft.ts';
import { isAnswered } from './draft.ts';
import { FieldControl } from './field-control.tsx';
import { OptionGroup } from './option-group.tsx';

interface QuestionPartProps {
  readonly situations: readonly Situation[];
  readonly form: readonly Field[];
  readonly draft: Draft;
  readonly onSituation: (key: string, answer: string) => void;
  readonly onAnswer: (key: string, answer: Answer) => void;
}

/** Situations and the form, as the rules in force ask them given what is answered so far. A digit chooses, Enter goes on. */
export function QuestionPart({ situations, form, draft, onSituation, onAnswer }: QuestionPartProps) {
  const { t } = useText();
  if (situations.length + form.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="asked">
      <h2 id="asked">{t('intake.asked')}</h2>
      {situations.map(one => <OptionGroup key={one.key} name={`s-${one.key}`} label={<Name of={one.question} />} options={one.options.map(option => ({ key: option.key, label: <Name of={option.label} /> }))} value={draft.situations[one.key] ?? ''} onChoose={answer => onSituation(one.key, answer)} />)}
      <div className="intake-fields">{form.map(field => <FieldControl key={field.key} field={field} answer={draft.form[field.key]} done={isAnswered(draft.form[field.key]) || !field.required} onAnswer={answer => onAnswer(field.key, answer)} />)}</div>
    </section>
  );
}
