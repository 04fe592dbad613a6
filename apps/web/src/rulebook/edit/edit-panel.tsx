import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useMayPropose } from './may-propose.ts';
import type { EditPanelProps } from './edit-form.tsx';

const EditForm = lazy(() => import('./edit-form.tsx'));

/** Changes an item of the release in force for the next one: by people of the department, on what was published last. @req #16 #20 */
export function EditPanel({ base, manifest }: EditPanelProps) {
  const { t } = useText();
  const may = useMayPropose(base);
  const [open, setOpen] = useState(false);
  if (may === null) return null;
  return (
    <details className="more edit-item" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('edit.title')}</summary>
      {open && <Suspense fallback={null}><EditForm base={base} manifest={manifest} /></Suspense>}
    </details>
  );
}
