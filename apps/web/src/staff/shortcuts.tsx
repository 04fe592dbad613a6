import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { tinykeys } from 'tinykeys';
import { useText, type MessageId } from '../i18n/text.tsx';

export interface Shortcut {
  /** In the notation of tinykeys. A key without a modifier, but for F2 and its like, is off while the switch is off (WCAG 2.1.4). */
  readonly keys: string;
  readonly label: MessageId;
  readonly run: () => void;
}

interface Shortcuts {
  readonly enabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
  readonly open: () => void;
  readonly add: (group: readonly Shortcut[]) => () => void;
}

const Context = createContext<Shortcuts | null>(null);
const STORED = 'yichuang.single-keys';

const isFunctionKey = (key: string): boolean => /^F\d{1,2}$/.test(key);
/** Keys that nobody types as text: they work while somebody writes, and stay when single keys are switched off (WCAG 2.1.4). */
const isApart = (keys: string): boolean => isFunctionKey(keys) || /^(?:Alt|Control)\+/.test(keys);

/** Keys are left alone while somebody writes, composes Chinese, or answers a dialog or a menu, and where something nearer has answered. */
function isTaken(event: KeyboardEvent): boolean {
  const writing = !isFunctionKey(event.key) && !event.altKey && event.target instanceof HTMLElement && event.target.matches('input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
  return event.defaultPrevented || writing || event.isComposing || document.querySelector('dialog[open], [role="dialog"], [role="menu"]') !== null;
}

/** Keeps the shortcuts of the screens on show, and the sheet that lists them (`?`). */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [enabled, setEnabled] = useState(localStorage.getItem(STORED) !== 'off');
  const [groups, setGroups] = useState<readonly (readonly Shortcut[])[]>([]);
  const sheet = useRef<HTMLDialogElement>(null);
  const add = useCallback((group: readonly Shortcut[]) => {
    setGroups(old => [...old, group]);
    return () => setGroups(old => old.filter(one => one !== group));
  }, []);
  const open = useCallback(() => sheet.current?.showModal(), []);
  const value = useMemo(() => ({ enabled, open, add, setEnabled: (on: boolean) => { localStorage.setItem(STORED, on ? 'on' : 'off'); setEnabled(on); } }), [enabled, open, add]);
  const active = useMemo(() => groups.flat(), [groups]);
  useEffect(() => tinykeys(window, Object.fromEntries([...active, { keys: 'Shift+?', run: open }].filter(({ keys }) => enabled || isApart(keys)).map(one => [one.keys, (event: KeyboardEvent) => {
    event.preventDefault();
    one.run();
  }])), { ignore: isTaken }), [active, enabled, open]);
  return <Context value={value}>{children}<Sheet ref={sheet} shortcuts={active} /></Context>;
}

export function useShortcutSettings(): Shortcuts {
  const value = use(Context);
  if (!value) throw new Error('shortcuts need a ShortcutProvider above them');
  return value;
}

/** Makes keys work while the calling screen is on show. The list must keep its identity between renders. */
export function useShortcuts(group: readonly Shortcut[]): void {
  const { add } = useShortcutSettings();
  useEffect(() => add(group), [add, group]);
}

function Sheet({ ref, shortcuts }: { readonly ref: React.Ref<HTMLDialogElement>; readonly shortcuts: readonly Shortcut[] }) {
  const { t } = useText();
  const { enabled, setEnabled } = useShortcutSettings();
  return (
    <dialog ref={ref} className="sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{t('keys.title')}</h2>
      <p><label className="check"><input type="checkbox" checked={enabled} onChange={event => setEnabled(event.target.checked)} /> {t('keys.switch')}</label></p>
      <dl className="key-list">
        {[{ keys: '?', label: 'keys.sheet' as const }, ...shortcuts].map(one => <div key={`${one.keys}-${one.label}`}><dt><kbd>{one.keys.replace('Arrow', '')}</kbd></dt><dd>{t(one.label)}</dd></div>)}
      </dl>
      <form method="dialog"><button className="button">{t('keys.close')}</button></form>
    </dialog>
  );
}
