import type { KeyboardEvent, ReactNode } from 'react';
import { goOnSoon } from './next-step.ts';

interface OptionGroupProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly options: readonly { readonly key: string; readonly label: ReactNode }[];
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

/** One of a few answers, each with its digit: the digit chooses and goes on, as Enter does. */
export function OptionGroup({ name, label, options, value, onChoose }: OptionGroupProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    if (event.ctrlKey || event.altKey) return;
    const option = options[Number(event.key) - 1];
    if (option) onChoose(option.key);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    goOnSoon(event.currentTarget);
  };
  return (
    <fieldset className="options" data-step={name} data-done={value === '' ? 'no' : 'yes'} onKeyDown={onKeyDown}>
      <legend>{label}</legend>
      {options.map((option, at) => <label key={option.key} className="check"><input type="radio" name={name} value={option.key} checked={option.key === value} onChange={() => onChoose(option.key)} /> <span><kbd aria-hidden="true">{at + 1}</kbd> {option.label}</span></label>)}
    </fieldset>
  );
}
