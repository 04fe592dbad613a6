import type { BasisRef, ItemManifest } from '@yichuang/domain/manifest';

/** Text in both languages; Chinese is the authentic one. */
export type Text = ItemManifest['guide']['summary'];

/** Text in both languages, as `t('身份证', 'Identity card')`. */
export function t(zh: string, en: string): Text {
  return { zh, en };
}

/** An article of a law, regulation or document. `verified: true` once somebody has compared it with the text in force. */
export function basis(document: string, article: string, { verified = false }: { readonly verified?: boolean } = {}): BasisRef {
  return { document, article, verified };
}
