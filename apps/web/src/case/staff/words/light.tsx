import type { CaseRowView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { LIGHT_WORDS, MARK, remainingWords } from './case-words.ts';

/** 绿灯、黄灯、红灯: an icon, a word and what is left, whatever the screen can show of colours. @req #46 */
export function LightBadge({ of }: { readonly of: Pick<CaseRowView, 'light' | 'remainingDays' | 'paused'> }) {
  const text = useText();
  const silent = of.light === 'none' && !of.paused && of.remainingDays === null;
  return (
    <span className={`light light-${of.light}`}>
      <span aria-hidden="true">{MARK[of.light]}</span> {text.t(LIGHT_WORDS[of.light])} {!silent && <span className="light-left">{remainingWords(text, of)}</span>}
    </span>
  );
}
