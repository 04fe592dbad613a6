import type { Material } from '@yichuang/domain/manifest';
import { useText } from '../../i18n/text.tsx';
import { Words } from '../../shared/words.tsx';

/** Who issues a paper, and where exactly it comes from where that says more. */
export function From({ paper: { issuer, source } }: { readonly paper: Pick<Material, 'issuer' | 'source'> }) {
  const { t } = useText();
  const word = t(`paper.issuer.${issuer}`);
  return <>{word}{source !== word && <> · <Words>{source}</Words></>}</>;
}
