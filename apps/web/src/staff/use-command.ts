import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commandKey } from '../shared/command-key.ts';
import { address, read, Refused, send, type Send } from './api.ts';
import type { Problem } from './problem.ts';

/** A command as a screen gives it: where to, what, and what it changes on screen when done. */
export interface Command {
  readonly path: string;
  readonly data: unknown;
}

/** Somebody was faster: what they did, and the command that waits. */
export interface ConflictState {
  readonly problem: Problem;
  readonly command: Command;
}

/**
 * Sends commands about one thing. Acts with legal effect are never shown before they are recorded: the screen changes
 * when the views have the event. A 412 becomes a conflict that the reader resolves; nothing typed is lost.
 * @param view address of the view that shows the thing; null revision: the command creates
 */
export function useCommand(view: string, revision: Send['revision']) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<ConflictState | null>(null);
  const mutation = useMutation({
    mutationFn: ({ command, at }: { readonly command: Command; readonly at: Send['revision'] }) => send({ path: command.path, data: command.data, key: commandKey(), revision: at }),
    onSuccess: async done => {
      client.setQueryData([view], await read(address(view, { after: done.position })));
      void client.invalidateQueries({ predicate: query => query.queryKey[0] !== view });
    },
    onError: (error, { command }) => {
      if (error instanceof Refused && error.problem.status === 412) setConflict({ problem: error.problem, command });
    },
  });
  const run = async (command: Command, at = revision): Promise<boolean> => mutation.mutateAsync({ command, at }).then(() => true, () => false);
  return {
    run, conflict, busy: mutation.isPending, error: mutation.error && !conflict ? mutation.error : null, done: mutation.isSuccess,
    /** Looks at what others did, keeps the waiting command. */
    dismiss: async () => {
      setConflict(null);
      mutation.reset();
      await client.invalidateQueries({ queryKey: [view] });
    },
    /** Sends the waiting command again on top of what others did. */
    reapply: async () => {
      if (!conflict) return;
      setConflict(null);
      await run(conflict.command, conflict.problem.actual ?? revision);
    },
  };
}

export type Commander = ReturnType<typeof useCommand>;
