import type { Fate } from '@yichuang/domain';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Refused } from '../../../staff/api.ts';
import { useCommand } from '../../../staff/use-command.ts';
import { fateIn, type Edit } from './edits.ts';
import { faultsOf, type FieldFault } from './field-errors.ts';

interface Edited {
  readonly edit: Edit;
  readonly view: string;
  readonly href: string;
  readonly revision: number;
}

const NONE: readonly FieldFault[] = [];

/** Sends what a form says and keeps what the server said about it, field by field. */
export function useEdit({ edit, view, href, revision }: Edited) {
  const { t, language } = useText();
  const commander = useCommand(view, revision);
  const [sent, setSent] = useState<Fate | null>(null);
  const { error } = commander;
  const faults = useMemo(() => (error instanceof Refused && sent ? faultsOf(error.problem, sent) : NONE), [error, sent]);
  const said = useMemo(() => new Map(faults.map(({ field, words, id }) => [field, words?.join(language === 'zh' ? '。' : '. ') ?? t(id ?? 'edit.error.wrong')])), [faults, t, language]);
  const save = (form: FormData, parts: number): void => {
    const fate = fateIn(form, edit, parts);
    setSent(fate);
    void commander.run({ path: href, data: { fates: [fate] } });
  };
  return { commander, faults, said, save };
}
