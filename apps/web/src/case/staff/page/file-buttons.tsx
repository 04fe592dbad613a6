import type { CaseFileView } from '@yichuang/projections';
import { useText, type MessageId } from '../../../i18n/text.tsx';

interface FileButtonsProps {
  readonly of: readonly CaseFileView[];
  readonly word: Extract<MessageId, 'paper.file' | 'paper.shared'>;
  readonly shown: string | null;
  readonly onShow: (digest: string | null) => void;
}

/** Files of a paper, each to be looked at beside it. */
export function FileButtons({ of, word, shown, onShow }: FileButtonsProps) {
  const { t } = useText();
  if (of.length === 0) return null;
  return <p className="actions">{of.map((file, at) => <button key={file.digest} type="button" className="button button-plain button-small" aria-pressed={file.digest === shown} onClick={() => onShow(file.digest === shown ? null : file.digest)}>{t(word, { number: at + 1, size: Math.ceil(file.bytes / 1024) })}</button>)}</p>;
}
