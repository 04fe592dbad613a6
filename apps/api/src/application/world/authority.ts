import { AUTHORITY_CATEGORIES, emptyModel, takeFact, type AuthorityModel } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';

/** The model of authority as a fold over every category from which it follows. */
export function authorityFold(): { readonly model: AuthorityModel; readonly folds: readonly { readonly category: string; take(event: DecodedEvent): void }[] } {
  const model = emptyModel();
  const take = ({ stream, type, data, number, metadata: { recordedAt } }: DecodedEvent): void => takeFact(model, { stream, type, data, number, recordedAt });
  return { model, folds: AUTHORITY_CATEGORIES.map(category => ({ category, take })) };
}
