import { createContext, use, type ReactNode } from 'react';
import { useText, type Text } from '../../i18n/text.tsx';
import { segmentsOf } from './changes.ts';
import { fieldWord } from './field-words.ts';

/** Asks where a field comes from; null where nobody can answer, such as in a comparison of two drafts. */
export const AskOrigin = createContext<((pointer: string) => void) | null>(null);

/** A pointer in the words of the office: 去向 › 990511001000 › 名称. */
export function pathWords(text: Text, pointer: string): string {
  return segmentsOf(pointer).map(segment => fieldWord(text, segment)).join(' › ') || '·';
}

/** The name of a field; where its origin can be told it is a button. */
export function FieldLink({ pointer, children }: { readonly pointer: string; readonly children: ReactNode }) {
  const text = useText();
  const ask = use(AskOrigin);
  if (!ask) return <>{children}</>;
  return <button type="button" className="link field-link" title={text.t('blame.open', { field: pathWords(text, pointer) })} onClick={() => ask(pointer)}>{children}</button>;
}
