import type { Question } from '../../../../api/src/web-port.ts';
import type { Text } from '../../i18n/text.tsx';
import { plainName } from '../../shared/words.tsx';
import type { Fault } from './form.tsx';

const PICKED: ReadonlySet<Question['type']> = new Set(['choice', 'choices', 'yes_no']);

/** Id of the first control of a question. */
export function controlId({ name, type, options }: Pick<Question, 'name' | 'type' | 'options'>): string {
  const id = name.replaceAll('.', '-');
  if (type === 'yes_no') return `${id}-yes`;
  return PICKED.has(type) && options[0] ? `${id}-${options[0].key}` : id;
}

/** What is wrong with an answer, in words that say what to do. */
export function faultWords({ t, language, number }: Text, { label, type, fault }: Pick<Question, 'label' | 'type' | 'fault'>): string | null {
  if (!fault) return null;
  const name = plainName(language, label);
  if (fault.code === 'required' || fault.code === 'not-option') return t(PICKED.has(type) ? 'ask.fault.choose' : 'ask.fault.fill', { label: name });
  return t(`ask.fault.${fault.code}`, { label: name, limit: fault.limit === null ? '' : number(fault.limit) });
}

/** Faults of a page, for the summary. */
export function faultsOf(text: Text, questions: readonly Question[]): readonly Fault[] {
  return questions.flatMap(question => {
    const words = faultWords(text, question);
    return words === null ? [] : [{ at: controlId(question), words }];
  });
}
