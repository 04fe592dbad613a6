import type { BasisRef } from '@yichuang/domain/manifest';
import { useText } from '../../i18n/text.tsx';
import { Zh } from '../../shared/words.tsx';

/** A law with its article; says when nobody has checked the text yet. */
export function Basis({ of }: { readonly of: BasisRef }) {
  const { t } = useText();
  return <><Zh>{`《${of.document}》${of.article}`}</Zh>{!of.verified && <> <span className="quiet">{t('rules.basis.unverified')}</span></>}</>;
}
